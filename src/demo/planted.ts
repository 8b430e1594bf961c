import { dayNumber, dayText, monthStart, yearsBefore } from './local-time.ts';

/**
 * What is planted in the demo for users to find (docs/demo.md). All days are local, `YYYY-MM-DD`, and move with the
 * demo's last day, so that the newest of them lie in the periods a user looks at first.
 */
export interface Planted {
  readonly firstDay: string;
  readonly lastDay: string;
  /** From this day on the leads of this vendor hardly sell. */
  readonly badVendor: { readonly vendor: string; readonly from: string };
  /** On these days, both included, the form of this page does not work. */
  readonly brokenPage: { readonly page: string; readonly from: string; readonly to: string };
  /** From this day on every product costs this much more. */
  readonly priceRise: { readonly percent: number; readonly from: string };
  /** A campaign that begins on this day and sells better than the others. */
  readonly newCampaign: { readonly campaign: string; readonly from: string };
  /** From this day on two variants of this page are shown in turn; the second captures more leads. */
  readonly pageTest: { readonly page: string; readonly from: string; readonly better: string };
}

/** The planted events of a demo that ends on that day; it begins two years before unless told otherwise. */
export function plantedEvents(until: string, since?: string): Planted {
  const last = dayNumber(until);
  return {
    firstDay: since ?? dayText(yearsBefore(last, 2) + 1),
    lastDay: until,
    badVendor: { vendor: 'DevisPro', from: dayText(monthStart(last, 8)) },
    brokenPage: { page: '/devis-gratuit', from: dayText(last - 24), to: dayText(last - 20) },
    priceRise: { percent: 7, from: dayText(monthStart(last, 13)) },
    newCampaign: { campaign: 'Search – Aides à la rénovation', from: dayText(monthStart(last, 5)) },
    pageTest: { page: '/fenetres-pvc', from: dayText(monthStart(last, 3)), better: 'B' },
  };
}
