import type { Language } from '../i18n/language.ts';
import { formatNumber, formatShare, type Shown } from './figures.ts';

export interface Change {
  /** With its sign, e.g. « +12 % » or « −0,4 pt ». */
  readonly text: string;
  readonly verdict: 'better' | 'worse' | 'same' | 'neutral';
}

/**
 * How a figure changed: percentages in points, everything else relative to the earlier value.
 * null when either is missing, or when the earlier value is 0 and so nothing can be relative to it.
 */
export function changeOf(
  value: number | null,
  earlier: number | null,
  unit: Shown['unit'],
  better: 'up' | 'down' | null,
  language: Language,
): Change | null {
  if (value === null || earlier === null) return null;
  const amount = unit === 'percent' ? value - earlier : relative(value, earlier);
  if (amount === null) return null;
  const text = unit === 'percent' ? points(amount, language) : signed(amount, language);
  if (isNothing(amount)) return { text, verdict: 'same' };
  if (better === null) return { text, verdict: 'neutral' };
  return { text, verdict: amount > 0 === (better === 'up') ? 'better' : 'worse' };
}

function relative(value: number, earlier: number): number | null {
  if (earlier === 0) return value === 0 ? 0 : null;
  return (value - earlier) / Math.abs(earlier);
}

/** Too small to be shown. */
function isNothing(amount: number): boolean {
  return Math.abs(amount) < 0.0005;
}

function sign(amount: number): string {
  if (isNothing(amount)) return '';
  return amount > 0 ? '+' : '−';
}

function signed(amount: number, language: Language): string {
  const size = Math.abs(amount);
  return sign(amount) + formatShare(size, language, size >= 0.1 || isNothing(size) ? 0 : 1);
}

function points(amount: number, language: Language): string {
  const size = Math.abs(amount) * 100;
  return `${sign(amount)}${formatNumber(size, language, size >= 10 ? 0 : 1)}\u202fpt`;
}
