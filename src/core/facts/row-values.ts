import type { FieldFault } from '../errors/faults.ts';
import { isDay } from '../periods/days.ts';
import { scaleOf } from '../satisfaction/answer-scale.ts';
import { factOf } from './catalogue.ts';
import type { FactId, FieldType } from './fact.ts';
import { answerKinds } from './fact-values.ts';

/** A fact as a caller gives it: field ids to values; money in minor units of the row's currency. */
export type GivenRow = Readonly<Record<string, string | number | boolean | bigint | null>>;

const forms = {
  day: { pattern: /^\d{4}-\d{2}-\d{2}$/, fault: 'not_a_day' },
  time: {
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/,
    fault: 'not_a_time',
  },
  money: { pattern: /^-?\d{1,15}$/, fault: 'not_an_amount' },
  count: { pattern: /^-?\d{1,15}$/, fault: 'not_a_count' },
  number: { pattern: /^-?\d{1,13}(\.\d{1,4})?$/, fault: 'not_a_number' },
  boolean: { pattern: /^(true|false)$/, fault: 'not_a_boolean' },
  text: { pattern: /^/, fault: 'not_valid' },
} as const satisfies Record<FieldType, { readonly pattern: RegExp; readonly fault: FieldFault['fault'] }>;

/**
 * The values of a row as text, by field, null where there is none; e-mail addresses in small letters. What is wrong
 * is added to `faults`: fields that are missing, unknown, or of another kind. `place` goes before the field's name.
 */
export function rowValues(
  fact: FactId,
  row: GivenRow,
  place: string,
  faults: FieldFault[],
): Readonly<Record<string, string | null>> {
  const { fields } = factOf(fact);
  const values: Record<string, string | null> = { id: textOf(row.id) };
  for (const { id, type, values: accepted, required, person } of fields) {
    const text = textOf(row[id]);
    const field = `${place}.${id}`;
    const value = (text ?? '').slice(0, 60);
    if (text === null) {
      if (required) faults.push({ field, fault: 'needed' });
    } else if (!forms[type].pattern.test(text) || !exists(type, text)) {
      faults.push({
        field,
        fault: forms[type].fault,
        values: { value, currency: textOf(row.currency) ?? '' },
      });
    } else if (accepted && !accepted.includes(text)) {
      faults.push({ field, fault: 'not_a_choice', values: { value, choices: accepted.join(', ') } });
    }
    values[id] = person && id === 'email' && text !== null ? text.toLowerCase() : text;
  }
  if (fact === 'answers') checkScale(values, place, faults);
  for (const id of Object.keys(row)) {
    if (id === 'id' || fields.some((field) => field.id === id)) continue;
    const known = ['id', ...fields.map((field) => field.id)].join(', ');
    faults.push({ field: `${place}.${id.slice(0, 60)}`, fault: 'unknown_field', values: { fields: known } });
  }
  return values;
}

/** An answer off its question's scale would bend every figure it is in. */
function checkScale(
  { kind, score }: Readonly<Record<string, string | null>>,
  place: string,
  faults: FieldFault[],
): void {
  const known = answerKinds.find((one) => one === kind);
  if (!known || score === null || score === undefined) return;
  const { from, to } = scaleOf(known);
  const field = `${place}.score`;
  if (Number(score) < from) faults.push({ field, fault: 'too_low', values: { value: score, least: from } });
  if (Number(score) > to) faults.push({ field, fault: 'too_high', values: { value: score, most: to } });
}

/** Trimmed; null for nothing. NUL is no character of a text in PostgreSQL. */
function textOf(value: GivenRow[string] | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value).replaceAll('\u0000', '').trim();
  return text === '' ? null : text;
}

/** False for the 31st of February: `Date` would move it on silently. */
function exists(type: FieldType, text: string): boolean {
  if (type !== 'day' && type !== 'time') return true;
  return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
