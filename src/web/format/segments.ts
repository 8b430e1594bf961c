import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDay, formatMonth, weekdayName } from './days.ts';

/** A value of a dimension as a reader would say it; null is « (vide) ». */
export function formatSegment(
  dimension: string,
  value: string | number | null,
  language: Language,
  t: Translate,
): string {
  if (value === null || value === '') return t('segment.empty');
  const text = String(value);
  switch (dimension) {
    case 'day':
      return formatDay(text, language);
    case 'week': {
      const [year, week] = text.split('-W');
      return t('segment.week', { week: Number(week), year: year ?? '' });
    }
    case 'month':
      return formatMonth(text, language);
    case 'quarter': {
      const [year, quarter] = text.split('-Q');
      return t('segment.quarter', { quarter: quarter ?? '', year: year ?? '' });
    }
    case 'weekday':
      return weekdayName(Number(text), language);
    case 'hour':
      return t('segment.hour', { hour: text });
    case 'customer_type':
      return text === 'new' ? t('segment.new') : text === 'returning' ? t('segment.returning') : text;
    default:
      return text;
  }
}
