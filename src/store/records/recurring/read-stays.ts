import { type Staying, stayingCurve } from '../../../core/lifetime/staying.ts';
import { readClients } from '../lifetime/read-clients.ts';
import type { OpenRecurring } from './open-recurring.ts';

/** How long clients stay, whatever the service, and how many have been watched. */
export async function staysOf({
  lifetimes,
}: OpenRecurring): Promise<{ readonly staying: Staying; readonly watched: number }> {
  const tenures = (await readClients(lifetimes)).get(null)?.tenures ?? [];
  return {
    staying: stayingCurve(tenures),
    watched: tenures.reduce((sum, { left, stayed }) => sum + left + stayed, 0),
  };
}
