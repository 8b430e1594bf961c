import type { DecimalMark } from '../../core/import/numbers.ts';
import type { DateOrder } from '../../core/import/times.ts';
import { literal } from '../sql/text.ts';

/**
 * SQL that reads plain texts fast: `fits` is true for those it can read, `value` reads them. What does not fit is
 * read by core, once per distinct text. Both ways agree (a test compares them).
 */
export interface Reader {
  readonly fits: (text: string) => string;
  readonly value: (text: string) => string;
  /** The most usual form alone: where a whole column has it, it is read without looking at each text again. */
  readonly plain: Way | null;
}

/** One form of text, and SQL that reads any text of that form. */
export const space = '[ \\u00a0\\u202f\\u2009]';
const sign = '-?';

/** Reads a number as DECIMAL(18,6). */
export function numberReader(mark: DecimalMark): Reader {
  const decimal = mark === 'comma' ? ',' : '\\.';
  const thousands = mark === 'comma' ? '\\.' : ',';
  const plain = unicode(`${sign}\\d{1,10}(?:${decimal}\\d{0,6})?`);
  const grouped = unicode(
    `${sign}(?:\\d{1,3}(?:${space}\\d{3}){0,2}|[1-9]\\d{0,2}(?:${thousands}\\d{3}){1,2})(?:${decimal}\\d{1,6})?${space}?€?`,
  );
  const toPoint = (text: string): string => (mark === 'comma' ? `replace(${text}, ',', '.')` : text);
  const digits = (text: string): string =>
    toPoint(`regexp_replace(${text}, ${literal(mark === 'comma' ? '[^0-9,-]' : '[^0-9.-]')}, '', 'g')`);
  return {
    fits: (text) => `(${full(text, plain)} OR ${full(text, grouped)})`,
    value: (text) => `CASE WHEN ${full(text, plain)} THEN CAST(${toPoint(text)} AS DECIMAL(18,6))
      WHEN ${full(text, grouped)} THEN CAST(${digits(text)} AS DECIMAL(18,6)) END`,
    plain: {
      pattern: `-?[0-9]{1,10}${decimal}[0-9][0-9]`,
      read: (text) => `CAST(${toPoint(text)} AS DECIMAL(12,2))`,
      hundredths: (text) => `CAST(replace(${text}, ${literal(mark === 'comma' ? ',' : '.')}, '') AS BIGINT)`,
    },
  };
}

const year = '(?:19[7-9][0-9]|2[01][0-9][0-9])';
const isoDay = `${year}-[01][0-9]-[0-3][0-9]`;
const hour = '(?:[01][0-9]|2[0-3])';
const clock = `${hour}:[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?`;

/** Reads a time without offset as TIMESTAMP, in the shapes that a file's sample shows. */
export function localTimeReader(order: DateOrder, shapes: ReadonlySet<TimeShape>): Reader {
  const ways = [...shapes].flatMap((shape) => localWays(order)[shape] ?? []);
  return either(ways);
}

/** Reads an ISO time with offset as TIMESTAMPTZ. */
export function instantReader(): Reader {
  return either([
    {
      pattern: `${isoDay}[ T]${clock}(?:Z|[+-][0-9]{2}:[0-9]{2})`,
      read: (text) => `TRY_CAST(${text} AS TIMESTAMPTZ)`,
    },
  ]);
}

/** Forms of time that have a fast way. */
export type TimeShape = 'iso' | 'slashed' | 'slashed_minutes' | 'slashed_seconds';

/** The shape of a text; null if only core reads it. */
export function timeShape(text: string): TimeShape | null {
  if (new RegExp(`^${isoDay}(?:[ T]${clock})?$`, 'u').test(text)) return 'iso';
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/u.test(text)) return 'slashed';
  if (/^\d{1,2}\/\d{1,2}\/\d{4} \d{2}:\d{2}$/u.test(text)) return 'slashed_minutes';
  return /^\d{1,2}\/\d{1,2}\/\d{4} \d{2}:\d{2}:\d{2}$/u.test(text) ? 'slashed_seconds' : null;
}

interface Way {
  readonly pattern: string;
  readonly read: (text: string) => string;
  /** Of numbers with two decimals: their hundredths as BIGINT. */
  readonly hundredths?: (text: string) => string;
}

function localWays(order: DateOrder): Readonly<Record<TimeShape, readonly Way[]>> {
  const form = order === 'mdy' ? '%m/%d/%Y' : '%d/%m/%Y';
  const day = `[0-9]{1,2}/[0-9]{1,2}/${year}`;
  const parse = (format: string) => (text: string) => `try_strptime(${text}, ${literal(format)})`;
  return {
    iso: [{ pattern: `${isoDay}(?:[ T]${clock})?`, read: (text) => `TRY_CAST(${text} AS TIMESTAMP)` }],
    slashed: [{ pattern: day, read: parse(form) }],
    slashed_minutes: [{ pattern: `${day} ${hour}:[0-5][0-9]`, read: parse(`${form} %H:%M`) }],
    slashed_seconds: [{ pattern: `${day} ${hour}:[0-5][0-9]:[0-5][0-9]`, read: parse(`${form} %H:%M:%S`) }],
  };
}

/** Reads a phone number of a country without writing variants; E.164 text. Only France has a fast way. */
export function phoneReader(country: string): Reader {
  const ways: Way[] = [];
  if (country === 'FR') {
    ways.push({
      pattern: '0[1-9](?:[ .-]?[0-9]{2}){4}',
      read: (text) => `'+33' || substr(regexp_replace(${text}, '[^0-9]', '', 'g'), 2)`,
    });
  }
  ways.push({
    pattern: '\\+33[ .]?[1-9](?:[ .-]?[0-9]{2}){4}',
    read: (text) => `'+' || regexp_replace(${text}, '[^0-9]', '', 'g')`,
  });
  return either(ways);
}

function either(ways: readonly Way[]): Reader {
  // The type matters: an untyped NULL in a zone would be a time of day.
  if (ways.length === 0) return { fits: () => 'false', value: () => 'CAST(NULL AS TIMESTAMP)', plain: null };
  const [first] = ways;
  return {
    plain: first && ways.length === 1 ? first : null,
    fits: (text) => `(${ways.map((way) => full(text, way.pattern)).join(' OR ')})`,
    value: (text) =>
      `CASE ${ways.map((way) => `WHEN ${full(text, way.pattern)} THEN ${way.read(text)}`).join(' ')} END`,
  };
}

/** SQL that is true for a text that wholly has the form. */
export function full(text: string, pattern: string): string {
  return `regexp_full_match(${text}, ${literal(pattern)})`;
}

function unicode(pattern: string): string {
  return pattern.replace(/\\u([0-9a-f]{4})/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
