import { type BgNbd, expectedPurchases } from './bg-nbd.ts';
import type { CountedHistory } from './counted-history.ts';

/** Repeat purchases of one week; week 0 is the last one that the model was fitted to, later ones were held out. */
export interface CountedWeek {
  readonly week: number;
  readonly purchases: number;
}

export interface WeeklyTrack {
  readonly week: number;
  /** Repeat purchases from the first customer on to the end of the week: as the model has it, and as they were. */
  readonly predicted: number;
  readonly actual: number;
}

/** Beyond so many different ages, customers of one week are taken together. */
const mostAges = 400;
const mostPoints = 80;

/**
 * Repeat purchases summed up week by week, expected of customers known until the fit and made by them: Σ n·E[X(t)] over
 * their ages t at the end of each week (Fader, Hardie, Lee 2005, figure 3). Weeks in which nobody was watched are left out.
 */
export function weeklyTrack(
  model: BgNbd,
  histories: readonly CountedHistory[],
  weeks: readonly CountedWeek[],
  heldOutWeeks: number,
): readonly WeeklyTrack[] {
  const ages = agesOf(histories);
  const oldest = ages.reduce((most, { age }) => Math.max(most, age), 0);
  const [first, last] = [1 - Math.ceil(oldest), Math.floor(heldOutWeeks)];
  const step = Math.max(1, Math.ceil((last - first + 1) / mostPoints));
  const sorted = [...weeks].sort((one, other) => one.week - other.week);
  const track: WeeklyTrack[] = [];
  let [actual, place] = [0, 0];
  // Counted back from the end, so that the last week is always among those shown.
  for (let week = last - Math.floor((last - first) / step) * step; week <= last; week += step) {
    for (let next = sorted[place]; next && next.week <= week; next = sorted[place]) {
      actual += next.purchases;
      place += 1;
    }
    const predicted = ages.reduce(
      (sum, { age, customers }) =>
        age + week > 0 ? sum + customers * expectedPurchases(model, age + week) : sum,
      0,
    );
    track.push({ week, predicted, actual });
  }
  return track;
}

function agesOf(histories: readonly CountedHistory[]): readonly { age: number; customers: number }[] {
  const exact = group(histories, (age) => age);
  return exact.length <= mostAges ? exact : group(histories, Math.floor);
}

/** Customers by age, each at the mean age of its group. */
function group(histories: readonly CountedHistory[], nameOf: (age: number) => number) {
  const groups = new Map<number, { sum: number; customers: number }>();
  for (const { age, customers } of histories) {
    const one = groups.get(nameOf(age)) ?? { sum: 0, customers: 0 };
    groups.set(nameOf(age), one);
    one.sum += age * customers;
    one.customers += customers;
  }
  return [...groups.values()].map(({ sum, customers }) => ({ age: sum / customers, customers }));
}
