import { dayOf, minutesPerDay, weekdayOf } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { ShopEvents } from './shop-events.ts';

/** A parcel's way: stamps of when it was promised and when it came. */
export interface Parcel {
  readonly promised: number;
  readonly delivered: number;
  readonly late: boolean;
}

/** Promised for the third working day, mostly there before; one in ten is late, every second while the depot is closed. */
export function sendParcel(stamp: number, random: Random, { lateParcels }: ShopEvents): Parcel {
  const day = dayOf(stamp);
  const closed = day >= lateParcels.from && day <= lateParcels.to;
  const late = random.chance(closed ? 0.52 : 0.09);
  const days = late ? 4 + random.poisson(closed ? 2.5 : 1.2) : random.whole(1, 3);
  return {
    promised: workingDay(day, 3) * minutesPerDay + 1200,
    delivered: workingDay(day, days) * minutesPerDay + random.whole(560, 1080),
    late,
  };
}

/** The day that lies so many working days later. */
function workingDay(from: number, days: number): number {
  let day = from;
  for (let left = days; left > 0; ) {
    day++;
    if (weekdayOf(day) <= 5) left--;
  }
  return day;
}
