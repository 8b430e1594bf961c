import { facts } from '../../facts/catalogue.ts';
import { factForms } from '../../facts/fact-names.ts';
import type { Kind } from './kind.ts';

/** Filon's own layouts: one per fact, columns named by field ids, in any order; `id` is the row's identifier. */
export const plainLayouts: readonly Kind[] = facts.map((fact) => {
  const needed = fact.fields.filter((field) => field.required).map((field) => field.id);
  const fields = Object.fromEntries(
    ['id', ...fact.fields.map((field) => field.id)].map((id) => [id, needed.includes(id) ? id : `${id}?`]),
  );
  return {
    id: `filon_${fact.id}`,
    name: { fr: `Filon, ${factForms(fact.id, 'fr').other}`, en: `Filon, ${factForms(fact.id, 'en').other}` },
    signatures: [needed],
    french: [],
    mapping: { name: `filon_${fact.id}`, facts: { [fact.id]: fields } },
  };
});
