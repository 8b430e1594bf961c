import { daysBetween } from '../periods/days.ts';
import type { Period } from '../query/query.ts';
import { longestPromotionDays, restDays } from './promotion.ts';

/** Orders of a local day that carry a promotion’s code or name. */
export interface UsedDay {
  readonly day: string;
  readonly orders: number;
}

/** Days without four weeks' rest between, on which a code was used. */
export interface Edition extends Period {
  readonly orders: number;
  /** Longer than 120 days: there is nothing to compare it with. */
  readonly standing: boolean;
}

/**
 * The editions of one code, the earliest first; `used` in ascending order of days. A code that once stood for more than
 * 120 days is one standing offer from first to last: its rests are weeks in which nobody happened to get it.
 */
export function editionsOf(used: readonly UsedDay[]): readonly Edition[] {
  const editions: { from: string; to: string; orders: number }[] = [];
  for (const { day, orders } of used) {
    const last = editions.at(-1);
    if (last && daysBetween(last.to, day) <= restDays) {
      last.to = day;
      last.orders += orders;
    } else editions.push({ from: day, to: day, orders });
  }
  const [first, last] = [editions[0], editions.at(-1)];
  if (first && last && editions.some(isStanding)) {
    const orders = editions.reduce((sum, edition) => sum + edition.orders, 0);
    return [{ from: first.from, to: last.to, orders, standing: true }];
  }
  return editions.map((edition) => ({ ...edition, standing: false }));
}

/** Whether it lasts too long to be compared with weeks without it. */
export function isStanding({ from, to }: Period): boolean {
  return daysBetween(from, to) >= longestPromotionDays;
}
