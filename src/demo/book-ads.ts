import type { Journal } from './journal.ts';
import { dayText, minutesPerDay } from './local-time.ts';
import type { Random } from './random.ts';
import type { Way } from './way.ts';

/** An advertising campaign: what a click costs, in cents, and how many of those who see it click. */
export interface Campaign {
  readonly way: Way;
  readonly clickMinor: number;
  readonly clickRate: number;
}

/** What a campaign did on a day; the sales are those that its platform claims, worth `valueMinor` in all. */
export interface AdDay {
  readonly day: number;
  readonly clicks: number;
  readonly sales: number;
  readonly valueMinor: number;
}

/** Writes what a campaign cost on a day. */
export function bookAds(
  { way, clickMinor, clickRate }: Campaign,
  { day, clicks, sales, valueMinor }: AdDay,
  { journal, random }: { readonly journal: Journal; readonly random: Random },
): void {
  journal.add('costs', day * minutesPerDay, {
    day: dayText(day),
    kind: 'ads',
    amount: Math.round(clicks * clickMinor * random.logNormal(1, 0.12)),
    currency: 'EUR',
    impressions: Math.round((clicks + random.next()) / (clickRate * random.logNormal(1, 0.15))),
    clicks,
    claimed_conversions: sales,
    claimed_value: valueMinor,
    ...way,
  });
}
