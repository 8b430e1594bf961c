import type { Language } from '../words/language.ts';
import { currencyExponent, decimalFromMinor } from './currencies.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** An amount in minor units to the last cent, as a bill writes it: 1 234,50 €, £1,234.50. */
export function writtenMoney(minor: number, currency: string, language: Language): string {
  const digits = currencyExponent(currency);
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Decimal text: no amount is too large to be written exactly.
  }).format(decimalFromMinor(BigInt(minor), currency) as Intl.StringNumericLiteral);
}
