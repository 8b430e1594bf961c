import { emailPattern } from '../../core/import/email-pattern.ts';
import type { ProblemCode } from '../../core/import/problems.ts';
import { unusualExponents } from '../../core/money/currencies.ts';
import type { ZoneOffsets } from '../../core/periods/zone-offsets.ts';
import { momentOfLocal } from '../engine/local-moment.ts';
import { literal } from '../sql/text.ts';
import type { PlannedField } from './plan-fields.ts';
import type { Reader } from './read-expression.ts';
import { foldedText } from './text-expression.ts';

/** How the texts of a field are read: the fast way, and the table of what core read, where there is one. */
export interface FieldReaders {
  readonly fast: Pick<Reader, 'value'>;
  /** Where each text is a number with two decimals and nothing else: its hundredths as BIGINT. */
  readonly hundredths: ((text: string) => string) | null;
  /** For times: instants with an offset. */
  readonly instants: Reader | null;
  /** Alias of the joined table of leftovers. */
  readonly leftovers: string | null;
  readonly zone: string;
  /** The zone's offsets where they are known; null asks the zone about every row. */
  readonly offsets: ZoneOffsets | null;
}

/** SQL of a field's typed value over its text, and the problem of a text that gives none. */
export interface TypedField {
  readonly value: string;
  readonly problem: ProblemCode | null;
}

const yes = ['yes', 'oui', 'true', 'vrai', '1', 'x', 'y', 'o'];
const no = ['no', 'non', 'false', 'faux', '0', 'n'];

/** `text` names the column of the field's text; `factor` is the SQL of minor units per unit, `currencies` those
 * that the file names. */
export function typedField(
  planned: PlannedField,
  text: string,
  readers: FieldReaders | null,
  factor: string,
  currencies: readonly string[],
): TypedField {
  switch (planned.reading) {
    case 'key':
      return { value: planned.prefix ? `${literal(planned.prefix)} || ${text}` : text, problem: null };
    case 'text':
      return { value: text, problem: null };
    case 'email':
      return {
        value: `CASE WHEN regexp_full_match(${text}, '${emailPattern}') THEN lower(${text}) END`,
        problem: 'email_unreadable',
      };
    case 'currency':
      return {
        value: `CASE WHEN upper(${text}) IN (${list(currencies)}) THEN upper(${text})
          ELSE CASE ${text} WHEN '€' THEN 'EUR' WHEN '£' THEN 'GBP' WHEN '$' THEN 'USD' END END`,
        problem: 'currency_unknown',
      };
    case 'boolean':
      return {
        value: `CASE WHEN ${foldedText(text)} IN (${list(yes)}) THEN true WHEN ${foldedText(text)} IN (${list(no)}) THEN false END`,
        problem: 'boolean_unreadable',
      };
    case 'choice': {
      const choices = planned.field.values ?? [];
      return {
        value: `CASE WHEN ${text} IN (${list(choices)}) THEN ${text} WHEN ${foldedText(text)} IN (${list(choices)}) THEN ${foldedText(text)} END`,
        problem: 'value_not_allowed',
      };
    }
    case 'phone':
      return { value: orLeftover(readers, text, "nullif(a, '')"), problem: 'phone_unreadable' };
    case 'number':
      return numberField(planned, text, readers, factor);
    case 'time':
      return { value: timeValue(planned, text, readers), problem: 'date_unreadable' };
  }
}

function numberField(
  planned: PlannedField,
  text: string,
  readers: FieldReaders | null,
  factor: string,
): TypedField {
  const number = orLeftover(readers, text, "CAST(nullif(a, '') AS DECIMAL(18,6))");
  const problem = readers?.hundredths ? null : 'number_unreadable';
  if (planned.field.type === 'number') return { value: `CAST(${number} AS DECIMAL(18,4))`, problem };
  if (planned.field.type === 'count')
    return {
      value: `CASE WHEN ${number} = floor(${number}) THEN CAST(${number} AS BIGINT) END`,
      problem: 'count_not_whole',
    };
  if (readers?.hundredths && factor === '100') return { value: readers.hundredths(text), problem };
  return { value: `CAST(round(${number} * ${factor}, 0) AS BIGINT)`, problem };
}

function timeValue(planned: PlannedField, text: string, readers: FieldReaders | null): string {
  const zone = literal(readers?.zone ?? 'UTC');
  const leftovers = readers?.leftovers;
  const local = [
    ...(readers ? [readers.fast.value(text)] : []),
    ...(leftovers ? [`CAST(nullif(${leftovers}.a, '') AS TIMESTAMP)`] : []),
  ];
  const instants = [
    ...(readers?.instants ? [readers.instants.value(text)] : []),
    ...(leftovers ? [`CAST(nullif(${leftovers}.b, '') AS TIMESTAMPTZ)`] : []),
  ];
  const either = (values: readonly string[]): string =>
    values.length === 1 ? (values[0] ?? 'NULL') : `coalesce(${values.join(', ')})`;
  if (planned.field.type === 'day') {
    const days = [
      ...(local.length > 0 ? [`CAST(${either(local)} AS DATE)`] : []),
      ...(instants.length > 0 ? [`CAST(timezone(${zone}, ${either(instants)}) AS DATE)`] : []),
    ];
    return days.length > 0 ? either(days) : 'CAST(NULL AS DATE)';
  }
  const times = [
    ...(local.length > 0 ? [instantOf(either(local), zone, readers?.offsets ?? null)] : []),
    ...(instants.length > 0 ? [either(instants)] : []),
  ];
  return times.length > 0 ? either(times) : 'CAST(NULL AS TIMESTAMPTZ)';
}

function instantOf(local: string, zone: string, offsets: ZoneOffsets | null): string {
  return offsets ? momentOfLocal(local, zone, offsets) : `timezone(${zone}, ${local})`;
}

function orLeftover(readers: FieldReaders | null, text: string, column: string): string {
  if (!readers) return 'NULL';
  if (!readers.leftovers) return readers.fast.value(text);
  const leftover = column.replace(/\ba\b/u, `${readers.leftovers}.a`);
  return `coalesce(${readers.fast.value(text)}, ${leftover})`;
}

/** SQL of minor units per unit for a currency among those of the file. */
export function currencyFactor(currency: string, found: readonly string[]): string {
  const unusual = unusualExponents.filter(([code]) => found.includes(code));
  if (unusual.length === 0) return '100';
  const cases = unusual.map(([code, decimals]) => `WHEN ${literal(code)} THEN ${10 ** decimals}`);
  // Wide enough for a thousand minor units per unit of the largest amount.
  return `CAST(CASE ${currency} ${cases.join(' ')} ELSE 100 END AS DECIMAL(20,0))`;
}

function list(values: readonly string[]): string {
  return values.map(literal).join(', ');
}
