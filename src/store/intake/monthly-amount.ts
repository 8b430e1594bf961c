import { billingPeriods } from '../../core/import/billing-periods.ts';
import { literal } from '../sql/text.ts';
import type { PlannedField } from './plan-fields.ts';
import { foldedText } from './text-expression.ts';
import type { TypedField } from './typed-field.ts';

/** A typed field, and what is wrong with the columns beside it: SQL over the row, and the column to point at. */
export interface MonthlyField extends TypedField {
  readonly unknown: { readonly sql: string; readonly label: string } | null;
}

/**
 * An amount for a period and a quantity as what that is a month: amount × quantity / months of the period, to the minor
 * unit, halves away from zero. An empty period is a month, an empty quantity one. Other fields are as they were.
 */
export function monthlyAmount(
  { per, times, source }: PlannedField,
  typed: TypedField,
  index: number,
): MonthlyField {
  if (per === null && times === null) return { ...typed, unknown: null };
  const quantity =
    times === null ? '10000' : `coalesce(CAST(${numberOf(`x.q${index}`)} * 10000 AS HUGEINT), 10000)`;
  const [over, under] = per === null ? ['1', '1'] : [part(`x.p${index}`, 1), part(`x.p${index}`, 0)];
  const above = `(CAST(${typed.value} AS HUGEINT) * ${quantity} * ${over})`;
  const below = `(10000 * ${under})`;
  const wrong = [
    ...(per === null ? [] : [`p${index} IS NOT NULL AND ${part(`p${index}`, 0)} IS NULL`]),
    ...(times === null ? [] : [`q${index} IS NOT NULL AND ${numberOf(`q${index}`)} IS NULL`]),
  ];
  return {
    ...typed,
    value: `CAST(sign(${above}) * ((2 * abs(${above}) + ${below}) // (2 * ${below})) AS BIGINT)`,
    unknown: { sql: `(${wrong.join(') OR (')})`, label: source.per ?? source.times ?? '' },
  };
}

/** SQL of the numerator (0) or denominator (1) of a period's months; NULL for a word that is none. */
function part(text: string, which: 0 | 1): string {
  const words = Object.entries(billingPeriods).map(
    ([word, months]) => `WHEN ${literal(word)} THEN ${months[which]}`,
  );
  return `CAST(CASE coalesce(${foldedText(`trim(${text})`)}, 'mois') ${words.join(' ')} END AS HUGEINT)`;
}

function numberOf(text: string): string {
  return `TRY_CAST(replace(replace(${text}, ' ', ''), ',', '.') AS DECIMAL(12,4))`;
}
