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
  readonly services: readonly SoldService[];
  /** Services that clients have and that are left out, by name. */
  readonly without: readonly string[];
  readonly leftOut: number;
  /** As how many clients all others count beside the similar ones; Infinity where likeness foretells nothing. */
  readonly shrinkage: number;
  /** The most white space in a year first. */
  readonly clients: readonly ClientOpportunities[];
  readonly test: HeldOutTest;
}

/** What each client has, lacks and could have on the last day. Services named in `without` count for nothing. */
export async function listOpportunities(
  open: OpenRecurring,
  asked: readonly string[],
): Promise<OpportunityMap> {
  const { book, leftOut, without } = await readServiceBook(open, asked);
  const { services } = book;
  const sets = serviceSets(book.clients);
  const shrinkage = chooseShrinkage(sets, services.length);
  const clients = opportunitiesOf(book, shrinkage);
  return {
    services,
    without,
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
