import type { Unit } from '../../core/metrics/metric.ts';
import { formatNumber, formatFigure as write } from '../../core/words/figures.ts';
import type { Language } from '../../core/words/language.ts';

export interface FigureForm {
  readonly unit: Unit;
  readonly currency?: string | undefined;
}

/** Decimals of a terminal's columns, where amounts have their cents; those of the others follow from the figure. */
const digits: Partial<Readonly<Record<Unit, number>>> = { percent: 1, ratio: 2, number: 2 };

/** A figure in a table of the terminal: 1 234,56 €, 10,5 %, 2 h 05, 14 j. No value is a dash. */
export function formatFigure(value: number | null | undefined, form: FigureForm, language: Language): string {
  if (value === null || value === undefined) return '–';
  return write(
    value,
    form,
    language,
    form.unit === 'money' ? { exact: true } : { digits: digits[form.unit] },
  );
}

/** How far a figure moved: points for percentages, else the relative change. */
export function formatChange(
  now: number | null | undefined,
  before: number | null | undefined,
  unit: Unit,
  language: Language,
): string {
  if (now === null || now === undefined || before === null || before === undefined) return '–';
  const points = unit === 'percent';
  if (!points && before === 0) return '–';
  const change = (points ? now - before : (now - before) / Math.abs(before)) * 100;
  const size = formatNumber(Math.abs(change), language, 1, points ? 1 : 0);
  const sign = Number(Math.abs(change).toFixed(1)) === 0 ? '' : change > 0 ? '+' : '−';
  return `${sign}${size}${points ? ' pt' : language === 'fr' ? '\u202f%' : '%'}`;
}
