import type { Quality } from './quality.ts';

/** Leads that do not come by a visit. */
export interface OffSite {
  readonly channel: string;
  readonly source: string;
  readonly vendor: string | null;
  readonly capture: 'import' | 'call' | 'store';
  readonly daily: number;
  readonly quality: Quality;
  /** Paid by the lead; null if free. */
  readonly priceMinor: number | null;
  /** Share of leads that are sent back to the vendor in time. */
  readonly returned: number;
  readonly weekdays: readonly number[];
}

const allWeek = [1.2, 1.15, 1.1, 1.05, 0.95, 0.8, 0.75];
const shopDays = [0, 1.1, 1.1, 1.05, 1.15, 2.2, 0];
const officeDays = [1.35, 1.2, 1.1, 1.1, 1.15, 0.5, 0];

/** Every source of leads but the site: vendors, recommendations, the showroom. */
export const offSite: readonly OffSite[] = [
  {
    channel: 'Achat de leads',
    source: 'Leads-Habitat',
    vendor: 'Leads-Habitat',
    capture: 'import',
    daily: 2.55,
    quality: { qualified: 0.5, quote: 0.6, won: 0.25 },
    priceMinor: 3800,
    returned: 0.05,
    weekdays: allWeek,
  },
  {
    channel: 'Achat de leads',
    source: 'DevisPro',
    vendor: 'DevisPro',
    capture: 'import',
    daily: 2.25,
    quality: { qualified: 0.58, quote: 0.66, won: 0.34 },
    priceMinor: 4500,
    returned: 0.04,
    weekdays: allWeek,
  },
  {
    channel: 'Achat de leads',
    source: 'Toitures & Fenêtres Direct',
    vendor: 'Toitures & Fenêtres Direct',
    capture: 'import',
    daily: 1.35,
    quality: { qualified: 0.33, quote: 0.5, won: 0.19 },
    priceMinor: 2400,
    returned: 0.15,
    weekdays: allWeek,
  },
  {
    channel: 'Recommandation',
    source: 'parrainage',
    vendor: null,
    capture: 'call',
    daily: 0.68,
    quality: { qualified: 0.84, quote: 0.82, won: 0.42 },
    priceMinor: null,
    returned: 0,
    weekdays: officeDays,
  },
  {
    channel: 'Magasin',
    source: 'showroom',
    vendor: null,
    capture: 'store',
    daily: 0.72,
    quality: { qualified: 0.76, quote: 0.78, won: 0.37 },
    priceMinor: null,
    returned: 0,
    weekdays: shopDays,
  },
];
