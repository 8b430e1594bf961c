import { facts } from '../../../src/core/facts/catalogue.ts';
import { attributionDimensions } from '../../../src/core/facts/dimensions.ts';

/** The table of facts and fields in docs/mappings.md. */
export function factsTable(): string {
  const lines = facts.map((fact) => {
    const attribution = fact.fields.filter((field) =>
      (attributionDimensions as readonly string[]).includes(field.id),
    );
    const whole = attribution.length === attributionDimensions.length;
    const own = fact.fields.filter((field) => !field.person && !(whole && attribution.includes(field)));
    const names = own.map((field) => {
      const name = field.required ? `**\`${field.id}\`**` : `\`${field.id}\``;
      return field.values ? `${name} (${field.values.join(', ')})` : name;
    });
    if (whole) names.push('*where from*');
    if (fact.fields.some((field) => field.person)) names.push('*who*');
    return `| \`${fact.id}\` | ${names.join(', ')} |`;
  });
  return ['| fact | fields |', '|---|---|', ...lines].join('\n');
}
