import { bookAds, type Campaign } from '../book-ads.ts';
import { bookFee } from '../book-fee.ts';
import type { Journal } from '../journal.ts';
import { dayOf, dayText, minutesPerDay, monthStart } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { Way } from '../way.ts';
import { paidFor } from './price-shop-basket.ts';
import type { ShopSale } from './sell-in-shop.ts';
import type { ShopClock } from './shop-clock.ts';
import type { ShopEvents } from './shop-events.ts';
import { ways, webShop } from './shop-places.ts';

interface ShopCampaign extends Campaign {
  /** On an ordinary day. */
  readonly clicks: number;
  /** Sales it claims for each one that named it. */
  readonly claimed: number;
}

const campaigns: readonly ShopCampaign[] = [
  { way: ways.brand, clicks: 7, clickMinor: 32, clickRate: 0.18, claimed: 1.1 },
  { way: ways.search, clicks: 14, clickMinor: 46, clickRate: 0.045, claimed: 1.2 },
  { way: ways.shopping, clicks: 13, clickMinor: 38, clickRate: 0.012, claimed: 1.2 },
  // Dear for what its customers bring: they come for one gift.
  { way: ways.meta, clicks: 42, clickMinor: 66, clickRate: 0.011, claimed: 1.9 },
];

/** What the shop pays for being found: ads by day and campaign, fees and hours by month. */
export function payForAds(
  sales: readonly ShopSale[],
  clock: ShopClock,
  events: ShopEvents,
  { journal, random }: { readonly journal: Journal; readonly random: Random },
): void {
  const sold = new Map<string, ShopSale[]>();
  for (const sale of sales) {
    if (sale.way.medium !== 'cpc' && sale.way.medium !== 'paid_social') continue;
    const key = `${sale.way.campaign} ${dayOf(sale.stamp)}`;
    sold.set(key, [...(sold.get(key) ?? []), sale]);
  }
  for (let day = events.firstDay; day <= events.lastDay; day++) {
    for (const campaign of campaigns) {
      const clicks = random.poisson(campaign.clicks * clock.busy(webShop, day) ** 0.7);
      const own = sold.get(`${campaign.way.campaign} ${day}`) ?? [];
      const claimed = random.poisson(own.length * campaign.claimed);
      const basket = own.reduce((sum, { lines }) => sum + paidFor(lines), 0) / Math.max(1, own.length);
      const told = { day, clicks, sales: claimed, valueMinor: Math.round(claimed * basket) };
      bookAds(campaign, told, { journal, random });
    }
  }
  billMonths(events, journal);
}

/** Monthly bills in euros, and hours of the two who look after the web shop. */
const fees: readonly (readonly [label: string, channel: string | null, euros: number])[] = [
  ['Agence – gestion Meta Ads', ways.meta.channel, 190],
  ['Agence – gestion Google Ads', ways.search.channel, 160],
  ['Outil d’e-mailing', ways.newsletter.channel, 49],
  ['Rédaction et référencement', ways.organic.channel, 240],
  ['Abonnement boutique en ligne', null, 79],
];
const hours: readonly (readonly [label: string, way: Way, hours: number, owner: string])[] = [
  ['Lettre du mois', ways.newsletter, 9, 'Inès Laurent'],
  ['Textes et photos', ways.organic, 12, 'Inès Laurent'],
  ['Vitrines et dégustations', ways.store, 22, 'Paul Arnaud'],
];
const hourlyRateMinor = 2900;

function billMonths({ firstDay, lastDay }: ShopEvents, journal: Journal): void {
  for (let start = monthStart(firstDay, 0); start <= lastDay; start = monthStart(start, -1)) {
    if (start < firstDay) continue;
    for (const fee of fees) bookFee(journal, start, fee);
    const end = monthStart(start, -1) - 1;
    for (const [label, way, spent, owner] of hours) {
      journal.add('costs', end * minutesPerDay, {
        day: dayText(end),
        kind: 'time',
        currency: 'EUR',
        hours: spent,
        hourly_rate: hourlyRateMinor,
        label,
        owner,
        channel: way.channel,
      });
    }
  }
}
