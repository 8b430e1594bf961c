import { isCurrency } from '../money/known-currencies.ts';

/** Which character parts units from decimals in a column. */
export type DecimalMark = 'comma' | 'point';

const spaces = /[\s\u200b'’]/gu;
const currencies = /R?\p{Sc}|^[A-Z]{2,3}(?=[\d\s+−-])|(?<=[\d\s.,)])[A-Z]{3}$|(?<=[\d\s€])(?:HT|TTC|h)$/giu;

/**
 * The number a cell shows, as exact decimal text ("-1234.56"); null if it shows none.
 *
 * Reads any kind of space, dots or commas between thousands, currency signs, percent signs, parentheses or a
 * trailing minus for negatives. `mark` decides only what the text leaves open ("1,234").
 */
export function parseNumber(text: string, mark: DecimalMark): string | null {
  let rest = text.trim();
  let negative = false;
  const parentheses = /^\((.+)\)$/u.exec(rest);
  if (parentheses?.[1]) {
    negative = true;
    rest = parentheses[1];
  }
  rest = rest.replace(currencies, withoutUnit).replace(/%$/u, '').trim().replace(/−/gu, '-');
  const sign = /^([+-]?)\s*(.*?)\s*([+-]?)$/su.exec(rest);
  if (!sign?.[2] || (sign[1] && sign[3])) return null;
  if (sign[1] === '-' || sign[3] === '-') negative = !negative;
  const plain = readUnsigned(sign[2], mark);
  if (plain === null) return null;
  return negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

/** Letters beside a number count for nothing only if they name a currency, a tax or hours: "12 sep" is no number. */
function withoutUnit(unit: string): string {
  if (/\p{Sc}$/u.test(unit) || /^(?:HT|TTC|h|Rs|Fr|kr)$/iu.test(unit)) return '';
  return isCurrency(unit) ? '' : unit;
}

function readUnsigned(text: string, mark: DecimalMark): string | null {
  if (/^\d+(?:\.\d+)?e[+-]?\d{1,2}$/iu.test(text)) return fromScientific(text);
  const grouped = /^(\d{1,3})(?:[\s\u200b'’]\d{3})+(?=$|[.,]\d*$)/u.test(text);
  if (!grouped && spaces.test(text)) {
    spaces.lastIndex = 0;
    return null;
  }
  const digits = text.replace(spaces, '');
  if (!/^\d*(?:[.,]\d*)*$/u.test(digits) || !/\d/.test(digits)) return null;
  const split = splitDecimals(digits, grouped, mark);
  if (!split) return null;
  const whole = split.whole.replace(/^0+(?=\d)/u, '') || '0';
  return split.decimals ? `${whole}.${split.decimals}` : whole;
}

function splitDecimals(
  digits: string,
  grouped: boolean,
  mark: DecimalMark,
): { readonly whole: string; readonly decimals: string } | null {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0) return { whole: digits, decimals: '' };
  const separator = digits[last] ?? '';
  const other = separator === ',' ? '.' : ',';
  const before = digits.slice(0, last);
  const after = digits.slice(last + 1);
  if (before.includes(separator)) {
    // The same mark twice can only part thousands.
    if (before.includes(other) || !isGrouped(digits, separator)) return null;
    return { whole: digits.split(separator).join(''), decimals: '' };
  }
  if (before.includes(other)) {
    return isGrouped(before, other) ? { whole: before.split(other).join(''), decimals: after } : null;
  }
  const open = !grouped && after.length === 3 && /^[1-9]\d{0,2}$/u.test(before);
  if (open && (separator === ',') !== (mark === 'comma')) return { whole: before + after, decimals: '' };
  return { whole: before, decimals: after };
}

function isGrouped(text: string, separator: string): boolean {
  const parts = text.split(separator);
  return /^\d{1,3}$/u.test(parts[0] ?? '') && parts.slice(1).every((part) => /^\d{3}$/u.test(part));
}

function fromScientific(text: string): string {
  const [mantissa = '', exponentText = '0'] = text.toLowerCase().split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const exponent = Number(exponentText);
  const digits = whole + decimals;
  const point = whole.length + exponent;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * The decimal mark that the values of a column show; null when they leave it open.
 * A value says it when its last mark is not followed by exactly three digits, or when both marks occur.
 */
export function detectDecimalMark(values: Iterable<string>): DecimalMark | null {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    const digits = value.replace(/[^\d.,]/gu, '');
    const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    if (last < 0) continue;
    const separator = digits[last];
    const before = digits.slice(0, last);
    const repeated = separator !== undefined && before.includes(separator);
    const both = before.includes(separator === ',' ? '.' : ',');
    const after = digits.length - last - 1;
    const isDecimal = !repeated && (both || after !== 3 || !/^[1-9]\d{0,2}$/u.test(before));
    if (!isDecimal && !repeated) continue;
    if ((separator === ',') === isDecimal) comma += 1;
    else point += 1;
  }
  if (comma === point) return null;
  return comma > point ? 'comma' : 'point';
}
