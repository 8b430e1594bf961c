import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { isMissing } from '../../core/import/missing-marks.ts';
import { type DecimalMark, parseNumber } from '../../core/import/numbers.ts';
import { type DateOrder, parseTime } from '../../core/import/times.ts';
import { writtenCurrencies } from '../../core/money/known-currencies.ts';
import type { Session } from '../engine/engine.ts';
import { literal } from '../sql/text.ts';
import { quoteCell } from './read-record.ts';
import { query } from './staging-query.ts';

/** What core makes of a text: one or two SQL texts, or null if it cannot be read. */
export type ReadText = (text: string) => readonly [first: string, second: string] | null;

const noValue = ['', ''] as const;

/**
 * Reads the distinct texts that no fast way fits, once each, into the temporary table `name` (t, a, b: texts;
 * both empty for a text that stands for no value).
 * Returns false, and makes no table, when there are none.
 */
export async function readLeftovers(
  session: Session,
  name: string,
  text: string,
  fits: string,
  read: ReadText,
  folder: string,
): Promise<boolean> {
  const rows = await query(
    session,
    `SELECT DISTINCT t FROM (SELECT ${text} AS t FROM file_cells f) WHERE t IS NOT NULL AND NOT ${fits}`,
  );
  const lines = rows.flatMap((row) => {
    const value = String(row.t);
    const result = isMissing(value) ? noValue : read(value);
    return result ? [[value, ...result].map(quoted).join(',')] : [];
  });
  if (lines.length === 0) return false;
  const path = join(folder, `${name}.csv`);
  await writeFile(path, `${lines.join('\n')}\n`);
  await query(
    session,
    `CREATE OR REPLACE TEMPORARY TABLE ${name} AS SELECT * FROM read_csv(${literal(path)}, auto_detect = false,
      header = false, delim = ',', quote = '"', escape = '"', columns = {'t': 'VARCHAR', 'a': 'VARCHAR', 'b': 'VARCHAR'})`,
  );
  await rm(path);
  return true;
}

function quoted(cell: string): string {
  return quoteCell(cell, ',');
}

/**
 * Second the currencies that the text may be in, parted by spaces.
 * Numbers beyond ten digits before the decimal mark are no amounts anyone means.
 */
export function numberText(mark: DecimalMark): ReadText {
  return (text) => {
    const number = parseNumber(text, mark);
    if (number === null || !/^-?\d{1,10}(?:\.|$)/u.test(number)) return null;
    return [number, writtenCurrencies(text).join(' ')];
  };
}

/** First the local time, second the instant where the text has an offset. */
export function timeText(order: DateOrder): ReadText {
  return (text) => {
    const time = parseTime(text, order);
    if (!time) return null;
    if (time.offsetMinutes === null) return [time.local, ''];
    const utc = Date.parse(`${time.local.replace(' ', 'T')}Z`) - time.offsetMinutes * 60_000;
    return ['', new Date(utc).toISOString()];
  };
}

/** E.164; numbers without prefix are read as those of `country`. */
export function phoneText(country: string): ReadText {
  const known: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  return (text) => {
    // Cells may hold several numbers or a remark; the first number counts.
    const phone = parsePhoneNumberFromString(text.slice(0, 60), known);
    return phone?.isPossible() ? [phone.number, ''] : null;
  };
}
