import { chooseShrinkage } from '../../../core/opportunities/choose-shrinkage.ts';
import {
  type ClientOpportunities,
  inAYear,
  opportunitiesOf,
  type Space,
} from '../../../core/opportunities/opportunities.ts';
import { type SoldService, serviceSets } from '../../../core/opportunities/service-book.ts';
import { type HeldOutTest, tryHeldOut } from '../../../core/opportunities/try-held-out.ts';
import type { OpenRecurring } from '../recurring/open-recurring.ts';
import { readServiceBook } from './read-service-book.ts';

/** The map of services and clients. Money in minor units. */
export interface OpportunityMap {
  readonly services: readonly (SoldService & { readonly proposed: boolean })[];
  readonly leftOut: number;
  /** As how many clients all others count beside the similar ones; Infinity where likeness foretells nothing. */
  readonly shrinkage: number;
  /** The most white space in a year first. */
  readonly clients: readonly ClientOpportunities[];
  readonly test: HeldOutTest;
}

/** What each client has, lacks and could have on the last day. Services named in `without` are not proposed. */
export async function listOpportunities(
  open: OpenRecurring,
  without: readonly string[],
): Promise<OpportunityMap> {
  const { book, leftOut } = await readServiceBook(open);
  const kept = new Set(without.map((name) => name.trim().toLowerCase()));
  const services = book.services.map((service) => ({
    ...service,
    proposed: !kept.has(service.name.toLowerCase()),
  }));
  const sets = serviceSets(book.clients);
  const shrinkage = chooseShrinkage(sets, services.length);
  const clients = opportunitiesOf(book, shrinkage, (service) => services[service]?.proposed ?? false);
  return {
    services,
    leftOut,
    shrinkage,
    clients: [...clients].sort(
      (one, other) => Number(yearOf(other.space) - yearOf(one.space)) || (one.client < other.client ? -1 : 1),
    ),
    test: tryHeldOut(sets, services.length, shrinkage),
  };
}

/** White space within twelve months. */
export function yearOf({ recurring, once }: Space): bigint {
  return inAYear('recurring', recurring) + inAYear('once', once);
}
