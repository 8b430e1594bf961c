import { dayNumber, monthStart } from '../local-time.ts';
import type { ServiceName } from './agency-company.ts';

/** What is planted in the agency for users to find (docs/demo.md). Days are day numbers. */
export interface AgencyEvents {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Clients with this service stay. */
  readonly keeper: ServiceName;
  /** Clients without this one leave. */
  readonly missed: ServiceName;
  /** Clients who came by this vendor leave within so many months. */
  readonly badVendor: { readonly vendor: string; readonly months: number };
  /** This service takes so many times the hours in this sector: many of these clients lose the agency money. */
  readonly overrun: { readonly service: ServiceName; readonly sector: string; readonly factor: number };
  /** Who has one service takes the other one sooner or later: from its third month on, with this chance a month. */
  readonly followed: {
    readonly pairs: readonly { readonly service: ServiceName; readonly by: ServiceName }[];
    readonly chance: number;
  };
  /** From the first of this month on, clients of a year and more pay so much more. */
  readonly priceRise: { readonly from: number; readonly rate: number };
}

/** The planted events of an agency whose last day that is; it begins three years before unless told otherwise. */
export function agencyEvents(until: string, since?: string): AgencyEvents {
  const lastDay = dayNumber(until);
  return {
    firstDay: since === undefined ? monthStart(lastDay, 36) : dayNumber(since),
    lastDay,
    keeper: 'SEO',
    missed: 'Conseil',
    badVendor: { vendor: 'Contacts Pro 360', months: 9 },
    overrun: { service: 'Réseaux sociaux', sector: 'Commerce', factor: 2.6 },
    followed: {
      pairs: [
        { service: 'SEO', by: 'Rédaction' },
        { service: 'Publicité', by: 'Pages d’atterrissage' },
      ],
      chance: 0.28,
    },
    priceRise: { from: monthStart(lastDay, 10), rate: 0.04 },
  };
}
