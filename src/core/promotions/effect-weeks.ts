import { addDays, daysBetween } from '../periods/days.ts';
import type { Period } from '../query/query.ts';
import type { DaySums } from './day-sums.ts';
import type { EffectWeek } from './effect.ts';

/** The days that are told week by week. */
export interface ToldPeriods {
  readonly before: readonly Period[];
  readonly during: Period;
  readonly after: Period | null;
}

/** How each of these weeks is read. */
export interface WeekReading {
  readonly seen: DaySums;
  readonly expected: (period: Period) => EffectWeek['expected'];
  readonly untouched: (period: Period) => boolean;
}

/** The weeks before a promotion, the promotion's own from its first day on, and those after it. */
export function weeksOf({ before, during, after }: ToldPeriods, read: WeekReading): readonly EffectWeek[] {
  const week = (part: EffectWeek['part'], period: Period): EffectWeek => ({
    from: period.from,
    to: period.to,
    part,
    untouched: part === 'before' && read.untouched(period),
    seen: read.seen.sum(period),
    expected: read.expected(period),
  });
  return [
    ...before.map((one) => week('before', one)),
    ...inWeeks(during).map((one) => week('during', one)),
    ...(after ? inWeeks(after).map((one) => week('after', one)) : []),
  ];
}

/** Seven days from that one on. */
export function weekFrom(from: string): Period {
  return { from, to: addDays(from, 6) };
}

function inWeeks({ from, to }: Period): readonly Period[] {
  const count = Math.ceil((daysBetween(from, to) + 1) / 7);
  return Array.from({ length: count }, (_, place) => {
    const week = weekFrom(addDays(from, 7 * place));
    return week.to < to ? week : { from: week.from, to };
  });
}
