import { minutesPerDay, monthOf, weekdayOf } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { ShopEvents } from './shop-events.ts';
import { stores, webShop } from './shop-places.ts';

/** Tea and coffee are drunk in winter and given at Christmas. */
const seasons = [0.95, 0.95, 0.95, 0.92, 0.9, 0.82, 0.72, 0.68, 0.98, 1.08, 1.35, 1.7];
const webWeekdays = [1.15, 1.05, 1, 0.98, 0.9, 0.82, 1.1];
/** Stores are closed on Sundays and on Monday mornings. */
const storeWeekdays = [0.55, 0.95, 1.15, 1, 1.2, 2.15, 0];

const hoursOf = (weights: readonly number[]) => weights.map((weight, hour) => [hour, weight] as const);
const webHours = hoursOf([
  3, 1, 1, 0, 0, 1, 3, 8, 12, 14, 14, 13, 17, 15, 12, 11, 12, 14, 17, 22, 28, 30, 20, 8,
]);
const storeHours = hoursOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 10, 8, 6, 9, 11, 13, 15, 12, 0, 0, 0, 0, 0]);

/** How busy a place is from day to day: 1 on an ordinary day. */
export class ShopClock {
  readonly #events: ShopEvents;
  readonly #sums = new Map<string, readonly number[]>();

  constructor(events: ShopEvents) {
    this.#events = events;
    for (const place of [webShop, ...stores.map(({ name }) => name)]) {
      let sum = 0;
      const sums = [0];
      // A year beyond the end, so that the next purchase of everybody has a day.
      for (let day = events.firstDay; day <= events.lastDay + 366; day++) {
        sum += this.busy(place, day);
        sums.push(sum);
      }
      this.#sums.set(place, sums);
    }
  }

  /** How busy the place is on that day: season, weekday, and promotions that bring people. */
  busy(place: string, day: number): number {
    const { winner, teaWeeks } = this.#events;
    const weekdays = place === webShop ? webWeekdays : storeWeekdays;
    let busy = (seasons[monthOf(day) - 1] ?? 1) * (weekdays[weekdayOf(day) - 1] ?? 1);
    if (day >= winner.from && day <= winner.to) busy *= winner.lift;
    if (day >= teaWeeks.from && day <= teaWeeks.to && teaWeeks.stores.includes(place)) busy *= teaWeeks.lift;
    return busy;
  }

  /**
   * The day on which so many ordinary days have gone by since that one, at the pace of the place; null if that is a
   * year or more after the end.
   */
  later(place: string, from: number, days: number): number | null {
    const sums = this.#sums.get(place) ?? [];
    const { firstDay } = this.#events;
    const target = (sums[from - firstDay + 1] ?? 0) + days;
    let low = from - firstDay + 1;
    let high = sums.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low >= sums.length ? null : firstDay + low - 1;
  }
}

/** A moment of that day at which the place takes orders. */
export function momentOf(place: string, day: number, random: Random): number {
  const hour = random.weighted(place === webShop ? webHours : storeHours);
  return day * minutesPerDay + hour * 60 + random.whole(0, 59);
}
