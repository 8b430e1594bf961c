import { formatFigure, formatNumber, formatShare } from './figures.ts';
import type { Language } from './language.ts';

/** An amount of money in main units with its sign: « +1 250 € », « −12,40 € »; nothing has none. */
export function signedMoney(value: number, currency: string, language: Language): string {
  const digits = Math.abs(value) >= 50 ? { digits: 0 } : {};
  const written = formatFigure(Math.abs(value), { unit: 'money', currency }, language, digits);
  return withSign(value, written);
}

/** A number with its sign, at most `digits` decimals. */
export function signedNumber(value: number, language: Language, digits = 0): string {
  return withSign(value, formatNumber(Math.abs(value), language, digits));
}

/** A share as a percentage with its sign. */
export function signedShare(share: number, language: Language): string {
  return withSign(share, formatShare(Math.abs(share), language, Math.abs(share) >= 0.1 ? 0 : 1));
}

/** The sign goes where the digits are more than zeros. */
function withSign(value: number, written: string): string {
  if (!/[1-9]/u.test(written)) return written;
  return `${value > 0 ? '+' : '−'}${written}`;
}

/** Both ends of an interval: « de −3 € à +8 € », "−3 € to +8 €". */
export function written95(
  { low, high }: { readonly low: number; readonly high: number },
  write: (value: number) => string,
  language: Language,
): string {
  return language === 'fr' ? `de ${write(low)} à ${write(high)}` : `${write(low)} to ${write(high)}`;
}
