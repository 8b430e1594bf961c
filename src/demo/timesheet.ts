import type { Salesperson } from './company.ts';
import type { Journal } from './journal.ts';
import type { Lead } from './lead.ts';
import { dayText, minutesPerDay, weekdayOf } from './local-time.ts';

interface Line {
  readonly friday: number;
  readonly owner: Salesperson;
  readonly channel: string | null;
  readonly vendor: string | null;
  hours: number;
}

/** Hours that salespeople spend on leads, by week, channel and vendor. They become costs of kind `time`. */
export class Timesheet {
  readonly #lines = new Map<string, Line>();

  add(day: number, lead: Lead, hours: number): void {
    const friday = day + 5 - weekdayOf(day);
    const channel = lead.attribution.channel ?? null;
    const vendor = lead.attribution.vendor ?? null;
    const key = JSON.stringify([friday, lead.owner.name, channel, vendor]);
    const line = this.#lines.get(key);
    if (line) line.hours += hours;
    else this.#lines.set(key, { friday, owner: lead.owner, channel, vendor, hours });
  }

  /** Hands in each week on its Friday, with driving and office work on top. */
  handIn(journal: Journal): void {
    for (const line of this.#lines.values()) {
      journal.add('costs', line.friday * minutesPerDay + 1020, {
        day: dayText(line.friday),
        kind: 'time',
        hours: Math.round(line.hours * 1.1 * 4) / 4,
        hourly_rate: line.owner.hourlyRateMinor,
        currency: 'EUR',
        label: 'Temps commercial',
        channel: line.channel,
        source: line.vendor,
        vendor: line.vendor,
        owner: line.owner.name,
      });
    }
  }
}
