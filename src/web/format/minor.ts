import { currencyDigits, formatFigure } from '../../core/words/figures.ts';
import type { Language } from '../i18n/language.ts';

/** An amount in minor units as money: « 1 250 € »; cents only below 1,000, or always with `exact`. */
export function formatMinor(minor: number, currency: string, language: Language, exact = false): string {
  const value = minor / 10 ** currencyDigits(currency);
  const whole = Number.isInteger(value) && !exact;
  return formatFigure(
    value,
    { unit: 'money', currency },
    language,
    whole ? { digits: 0 } : exact ? { exact: true } : {},
  );
}
