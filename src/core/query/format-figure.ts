import type { Unit } from '../metrics/metric.ts';
import type { Language } from '../words/language.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

export interface FormatContext {
  readonly currency: string;
  readonly language: Language;
}

/** A figure inside a sentence, as its reader writes it: 1 234,56 €, 12,3 %, 14 jours. */
export function formatFigure(value: number, unit: Unit, { currency, language }: FormatContext): string {
  const number = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locales[language], options).format(value);
  switch (unit) {
    case 'money': {
      const whole = Math.abs(value) >= 1000;
      return number({ style: 'currency', currency, ...(whole ? { maximumFractionDigits: 0 } : {}) });
    }
    case 'percent':
      return number({ style: 'percent', maximumFractionDigits: percentDigits(value) });
    case 'minutes':
      return `${number({ maximumFractionDigits: 0 })} min`;
    case 'days':
      return `${number({ maximumFractionDigits: 0 })} ${days(value, language)}`;
    case 'months':
      return `${number({ maximumFractionDigits: 1 })} ${language === 'fr' ? 'mois' : 'months'}`;
    case 'count':
      return number({ maximumFractionDigits: 0 });
    default:
      return number({ maximumFractionDigits: 2 });
  }
}

/** From 100 % on decimals are not worth reading. */
function percentDigits(share: number): number {
  return Math.abs(share) >= 1 ? 0 : 1;
}

/** A change with its sign: percent in points, anything else in its unit. */
export function formatChange(change: number, unit: Unit, context: FormatContext): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const size = Math.abs(change);
  if (unit !== 'percent') return `${sign}${formatFigure(size, unit, context)}`;
  const points = new Intl.NumberFormat(locales[context.language], {
    maximumFractionDigits: percentDigits(size),
  }).format(size * 100);
  return `${sign}${points} pt`;
}

/** A relative change with its sign, e.g. +12,3 %; null without an earlier value. */
export function formatRelative(
  value: number | null,
  earlier: number | null,
  { language }: Pick<FormatContext, 'language'>,
): string | null {
  if (value === null || earlier === null || earlier === 0) return null;
  const change = (value - earlier) / Math.abs(earlier);
  const text = new Intl.NumberFormat(locales[language], {
    style: 'percent',
    maximumFractionDigits: Math.abs(change) < 0.1 ? 1 : 0,
  }).format(Math.abs(change));
  return `${change > 0 ? '+' : change < 0 ? '−' : '±'}${text}`;
}

function days(value: number, language: Language): string {
  const one = new Intl.PluralRules(locales[language]).select(value) === 'one';
  if (language === 'fr') return one ? 'jour' : 'jours';
  return one ? 'day' : 'days';
}
