import { earnedMonths } from '../../../core/recurring/earned.ts';
import { monthNumber, monthsBetween } from '../../../core/recurring/months.ts';
import { type BilledMonth, type Reconciled, reconcile } from '../../../core/recurring/reconcile.ts';
import { billedByOrders } from './list-clients.ts';
import type { OpenRecurring } from './open-recurring.ts';
import { readStates } from './read-clients.ts';
import { readClientMonths } from './read-movements.ts';
import { type Billed, billedByMonth, placeOf, readInvoices, readWork } from './read-work.ts';

export interface ReconciledMonths extends Reconciled {
  readonly against: 'invoices' | 'orders';
  readonly withoutRate: number;
}

/** Holds each client's months against its invoices, or its orders where there are no invoices. */
export async function reconcileMonths(
  open: OpenRecurring,
  asked: 'invoices' | 'orders' | undefined,
): Promise<ReconciledMonths> {
  const { from, to } = open.reading;
  const invoices = asked === 'orders' ? [] : await readInvoices(open);
  const against = asked ?? (invoices.length > 0 ? 'invoices' : 'orders');
  const [changes, states, work] = await Promise.all([
    readClientMonths(open),
    readStates(open),
    against === 'orders' ? readWork(open) : [],
  ]);
  const standing = new Map<string, Omit<BilledMonth, keyof Billed>>();
  for (const [client, list] of changes) {
    const foreign = states.get(client)?.foreign ?? false;
    for (const month of earnedMonths(list, from, to))
      standing.set(placeOf(client, month.month), { client, foreign, ...month });
  }
  const earning = (place: string) => (standing.get(place)?.earned ?? 0n) !== 0n;
  const billed = against === 'invoices' ? billedByMonth(invoices) : billedByOrders(work, earning);
  const inside = new Set(monthsBetween(from, to));
  const withoutRate = invoices.filter(({ day, amount }) => amount === null && inside.has(monthNumber(day)));
  return {
    against,
    withoutRate: withoutRate.length,
    ...reconcile(
      [...standing].map(([place, month]) => ({
        ...month,
        ...(billed.get(place) ?? { billed: 0n, slack: 0n }),
      })),
    ),
  };
}
