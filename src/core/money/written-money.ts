import type { Language } from '../words/language.ts';
import { currencyExponent, decimalFromMinor } from './currencies.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in minor units to the last cent, as a bill writes it: 1 234,50 €, £1,234.50. */
export function writtenMoney(minor: number, currency: string, language: Language): string {
  // Decimal text: no amount is too large to be written exactly.
  const decimal = decimalFromMinor(BigInt(minor), currency) as Intl.StringNumericLiteral;
  return formatOf(currency, language).format(decimal);
}

/** Kept: making one takes longer than writing a hundred amounts with it. */
function formatOf(currency: string, language: Language): Intl.NumberFormat {
  const known = formats.get(language + currency);
  if (known) return known;
  const digits = currencyExponent(currency);
  const made = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(language + currency, made);
  return made;
}
