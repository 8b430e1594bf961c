import type { Journal } from '../journal.ts';
import { dayText, minutesPerDay, monthStart } from '../local-time.ts';
import type { Seller } from './agency-company.ts';
import type { Prospect } from './prospect.ts';

interface Line {
  readonly lastOfMonth: number;
  readonly seller: Seller;
  readonly channel: string;
  readonly vendor: string | null;
  hours: number;
}

/** Hours of the sellers by month, channel and vendor. */
export class SellingHours {
  readonly #lines = new Map<string, Line>();

  add(
    day: number,
    { way, vendor, seller }: Pick<Prospect, 'way' | 'vendor' | 'seller'>,
    hours: number,
  ): void {
    const lastOfMonth = monthStart(day, -1) - 1;
    const key = JSON.stringify([lastOfMonth, seller.name, way.channel, vendor]);
    const line = this.#lines.get(key);
    if (line) line.hours += hours;
    else this.#lines.set(key, { lastOfMonth, seller, channel: way.channel, vendor, hours });
  }

  /** Hands in each month on its last day. */
  handIn(journal: Journal): void {
    for (const { lastOfMonth, seller, channel, vendor, hours } of this.#lines.values()) {
      journal.add('costs', lastOfMonth * minutesPerDay + 1080, {
        day: dayText(lastOfMonth),
        kind: 'time',
        hours: Math.round(hours * 4) / 4,
        hourly_rate: seller.hourlyRateMinor,
        currency: 'EUR',
        label: 'Temps commercial',
        channel,
        vendor,
        owner: seller.name,
      });
    }
  }
}
