import { listAt } from '../number-lists.ts';
import type { PurchaseDays } from './purchase-days.ts';

/** How often an item was bought at each time of the book, against its mean; 1 where it was bought as always. */
export interface ItemRates {
  /** The time of each day of a customer, as the number of a span. */
  readonly spanOf: Uint16Array;
  /** Of item i in span s: `rates[i · spans + s]`. */
  readonly rates: Float32Array;
  readonly spans: number;
}

/** Four weeks hold each day of the week alike; a long book has longer spans instead of more of them. */
const [leastDays, mostSpans] = [28, 60];
/** So much of a purchase as ever counts beside those of a span, so that a rare item is not judged by one of them. */
const asEver = 0.5;

/**
 * (bought in the span + ½) / (customer days of the span × share of all days with the item + ½), for the items `looked`
 * at. So what is sold in one season, is new or is no longer sold is expected at its own time.
 */
export function itemRates({ days, items }: PurchaseDays, looked: Uint8Array): ItemRates {
  const [first, last] = days.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Number.MAX_SAFE_INTEGER, 0],
  );
  const span = Math.max(leastDays, Math.ceil((last - first + 1) / mostSpans));
  const spans = days.length === 0 ? 0 : Math.floor((last - first) / span) + 1;
  const spanOf = Uint16Array.from(days, (day) => Math.floor((day - first) / span));
  const daysIn = new Float64Array(spans);
  const bought = new Float32Array(looked.length * spans);
  const all = new Float64Array(looked.length);
  for (const [day, at] of spanOf.entries()) {
    daysIn[at] = (daysIn[at] ?? 0) + 1;
    for (const item of listAt(items, day)) {
      if (looked[item] !== 1) continue;
      bought[item * spans + at] = (bought[item * spans + at] ?? 0) + 1;
      all[item] = (all[item] ?? 0) + 1;
    }
  }
  const rates = bought.map((count, place) => {
    const usual = ((all[Math.floor(place / spans)] ?? 0) / days.length) * (daysIn[place % spans] ?? 0);
    return (count + asEver) / (usual + asEver);
  });
  return { spanOf, rates, spans };
}
