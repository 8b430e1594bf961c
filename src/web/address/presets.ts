import { addDays, addMonths } from '../../core/periods/days.ts';
import type { Period } from '../../core/query/query.ts';
import type { Message } from '../i18n/use-t.ts';

export const presets = [
  'today',
  'yesterday',
  '7d',
  '30d',
  '90d',
  'month',
  'last_month',
  'quarter',
  'year',
  'last_year',
  '12m',
  'all',
] as const;
export type Preset = (typeof presets)[number];

export const presetNames: Readonly<Record<Preset, Message>> = {
  today: 'preset.today',
  yesterday: 'preset.yesterday',
  '7d': 'preset.7d',
  '30d': 'preset.30d',
  '90d': 'preset.90d',
  month: 'preset.month',
  last_month: 'preset.last_month',
  quarter: 'preset.quarter',
  year: 'preset.year',
  last_year: 'preset.last_year',
  '12m': 'preset.12m',
  all: 'preset.all',
};

export function isPreset(id: string | undefined): id is Preset {
  return (presets as readonly (string | undefined)[]).includes(id);
}

/** First day of the month `months` later. */
function firstOfMonth(day: string, months: number): string {
  return addMonths(`${day.slice(0, 7)}-01`, months);
}

/** Days of a preset, given the local day of today and the days for which there are facts. */
export function daysOfPreset(preset: Preset, today: string, known: Period | null): Period {
  const month = Number(today.slice(5, 7)) - 1;
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case '90d':
      return { from: addDays(today, -89), to: today };
    case 'month':
      return { from: firstOfMonth(today, 0), to: today };
    case 'last_month':
      return { from: firstOfMonth(today, -1), to: addDays(firstOfMonth(today, 0), -1) };
    case 'quarter':
      return { from: firstOfMonth(today, -(month % 3)), to: today };
    case 'year':
      return { from: firstOfMonth(today, -month), to: today };
    case 'last_year':
      return { from: firstOfMonth(today, -month - 12), to: addDays(firstOfMonth(today, -month), -1) };
    case '12m':
      return { from: firstOfMonth(today, -11), to: today };
    case 'all':
      return known ?? { from: addDays(today, -29), to: today };
  }
}
