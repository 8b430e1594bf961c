import type { Answer } from '../../api/endpoints.ts';
import { currencyDigits, formatFigure, formatNumber } from '../../core/words/figures.ts';
import type { Language } from '../i18n/language.ts';

export type Why = Answer<'why'>;

/** How amounts of one change are written. */
export interface AmountLook {
  readonly unit: Why['unit'];
  readonly currency: string | undefined;
  readonly language: Language;
  /** Decimals, the same for all of them. */
  readonly digits: number;
}

/** The decimals that suit the largest part of a change. */
export function digitsOfParts(
  widest: number,
  { unit, currency }: Pick<AmountLook, 'unit' | 'currency'>,
): number {
  if (unit === 'percent') return widest >= 1 ? 0 : widest >= 0.02 ? 1 : 2;
  if (unit === 'money') return widest >= 1000 ? 0 : currencyDigits(currency);
  return 2;
}

/** A part of a change with its sign, percentages in points. What rounds to nothing has no sign. */
export function signedAmount(amount: number, { unit, currency, language, digits }: AmountLook): string {
  const size = Math.abs(amount);
  const text =
    unit === 'percent'
      ? `${formatNumber(size * 100, language, digits, digits)}\u202fpt`
      : formatFigure(size, { unit, currency }, language, { digits });
  return /[1-9]/.test(text) ? `${amount > 0 ? '+' : '−'}${text}` : text;
}
