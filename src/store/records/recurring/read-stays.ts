import type { BasketSpread } from '../../../core/lifetime/contract-worth.ts';
import type { CountedTenure } from '../../../core/lifetime/shifted-beta-geometric.ts';
import { type Staying, stayingCurve } from '../../../core/lifetime/staying.ts';
import { readClients, spreadTogether } from '../lifetime/read-clients.ts';
import type { OpenRecurring } from './open-recurring.ts';

/** How long clients stay, how many have been watched, and what each left in its months after what it cost. */
export async function staysOf({ lifetimes }: OpenRecurring): Promise<{
  readonly tenures: readonly CountedTenure[];
  readonly staying: Staying;
  readonly watched: number;
  readonly spread: BasketSpread;
}> {
  const { tenures = [], spread = spreadTogether([]) } =
    (await readClients(lifetimes, 'margin')).groups.get(null) ?? {};
  return {
    spread,
    tenures,
    staying: stayingCurve(tenures),
    watched: tenures.reduce((sum, { left, stayed }) => sum + left + stayed, 0),
  };
}
