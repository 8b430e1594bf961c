import type { Unit } from '../metrics/metric.ts';
import { formatNumber, formatFigure as write } from '../words/figures.ts';
import type { Language } from '../words/language.ts';

export interface FormatContext {
  readonly currency: string;
  readonly language: Language;
}

/** A figure inside a sentence, as its reader writes it: 1 234 €, 12,3 %, 14 jours. */
export function formatFigure(value: number, unit: Unit, { currency, language }: FormatContext): string {
  return write(value, { unit, currency }, language, { said: true });
}

/** A change with its sign: percent in points, anything else in its unit. */
export function formatChange(change: number, unit: Unit, context: FormatContext): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const size = Math.abs(change);
  if (unit !== 'percent') return `${sign}${formatFigure(size, unit, context)}`;
  // From 100 points on decimals are not worth reading.
  return `${sign}${formatNumber(size * 100, context.language, size >= 1 ? 0 : 1)} pt`;
}

/** A relative change with its sign, e.g. +12,3 %; null without an earlier value. */
export function formatRelative(
  value: number | null,
  earlier: number | null,
  { currency, language }: FormatContext,
): string | null {
  if (value === null || earlier === null || earlier === 0) return null;
  const change = (value - earlier) / Math.abs(earlier);
  const size = Math.abs(change);
  const text = formatFigure(size < 0.1 ? size : Math.round(size * 100) / 100, 'percent', {
    currency,
    language,
  });
  return `${change > 0 ? '+' : change < 0 ? '−' : '±'}${text}`;
}
