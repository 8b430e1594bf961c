import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayingCurve } from '../../../src/core/lifetime/staying.ts';
import { valueCustomers } from '../../../src/core/lifetime/value-task.ts';
import { addDays } from '../../../src/core/periods/days.ts';
import { countForValue } from '../../../src/store/records/lifetime/ask-lifetime.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { wholeMonths } from './customers-twin.ts';

const workspace = 'w';
const now = '2026-12-01T10:00:00.000Z';
const until = '2026-11-30';
const first = '2024-12-01';
const basket = 4_000;

/** Customers won throughout two years; each buys every 90 days on average and leaves after a purchase with a chance of 0.3. */
function drawnCustomers(): readonly (readonly string[])[] {
  const next = chance(17);
  return Array.from({ length: 1_500 }, () => {
    const days = [addDays(first, Math.floor(next() * 730))];
    while (next() >= 0.3)
      days.push(addDays(days.at(-1) ?? first, 1 + Math.floor(-Math.log(1 - next()) * 90)));
    return days;
  });
}

describe.each(engines)('customers of a book of two years on $name', ({ open }) => {
  const customers = drawnCustomers();
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const orders: FactInput[] = customers.flatMap((days, customer) =>
      days
        .filter((day) => day <= until)
        .map((day, time) => ({
          id: `${customer}-${time}`,
          ordered_at: `${day}T09:00:00.000Z`,
          customer_ref: `C${customer}`,
          currency: 'EUR',
          net: basket,
        })),
    );
    await store.ledger.record(workspace, plainOrigin, { orders }, now);
  });
  afterAll(() => store.close());

  it('stay, and bring, what those they were drawn from do, although most were won lately', async () => {
    const question = { watched: 'orders', where: [], by: null, money: 'revenue', silenceDays: null } as const;
    const horizon = { months: 10, discountRate: 0 };
    const { all, silenceDays } = await countForValue(store, workspace, { ...question, horizon }, now);
    expect(silenceDays).toBeGreaterThan(200);
    const staying = stayingCurve(all.tenures);
    for (const month of [1, 3, 6, 10]) {
      const there = customers.filter((days) => wholeMonths(days[0] ?? '', days.at(-1) ?? '') + 1 > month);
      expect(Math.abs((staying.shares[month] ?? 0) - there.length / customers.length)).toBeLessThan(0.04);
    }
    const purchases = customers.flatMap((days) => days.filter((day) => wholeMonths(days[0] ?? '', day) < 10));
    const truth = (purchases.length * basket) / 100 / customers.length;
    const value = valueCustomers(all, horizon);
    expect(value?.seenMonths).toBe(10);
    expect(value?.ltv.survival?.low).toBeLessThan(truth);
    expect(value?.ltv.survival?.high).toBeGreaterThan(truth);
    expect(value?.customers).toBe(customers.length);
  });
});
