import type { VendorContract } from '../core/vendors/contract.ts';
import { offSite } from './off-site-sources.ts';

/** Within so many days a lead may go back; the vendors' own word. */
export const returnDays = 10;

const terms: Readonly<
  Record<string, Pick<VendorContract, 'returnDayKind' | 'monthlyCap' | 'area' | 'reasons'>>
> = {
  'Leads-Habitat': {
    returnDayKind: 'calendar',
    monthlyCap: 120,
    area: ['44', '49', '85'],
    reasons: ['duplicate', 'wrong_number', 'out_of_area'],
  },
  DevisPro: {
    returnDayKind: 'business',
    monthlyCap: null,
    area: [],
    reasons: ['duplicate', 'wrong_number'],
  },
};

/** What the demo's company agreed with two of its three vendors from its first day on; the third has no contract. */
export function vendorContracts(firstDay: string): readonly VendorContract[] {
  return offSite.flatMap(({ vendor, priceMinor }) => {
    const agreed = vendor === null ? undefined : terms[vendor];
    if (vendor === null || priceMinor === null || !agreed) return [];
    return {
      vendor,
      from: firstDay,
      currency: 'EUR',
      prices: [{ product: null, area: [], priceMinor }],
      returnDays,
      duplicateDays: 180,
      ...agreed,
    };
  });
}
