import type { DemoRate } from '../demo.ts';
import { dayText, weekdayOf } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { AgencyEvents } from './agency-events.ts';

/** Invented francs for a euro on every working day, from a week before the first day on. */
export function swissRates({ firstDay, lastDay }: AgencyEvents, random: Random): readonly DemoRate[] {
  const rates: DemoRate[] = [];
  let rate = 0.955;
  for (let day = firstDay - 7; day <= lastDay; day++) {
    if (weekdayOf(day) > 5) continue;
    // It wanders, and is drawn back to where it was.
    rate += 0.0022 * random.normal() + 0.01 * (0.945 - rate);
    rates.push({ day: dayText(day), currency: 'CHF', perEuro: rate.toFixed(4) });
  }
  return rates;
}
