import type { Language } from '../../core/words/language.ts';

export interface FigureForm {
  readonly unit: string;
  readonly currency?: string | undefined;
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A figure as people read it: 1 234,56 €, 10,5 %, 2 h 05, 14 j. No value is a dash. */
export function formatFigure(value: number | null | undefined, form: FigureForm, language: Language): string {
  if (value === null || value === undefined) return '–';
  const locale = locales[language];
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  switch (form.unit) {
    case 'money':
      return form.currency
        ? number({ style: 'currency', currency: form.currency })
        : number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'percent':
      return number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
    case 'ratio':
    case 'number':
      return number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'minutes':
      return formatMinutes(value);
    case 'days':
      return `${number({ maximumFractionDigits: 1 })} ${language === 'fr' ? 'j' : 'd'}`;
    case 'months':
      return `${number({ maximumFractionDigits: 1 })} ${language === 'fr' ? 'mois' : 'mo'}`;
    default:
      return number({ maximumFractionDigits: 2 });
  }
}

/** How far a figure moved: points for percentages, else the relative change. */
export function formatChange(
  now: number | null | undefined,
  before: number | null | undefined,
  unit: string,
  language: Language,
): string {
  if (now === null || now === undefined || before === null || before === undefined) return '–';
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locales[language], { signDisplay: 'exceptZero', ...options }).format(value);
  if (unit === 'percent') {
    return `${format((now - before) * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} pt`;
  }
  if (before === 0) return '–';
  return format((now - before) / Math.abs(before), { style: 'percent', maximumFractionDigits: 1 });
}

function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, '0')}`;
}
