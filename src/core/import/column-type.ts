import { isMissing } from './missing-marks.ts';
import { parseNumber } from './numbers.ts';
import type { ColumnType } from './report.ts';
import { parseTime } from './times.ts';

const email = /^[^\s@;,<>]+@[^\s@;,<>]+\.[^\s@;,<>]+$/u;
const phone = /^(?:\+|00)?[\d\s.()/-]{9,20}$/u;

type Looks = Exclude<ColumnType, 'empty'>;

const tests: Readonly<Record<Exclude<Looks, 'text'>, (value: string) => boolean>> = {
  email: (value) => email.test(value),
  date: (value) => parseTime(value, 'dmy') !== null || parseTime(value, 'mdy') !== null,
  phone: (value) => phone.test(value) && /^(?:\+|0)/u.test(value) && value.replace(/\D/gu, '').length >= 9,
  number: (value) => parseNumber(value, 'comma') !== null,
};

function filled(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => !isMissing(value));
}

/** What most values of a column look like (more than half); `empty` without values. */
export function columnType(values: readonly string[]): ColumnType {
  const texts = filled(values);
  if (texts.length === 0) return 'empty';
  const most = (type: keyof typeof tests): boolean => texts.filter(tests[type]).length > texts.length / 2;
  if (most('email')) return 'email';
  if (most('date')) return texts.every((value) => /^\d{8}$/u.test(value)) ? 'number' : 'date';
  if (most('phone')) return 'phone';
  return most('number') ? 'number' : 'text';
}

/** Whether at least one value in five looks like this: enough for a column whose title says the same. */
export function somewhat(type: ColumnType, values: readonly string[]): boolean {
  if (type === 'empty' || type === 'text') return columnType(values) === type;
  const texts = filled(values);
  return texts.length > 0 && texts.filter(tests[type]).length >= texts.length / 5;
}
