import { addDays, weekdayOf } from '../../core/periods/days.ts';
import { instantOf, localDay } from '../../core/periods/zones.ts';
import type { Message } from '../i18n/use-t.ts';

export const quickNames = ['soon', 'tomorrow', 'threeDays', 'week'] as const;
export type QuickDue = (typeof quickNames)[number];

export const quickTexts = {
  soon: 'desk.dueSoon',
  tomorrow: 'desk.dueTomorrow',
  threeDays: 'desk.dueThreeDays',
  week: 'desk.dueWeek',
} as const satisfies Readonly<Record<QuickDue, Message>>;

/** The first day from there on that is neither Saturday nor Sunday. */
function workday(day: string): string {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}

/** Usual times for what comes next, as instants: in two hours, or at 9:00 of a working day. */
export function quickDues(now: Date, zone: string): Readonly<Record<QuickDue, string>> {
  const today = localDay(now.toISOString(), zone);
  const nine = (days: number) =>
    instantOf(`${workday(addDays(today, days))}T09:00:00`, zone) ?? now.toISOString();
  return {
    soon: new Date(now.getTime() + 2 * 3_600_000).toISOString(),
    tomorrow: nine(1),
    threeDays: nine(3),
    week: nine(7),
  };
}

/** An instant as a field for date and time wants it, in a zone: `2026-11-23T09:00`. */
export function fieldOf(instant: string, zone: string): string {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  return written.replace(' ', 'T');
}

/** The instant that such a field means in a zone; null for an empty or impossible one. */
export function instantOfField(text: string, zone: string): string | null {
  return text ? instantOf(`${text}:00`, zone) : null;
}
