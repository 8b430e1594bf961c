import { type Way, way } from '../way.ts';

/** Where leads of the agency come from, and what becomes of them. */
export interface AgencySource {
  readonly way: Way;
  readonly vendor: string | null;
  readonly capture: 'form' | 'call' | 'import';
  /** Leads in an ordinary month. */
  readonly monthly: number;
  /** Shares of those reached, of those qualified, of those with a quote. */
  readonly qualified: number;
  readonly quote: number;
  readonly won: number;
  /** Price of a bought lead, in cents. */
  readonly priceMinor: number | null;
}

/** How leads come to the agency. */
export const agencyWays = {
  organic: way('Référencement naturel', 'google', 'organic', null),
  google: way('Google Ads', 'google', 'cpc', 'Search – Agence marketing'),
  linkedIn: way('LinkedIn Ads', 'linkedin', 'paid_social', 'LinkedIn – Livre blanc SEO'),
  referral: way('Recommandation', 'client', 'referral', null),
  bought: way('Achat de leads', 'Contacts Pro 360', 'vendor', null),
  fair: way('Salon', 'salon', 'event', null),
} as const;

const own = { vendor: null, capture: 'form', priceMinor: null } as const;

export const agencySources: readonly AgencySource[] = [
  { ...own, way: agencyWays.organic, monthly: 7, qualified: 0.48, quote: 0.62, won: 0.25 },
  { ...own, way: agencyWays.google, monthly: 6, qualified: 0.4, quote: 0.56, won: 0.24 },
  { ...own, way: agencyWays.linkedIn, monthly: 5, qualified: 0.42, quote: 0.52, won: 0.22 },
  { ...own, way: agencyWays.referral, monthly: 1.6, capture: 'call', qualified: 0.82, quote: 0.8, won: 0.5 },
  { ...own, way: agencyWays.fair, monthly: 1.2, capture: 'call', qualified: 0.62, quote: 0.6, won: 0.28 },
  {
    way: agencyWays.bought,
    vendor: 'Contacts Pro 360',
    capture: 'import',
    monthly: 8,
    qualified: 0.42,
    quote: 0.56,
    won: 0.21,
    priceMinor: 6500,
  },
];
