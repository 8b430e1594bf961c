import { bookAds } from '../book-ads.ts';
import { bookFee } from '../book-fee.ts';
import type { Journal } from '../journal.ts';
import { monthOf, monthStart, weekdayOf } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { AgencyEvents } from './agency-events.ts';
import { agencyWays } from './agency-sources.ts';

const campaigns = [
  { way: agencyWays.google, clicks: 7.5, clickMinor: 310, clickRate: 0.035 },
  { way: agencyWays.linkedIn, clicks: 5.2, clickMinor: 640, clickRate: 0.006 },
] as const;

/** Ads by working day, and the bills of each month. */
export function payAgencyBills(
  { firstDay, lastDay }: AgencyEvents,
  { journal, random }: { readonly journal: Journal; readonly random: Random },
): void {
  for (let day = firstDay; day <= lastDay; day++) {
    if (weekdayOf(day) > 5) continue;
    for (const campaign of campaigns) {
      const clicks = random.poisson(campaign.clicks);
      const told = { day, clicks, sales: random.poisson(clicks * 0.06), valueMinor: 0 };
      bookAds(campaign, told, { journal, random });
    }
  }
  for (let start = monthStart(firstDay, 0); start <= lastDay; start = monthStart(start, -1)) {
    if (start < firstDay) continue;
    bookFee(journal, start, ['Outil SEO et rédaction du blog', agencyWays.organic.channel, 620]);
    bookFee(journal, start, ['CRM', agencyWays.organic.channel, 90]);
    bookFee(journal, start, ['Cadeaux de parrainage', agencyWays.referral.channel, 120]);
    if (monthOf(start) === 3 || monthOf(start) === 11)
      bookFee(journal, start, ['Stand au salon', agencyWays.fair.channel, 3200]);
  }
}
