import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthsBetween } from '../../../src/core/recurring/months.ts';
import {
  cellsByGroup,
  type MovementRow,
  movements,
  rowOf,
  rowsByMonth,
} from '../../../src/core/recurring/movements.ts';
import { runQuery } from '../../../src/store/records/query/run-query.ts';
import { listRecurringClients } from '../../../src/store/records/recurring/list-clients.ts';
import { openRecurring } from '../../../src/store/records/recurring/open-recurring.ts';
import { readMovements } from '../../../src/store/records/recurring/read-movements.ts';
import { reconcileMonths } from '../../../src/store/records/recurring/reconcile-months.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { giveRates } from '../../support/give-rates.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const now = '2026-11-20T10:00:00.000Z';
const perEuro: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  USD: { 0: 1.25, 1: 1.11, 2: 1.3, 3: 1.07 },
};

/** Changes of few subscriptions over a year, at noon of the first of a month or some days later. */
const change = fc.record({
  client: fc.constantFrom('C1', 'C2', 'C3'),
  place: fc.constantFrom('a', 'b'),
  month: fc.integer({ min: 0, max: 11 }),
  day: fc.constantFrom(1, 9, 28),
  product: fc.constantFrom('SEO', 'Ads', null),
  mrr: fc.constantFrom(0, 0, 333, 50_000, 70_001),
  currency: fc.constantFrom('EUR', 'USD'),
});

const dayOf = (month: number, day: number) =>
  `2026-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const rateDays = Array.from({ length: 12 }, (_, month) =>
  [1, 9, 28].map((day) => [month, day] as const),
).flat();
const rateOf = (month: number) => perEuro.USD?.[month % 4] ?? 1;

const sum = (row: MovementRow) => movements.reduce((total, id) => total + row.moved[id], 0n);

describe.each(engines)('recurring revenue on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('moves by what its movements sum to, to the cent: by month, service and client', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 25, maxLength: 60 }), async (changes) => {
        run += 1;
        const workspace = `w${run}`;
        await giveRates(
          store,
          workspace,
          rateDays.map(([month, day]) => [dayOf(month, day), 'USD', String(rateOf(month))]),
        );
        const rows = changes.map(
          (one, index): FactInput => ({
            id: `S${index}`,
            subscription: `${one.client}-${one.place}`,
            customer_ref: one.client,
            // No two at one moment, so that the last one is known.
            at_time: `${dayOf(one.month, one.day)}T10:${String(index).padStart(2, '0')}:00.000Z`,
            mrr: one.mrr,
            currency: one.currency,
            product: one.product,
          }),
        );
        await store.ledger.record(workspace, plainOrigin, { subscription_changes: rows }, now);

        const reading = await openRecurring(store, workspace, { from: '2026-03-01', to: '2026-10-31' }, now);
        const cells = await readMovements(reading, null);
        const total = rowOf(cells);
        const months = rowsByMonth(cells, monthsBetween('2026-03-01', '2026-10-31'));
        expect(total.end - total.start).toBe(sum(total));
        expect(months.at(-1)?.end).toBe(total.end);
        expect(months.map((month) => month.end - month.start)).toEqual(months.map(sum));
        expect(months.slice(1).map(({ start }) => start)).toEqual(months.slice(0, -1).map(({ end }) => end));

        // Both ends as plain loops find them: each subscription's last amount, at the rate of its own day.
        for (const [end, until] of [
          [total.start, '2026-02-28'],
          [total.end, '2026-10-31'],
        ] as const) {
          const last = new Map<string, { at: string; value: number }>();
          for (const [index, one] of changes.entries()) {
            const at = `${dayOf(one.month, one.day)} ${String(index).padStart(2, '0')}`;
            const name = `${one.client}-${one.place}`;
            if (at.slice(0, 10) > until || (last.get(name)?.at ?? '') > at) continue;
            const value = one.currency === 'USD' ? Math.round(one.mrr / rateOf(one.month)) : one.mrr;
            last.set(name, { at, value });
          }
          expect(Number(end)).toBe([...last.values()].reduce((all, { value }) => all + value, 0));
        }

        // Services and clients are the whole, movement by movement.
        for (const group of ['service', 'client'] as const) {
          const parts = [...cellsByGroup(await readMovements(reading, group)).values()].map(rowOf);
          for (const id of movements)
            expect(parts.reduce((all, part) => all + part.moved[id], 0n)).toBe(total.moved[id]);
        }

        // The figures of the dashboard say the same.
        const ids = [
          'mrr',
          'mrr_new',
          'mrr_expansion',
          'mrr_contraction',
          'mrr_churned',
          'mrr_reactivated',
          'mrr_currency',
          'active_clients',
        ] as const;
        const answer = await runQuery(
          store,
          workspace,
          { metrics: [...ids], by: [], where: [], basis: 'activity', from: '2026-03-01', to: '2026-10-31' },
          now,
        );
        const cell: Readonly<Record<string, unknown>> = answer.totals;
        expect(Math.round(Number(cell.mrr) * 100)).toBe(Number(total.end));
        for (const id of movements)
          expect(Math.round(Number(cell[`mrr_${id}`]) * 100)).toBe(Number(total.moved[id]));
        expect(Number(cell.active_clients)).toBe(total.clients.end);

        // Whatever is billed, the differences make up for it.
        const { expected, billed, difference } = await reconcileMonths(reading, 'orders');
        expect(expected + difference).toBe(billed);
        const { clients } = await listRecurringClients(reading);
        expect(clients.reduce((all, { row }) => all + row.end, 0n)).toBe(total.end);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
