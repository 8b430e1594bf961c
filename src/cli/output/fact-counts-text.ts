import { factForms } from '../../core/facts/fact-names.ts';
import { counted } from '../../core/words/counted.ts';
import type { Language } from '../../core/words/language.ts';

/** How many facts of which kind: « 12 commandes, 30 lignes de commande ». Empty for none. */
export function factCountsText(
  facts: readonly { readonly fact: string; readonly rows: number }[],
  language: Language,
): string {
  return facts.map(({ fact, rows }) => counted(rows, factForms(fact, language), language)).join(', ');
}
