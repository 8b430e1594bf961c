import { facts } from '../core/facts/catalogue.ts';
import type { Field } from '../core/facts/fact.ts';

const forms = `Each row holds fields of the fact by their names; \`id\` is the source's own identifier, if it has one.

- money: major units of the row's \`currency\`, else of the workspace's, as a number or as text with a decimal point
  (\`1200.5\` or \`"1200.50"\` is 1,200.50 EUR); no more decimals than the currency has
- time: ISO 8601; without an offset it is read in the workspace's time zone, and a plain day is that day's beginning
- day: \`YYYY-MM-DD\`, local to the workspace
- count: a whole number; number: at most four decimals; boolean: true or false
- \`currency\`: ISO 4217; \`email\`: in any case; \`phone\`: with its country's prefix, else of the workspace's country

A row that cannot be read refuses the whole call with the row, its field and the reason. Fields (* is needed):`;

/** Units, forms and the fields of every fact, in Markdown, from the catalogue of facts. */
export function factsDescription(): string {
  const lists = facts.map(({ id, fields }) => `- \`${id}\`: ${fields.map(fieldText).join(', ')}`);
  return `${forms}\n\n${lists.join('\n')}`;
}

function fieldText({ id, type, required, values, refers }: Field): string {
  const kind = values ? values.join(' | ') : refers ? `id in ${refers}` : type;
  return `${id}${required ? '*' : ''} (${kind})`;
}
