import { formatNumber, formatShare, type Shown } from '../../core/words/figures.ts';
import type { Language } from '../i18n/language.ts';

export interface Change {
  /** With its sign, e.g. « +12 % » or « −0,4 pt ». */
  readonly text: string;
  readonly verdict: 'better' | 'worse' | 'same' | 'neutral';
}

/** How a change is judged and written. */
export interface ChangeLook {
  readonly unit: Shown['unit'];
  readonly better: 'up' | 'down' | null;
  /** Decimals, where all changes of a column have the same; otherwise none from 10 on. */
  readonly digits?: number | undefined;
}

/**
 * How a figure changed: percentages in points, everything else relative to the earlier value. What rounds to nothing
 * is « same » and has no sign. null when it cannot be said.
 */
export function changeOf(
  value: number | null,
  earlier: number | null,
  { unit, better, digits: asked }: ChangeLook,
  language: Language,
): Change | null {
  const amount = amountOfChange(value, earlier, unit);
  if (amount === null) return null;
  const digits = asked ?? (Math.abs(amount) >= 0.1 ? 0 : 1);
  const isNothing = Math.abs(amount) < 0.005 * 10 ** -digits;
  const size = isNothing ? 0 : Math.abs(amount);
  const sign = isNothing ? '' : amount > 0 ? '+' : '−';
  const text =
    sign +
    (unit === 'percent'
      ? `${formatNumber(size * 100, language, digits, digits)}\u202fpt`
      : formatShare(size, language, isNothing ? 0 : digits));
  if (isNothing) return { text, verdict: 'same' };
  if (better === null) return { text, verdict: 'neutral' };
  return { text, verdict: amount > 0 === (better === 'up') ? 'better' : 'worse' };
}

/**
 * The difference of percentages as a fraction, the relative change of everything else. null when a value is missing, or
 * when the earlier one is 0 and so nothing can be relative to it.
 */
export function amountOfChange(
  value: number | null,
  earlier: number | null,
  unit: Shown['unit'],
): number | null {
  if (value === null || earlier === null) return null;
  if (unit === 'percent') return value - earlier;
  return earlier === 0 ? null : (value - earlier) / Math.abs(earlier);
}
