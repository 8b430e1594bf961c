import { localDay } from '../../core/periods/zones.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { formatDay, formatInstant } from '../format/days.ts';
import type { Language } from '../i18n/language.ts';

type Value = string | number | boolean | null;

/** A value of a fact as its reader writes it; an instant in the workspace's zone, without its clock at midnight. */
export function previewText(value: Value, language: Language, zone: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value, language, 2);
  if (typeof value === 'boolean')
    return (value ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' })[language];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language);
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return value;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(
    new Date(value),
  );
  return clock === '00:00:00'
    ? formatDay(localDay(value, zone), language)
    : formatInstant(value, language, zone);
}
