import { missingMarks, parseNumber } from './numbers.ts';
import type { ColumnType } from './report.ts';
import { parseTime } from './times.ts';

const email = /^[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>]+$/u;
const phone = /^(?:\+|00)?[\d\s.()/-]{9,20}$/u;

/** What most values of a column look like (four of five); `empty` without values. */
export function columnType(values: readonly string[]): ColumnType {
  const filled = values
    .map((value) => value.trim())
    .filter((value) => !missingMarks.includes(value.toLowerCase()));
  if (filled.length === 0) return 'empty';
  const share = (test: (value: string) => boolean): boolean =>
    filled.filter(test).length >= filled.length * 0.8;
  if (share((value) => email.test(value))) return 'email';
  if (share((value) => parseTime(value, 'dmy') !== null || parseTime(value, 'mdy') !== null))
    return filled.every((value) => /^\d{8}$/u.test(value)) ? 'number' : 'date';
  if (
    share((value) => phone.test(value) && /^(?:\+|0)/u.test(value) && value.replace(/\D/gu, '').length >= 9)
  )
    return 'phone';
  if (share((value) => parseNumber(value, 'comma') !== null)) return 'number';
  return 'text';
}
