import type { Unit } from '../metrics/metric.ts';
import type { Language } from './language.ts';

export interface Shown {
  readonly unit: Unit;
  readonly currency?: string | undefined;
}

export interface FigureOptions {
  /** Leave the unit out, where the column or axis says it once. */
  readonly bare?: boolean;
  /** Shorten to thousands and millions, for axes. */
  readonly short?: boolean;
  /** Digits as for a sum to be checked: cents always, percentages to the second place. */
  readonly exact?: boolean;
  /** As in a sentence: no zeros at the end of a percentage, days and months in words. */
  readonly said?: boolean;
  /** Exactly so many decimals, so that a column lines up. */
  readonly digits?: number | undefined;
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const cache = new Map<string, Intl.NumberFormat>();

/** French sets units, percent signs and thousands off by a narrow space; Intl gives some of them a wide one. */
function narrow(text: string): string {
  return text.replaceAll('\u00a0', '\u202f');
}

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locales[language], options);
    cache.set(key, found);
  }
  return found;
}

/** A whole or broken number as the language writes it, with narrow no-break spaces in French; at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 0, least = 0): string {
  return format(language, { maximumFractionDigits: digits, minimumFractionDigits: least }).format(value);
}

/** A share between 0 and 1 as a percentage, with as many digits as its size deserves. */
export function formatShare(share: number, language: Language, digits = shareDigits(share)): string {
  const written = format(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return narrow(written.format(share));
}

/** Whole percentages on an axis, unless its steps are finer. */
function axisDigits(share: number): number {
  const percent = Math.abs(share) * 100;
  return Math.abs(percent - Math.round(percent)) < 1e-6 ? 0 : shareDigits(share);
}

function shareDigits(share: number): number {
  const size = Math.abs(share);
  if (size === 0 || size >= 0.995) return 0;
  return size >= 0.1 ? 1 : size >= 0.001 ? 1 : 2;
}

/** A figure in its unit, e.g. « 48,20 € », « 4,9 % », « 2 h 15 ». Never more digits than are worth reading. */
export function formatFigure(
  value: number,
  shown: Shown,
  language: Language,
  options: FigureOptions = {},
): string {
  // A real minus sign is as wide as a digit; a hyphen is not.
  return narrow(writeFigure(value, shown, language, options)).replace('-', '−');
}

function writeFigure(value: number, shown: Shown, language: Language, options: FigureOptions): string {
  const { digits } = options;
  switch (shown.unit) {
    case 'money':
      return formatMoney(value, shown.currency, language, options);
    case 'percent':
      if (options.said) {
        const most = Math.abs(value) >= 1 ? 0 : 1;
        return format(language, { style: 'percent', maximumFractionDigits: most }).format(value);
      }
      return formatShare(value, language, options.exact ? 2 : options.short ? axisDigits(value) : digits);
    case 'ratio':
      return formatNumber(value, language, digits ?? 2, digits);
    case 'minutes':
      return formatMinutes(value, language);
    case 'days':
      if (options.said) return `${formatNumber(value, language)} ${daysInWords(value, language)}`;
      return options.bare
        ? formatNumber(value, language, digits ?? 1, digits)
        : format(language, { style: 'unit', unit: 'day', maximumFractionDigits: 1 }).format(value);
    case 'months':
      if (options.said) return `${formatNumber(value, language, 1)} ${language === 'fr' ? 'mois' : 'months'}`;
      return options.bare
        ? formatNumber(value, language, digits ?? 1, digits)
        : format(language, { style: 'unit', unit: 'month', maximumFractionDigits: 1 }).format(value);
    case 'number':
      return formatNumber(value, language, digits ?? (Math.abs(value) >= 1000 ? 0 : 2), digits);
    case 'count':
      return options.short
        ? format(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value)
        : formatNumber(value, language, digits ?? (Number.isInteger(value) ? 0 : 1), digits);
  }
}

function daysInWords(value: number, language: Language): string {
  const one = new Intl.PluralRules(locales[language]).select(value) === 'one';
  if (language === 'fr') return one ? 'jour' : 'jours';
  return one ? 'day' : 'days';
}

function formatMoney(
  value: number,
  currency: string | undefined,
  language: Language,
  { bare = false, short = false, exact = false, said = false, digits: asked }: FigureOptions,
): string {
  const round = !exact && (short || Math.abs(value) >= 1000 || (value === 0 && !said));
  const digits =
    asked !== undefined
      ? { maximumFractionDigits: asked, minimumFractionDigits: asked }
      : round
        ? { maximumFractionDigits: short ? 1 : 0, minimumFractionDigits: 0 }
        : {};
  const notation = short && Math.abs(value) >= 10_000 ? ({ notation: 'compact' } as const) : {};
  if (!currency) return format(language, { ...digits, ...notation }).format(value);
  const written = format(language, { style: 'currency', currency, ...digits, ...notation });
  if (!bare) return written.format(value);
  return written
    .formatToParts(value)
    .filter((part) => part.type !== 'currency')
    .map((part) => part.value)
    .join('')
    .trim();
}

/** Decimals of a currency's amounts, e.g. 2 for the euro; 2 where it is not said. */
export function currencyDigits(currency: string | undefined): number {
  if (!currency) return 2;
  return format('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The sign of a currency, e.g. € or R$. */
export function currencySign(currency: string, language: Language): string {
  const parts = format(language, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

function formatMinutes(minutes: number, language: Language): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = String(whole % 60).padStart(2, '0');
  if (hours === 0) return `${formatNumber(whole, language)}\u202fmin`;
  return language === 'fr'
    ? `${formatNumber(hours, language)}\u202fh\u202f${rest}`
    : `${formatNumber(hours, language)}\u202fh ${rest}\u202fmin`;
}

/** Bytes as people say them, e.g. « 1,4 Mo ». */
export function formatBytes(bytes: number, language: Language): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const unit = steps[step] ?? 'byte';
  const written = format(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  return narrow(written.format(bytes / 1000 ** step));
}
