import type { Journal } from './journal.ts';
import { dayText, minutesPerDay, monthOf, weekdayOf } from './local-time.ts';
import { type OffSite, offSite } from './off-site-sources.ts';
import { anyPlace, type LeadDesk } from './open-leads.ts';
import type { Planted } from './planted.ts';
import type { Quality } from './quality.ts';
import type { Random } from './random.ts';
import { seasonOf } from './seasons.ts';

/** One day of leads that do not come by the site: bought ones with their price, recommendations, the showrooms. */
export function openOffSiteLeads(
  day: number,
  growth: number,
  { journal, desk, random, planted }: { journal: Journal; desk: LeadDesk; random: Random; planted: Planted },
): void {
  const text = dayText(day);
  for (const source of offSite) {
    const weekday = source.weekdays[weekdayOf(day) - 1] ?? 1;
    const count = random.poisson(source.daily * growth * seasonOf(monthOf(day)) * weekday);
    for (let i = 0; i < count; i++) {
      const place = anyPlace(random);
      const [from, to] = source.capture === 'import' ? [420, 1350] : [560, 1110];
      const stamp = day * minutesPerDay + random.whole(from, to);
      const lead = desk.open({
        stamp,
        attribution: {
          channel: source.channel,
          source: source.source,
          vendor: source.vendor,
          capture: source.capture,
          store: source.capture === 'store' ? place.store : null,
        },
        place,
        interest: null,
        quality: qualityOn(text, source, planted),
        returned: source.returned,
        clickId: null,
        visitId: null,
      });
      if (source.priceMinor === null) continue;
      journal.add('costs', stamp, {
        day: text,
        kind: 'lead_purchase',
        amount: source.priceMinor,
        currency: 'EUR',
        lead_ref: lead,
        label: 'Lead acheté',
        channel: source.channel,
        source: source.source,
        vendor: source.vendor,
      });
    }
  }
}

function qualityOn(day: string, source: OffSite, { badVendor }: Planted): Quality {
  if (source.vendor !== badVendor.vendor || day < badVendor.from) return source.quality;
  return { qualified: 0.3, quote: 0.35, won: 0.06 };
}
