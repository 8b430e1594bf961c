import { fold } from './fold.ts';

/** In which order a column writes day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface ReadTime {
  /** `YYYY-MM-DD HH:MM:SS` as it stands in the file. */
  readonly local: string;
  /** Minutes east of UTC if the file says so; null means the workspace's zone. */
  readonly offsetMinutes: number | null;
  /** False when the file gives only a day. */
  readonly hasClock: boolean;
}

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
/** Number of a month, 1 to 12, by its folded name in French or English, whole or short. */
export const monthByName: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const clock =
  /^(.*?)(?:[t ]|, | a | at )(\d{1,2})(?:[:h](\d{2}))(?::(\d{2})(?:[.,]\d{1,9})?)? ?(am|pm|a\.m\.|p\.m\.)?$/u;
const zone = / ?(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2})?)$/u;
const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/u;

/** The time a cell shows; null if it shows none. `order` decides what "05/03/2026" leaves open. */
export function parseTime(text: string, order: DateOrder): ReadTime | null {
  let rest = fold(text).replace(/,$/u, '');
  let offsetMinutes: number | null = null;
  const zoned = /\d[:h]\d{2}/u.test(rest) ? zone.exec(rest) : null;
  if (zoned) {
    rest = rest.slice(0, zoned.index);
    offsetMinutes = zoned[1]
      ? 0
      : (zoned[2] === '-' ? -1 : 1) * (Number(zoned[3]) * 60 + Number(zoned[4] ?? 0));
    if (Math.abs(offsetMinutes) > 14 * 60) return null;
  }
  const timed = clock.exec(rest);
  const hour = timed ? clockHour(Number(timed[2]), timed[5]) : 0;
  const minute = Number(timed?.[3] ?? 0);
  const second = Number(timed?.[4] ?? 0);
  if (hour === null || hour > 23 || minute > 59 || second > 59) return null;
  const day = parseDay(timed ? (timed[1] ?? '') : rest, order);
  if (!day) return null;
  return {
    local: `${day} ${two(hour)}:${two(minute)}:${two(second)}`,
    offsetMinutes,
    hasClock: timed !== null,
  };
}

function clockHour(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

const weekday = /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /u;

function parseDay(text: string, order: DateOrder): string | null {
  // "Mar 1, 2026" is a month, "mar. 1 sept. 2026" a weekday: the text whole comes first.
  return parsePlainDay(text.trim(), order) ?? parsePlainDay(text.replace(weekday, '').trim(), order);
}

function parsePlainDay(words: string, order: DateOrder): string | null {
  const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/u.exec(words);
  if (iso) return dayText(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const parts = numeric.exec(words);
  if (parts) {
    const year = parts[4]?.length === 2 ? 2000 + Number(parts[4]) : Number(parts[4]);
    const first = Number(parts[1]);
    const second = Number(parts[3]);
    const monthFirst = order === 'mdy' && parts[2] !== '.';
    return monthFirst ? dayText(year, first, second) : dayText(year, second, first);
  }
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})$/u.exec(words);
  if (dayFirst) return namedDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(words);
  if (monthFirst) return namedDay(monthFirst[3], monthFirst[1], monthFirst[2]);
  return null;
}

function namedDay(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): string | null {
  const month = monthByName.get(name ?? '');
  return month ? dayText(Number(year), month, Number(day)) : null;
}

function dayText(year: number, month: number, day: number): string | null {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day > length ? null : `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** What the dates of a column say about their order. */
export interface DateOrderEvidence {
  readonly dmy: number;
  readonly mdy: number;
  /** Dates that fit both orders and differ between them. */
  readonly open: number;
  readonly example: string | null;
}

/** Counts which order each value proves. Dotted dates are day-first; ISO and named months say nothing. */
export function dateOrderEvidence(values: Iterable<string>): DateOrderEvidence {
  let dmy = 0;
  let mdy = 0;
  let open = 0;
  let example: string | null = null;
  for (const value of values) {
    const parts = /^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{2,4}(?!\d)/u.exec(value);
    if (!parts) continue;
    const first = Number(parts[1]);
    const second = Number(parts[3]);
    if (parts[2] === '.' || first > 12) dmy += 1;
    else if (second > 12) mdy += 1;
    else if (first !== second) {
      open += 1;
      example ??= value.trim();
    }
  }
  return { dmy, mdy, open, example };
}
