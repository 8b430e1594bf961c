import { formatFigure } from '../../words/figures.ts';
import type { Language } from '../../words/language.ts';

/** An amount with its sign and all its decimals, so that a column adds up: « +1 250,40 € », « −3,00 € ». */
export function exactMoney(value: number, currency: string, language: Language): string {
  const written = formatFigure(Math.abs(value), { unit: 'money', currency }, language, { exact: true });
  return value === 0 ? written : `${value > 0 ? '+' : '−'}${written}`;
}
