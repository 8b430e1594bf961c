import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNotEnough } from '../../../src/core/customers/book-facts.ts';
import { parseCondition } from '../../../src/core/customers/customer-condition.ts';
import { expectedWeeks } from '../../../src/core/customers/worth-table.ts';
import { expectedAfter, probabilityAlive } from '../../../src/core/lifetime/bg-nbd.ts';
import { expectedValue } from '../../../src/core/lifetime/gamma-gamma.ts';
import { daysBetween } from '../../../src/core/periods/days.ts';
import { CustomerBooks } from '../../../src/server/customers/customer-books.ts';
import type { CustomerRow } from '../../../src/store/records/customers/customer-row.ts';
import { listCustomers, sumCustomers } from '../../../src/store/records/customers/list-customers.ts';
import type { OpenBook } from '../../../src/store/records/customers/open-book.ts';
import { segmentTable } from '../../../src/store/records/customers/segment-figures.ts';
import { monthMoves } from '../../../src/store/records/customers/segment-moves.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { inventedCustomers, twinSegments, twinStates } from './book-cases.ts';

const workspace = 'w';
const now = '2026-07-15T10:00:00.000Z';

/** Every customer of a list, page by page. */
async function everybody(
  book: OpenBook,
  sort: 'revenue' | 'nps' = 'revenue',
): Promise<readonly CustomerRow[]> {
  const all: CustomerRow[] = [];
  let cursor: string | null = null;
  do {
    const page = { limit: 70, ...(cursor === null ? {} : { cursor }) };
    const found = await listCustomers(book, { where: [] }, { sort, direction: 'desc' }, page);
    all.push(...found.customers);
    cursor = found.nextCursor;
  } while (cursor !== null);
  return all;
}

describe.each(engines)('the customer book on $name', ({ open }) => {
  const { orders, lines, refunds, twins } = inventedCustomers(220);
  let store: Store;
  let books: CustomerBooks;
  const find = async (scope = {}) => (await books.find(scope, true)).open;
  beforeAll(async () => {
    store = await open();
    books = new CustomerBooks({ store, workspace, now: () => new Date(now) }, () => undefined);
    const email = 'ines@example.com';
    const answers = [
      { id: 'A1', kind: 'nps', score: 3, answered_at: '2026-01-05T11:00:00Z', order_ref: 'O1-0' },
      { id: 'A2', kind: 'nps', score: 9, answered_at: '2026-02-05T11:00:00Z', customer_ref: 'C1' },
      { id: 'A3', kind: 'csat', score: 4, answered_at: '2026-02-06T11:00:00Z', email },
    ];
    const subscription = { subscription: 'S', customer_ref: 'agency', currency: 'EUR' };
    const changes = [
      { ...subscription, at_time: '2026-01-10T11:00:00Z', mrr: 50_000, product: 'SEO' },
      { ...subscription, at_time: '2026-03-10T11:00:00Z', mrr: 70_000, product: 'SEO' },
    ];
    const named = {
      id: 'P1',
      ordered_at: '2026-03-01T11:00:00Z',
      net: 9_900,
      currency: 'EUR',
      email,
      full_name: 'Inès Faure',
    };
    const facts = {
      orders: [...orders, named],
      order_lines: lines,
      refunds,
      answers,
      subscription_changes: changes,
    };
    await store.ledger.record(workspace, plainOrigin, facts, now);
  });
  afterAll(async () => {
    await books.close();
    await store.close();
  });

  it('has everybody as plain loops have them, on its day and on an earlier one', async () => {
    for (const until of [undefined, '2025-10-31']) {
      const book = await find(until === undefined ? {} : { until });
      const day = book.book.until;
      const rows = (await everybody(book)).filter(({ key }) => key.startsWith('C'));
      const states = twinStates(twins, day);
      expect(rows).toHaveLength(states.size);
      for (const { key, fields } of rows) {
        const twin = states.get(key);
        expect(fields, key).toMatchObject({
          first_day: twin?.firstDay,
          last_day: twin?.lastDay,
          silence_days: daysBetween(twin?.lastDay ?? '', day),
          orders: twin?.orders,
          purchases: twin?.purchases,
          revenue: twin?.revenue,
          refunded: twin?.refunded,
          margin: twin?.margin,
          first_basket: twin?.firstBasket,
          channel: twin?.channel,
          first_product: expect.stringMatching(/^(tea|coffee) box$/),
          category: twin?.category,
          region: twin?.region,
        });
      }
    }
  });

  it('says of each what the models say', async () => {
    const book = await find();
    const { purchases, money } = book.book.facts.models;
    if (isNotEnough(purchases) || isNotEnough(money)) throw new Error('220 customers are enough');
    for (const { key, fields } of await everybody(book)) {
      if (fields.orders === 0) continue;
      const days = (to: string | null) => daysBetween(fields.first_day ?? '', to ?? '') / 7;
      const frequency = (fields.purchases ?? 0) - 1;
      const history = { frequency, recency: days(fields.last_day), age: days(book.book.until) };
      expect(fields.alive, key).toBeCloseTo(probabilityAlive(purchases, history), 9);
      const orders = expectedAfter(purchases, history, expectedWeeks);
      expect(fields.expected_orders, key).toBeCloseTo(orders, 8);
      const repeats = Math.max(0, (fields.revenue ?? 0) - (fields.first_basket ?? 0)) / 100;
      const each = expectedValue(money, frequency, repeats) ?? 0;
      expect(Math.abs((fields.expected_value ?? 0) - orders * each * 100), key).toBeLessThan(1);
    }
  });

  it('puts everybody into the segment of the definition, today and a year before', async () => {
    const book = await find();
    const [today, before] = [
      twinSegments(twins, book.book.until),
      twinSegments(twins, book.book.facts.before.day),
    ];
    // The one with a name of her own bought after the year before, and moves no limit of it.
    const rows = (await everybody(book)).filter(({ key }) => key.startsWith('C'));
    expect(new Set(rows.map(({ fields }) => fields.segment)).size).toBeGreaterThan(6);
    for (const { key, fields } of rows)
      expect([fields.segment_before, key]).toEqual([before.get(key) ?? null, key]);
    const same = rows.filter(({ key, fields }) => fields.segment === today.get(key));
    // Her single order may shift a limit by one customer.
    expect(same.length).toBeGreaterThan(rows.length - 4);
  });

  it('knows who subscribes, who answered and who has a name', async () => {
    const book = await find();
    const all = await everybody(book, 'nps');
    expect(all.map(({ key }) => key).sort()).toHaveLength(new Set(all.map(({ key }) => key)).size);
    const one = (key: string) => all.find((customer) => customer.key === key)?.fields;
    expect(one('agency')).toMatchObject({
      segment: 'subscribers',
      mrr: 70_000,
      orders: 0,
      client_since: '2026-01-10',
    });
    expect(all[0]).toMatchObject({ key: 'C1', fields: { nps: 9 } });
    const named = all.find(({ person }) => person.name === 'Inès Faure');
    expect(named?.fields).toMatchObject({ csat: 4, orders: 1, revenue: 9_900 });
    const found = await listCustomers(
      book,
      { search: 'faure', where: [] },
      { sort: 'revenue', direction: 'asc' },
      { limit: 5 },
    );
    expect(found.customers.map(({ key }) => key)).toEqual([named?.key]);
  });

  it('counts with every filter what a look at each one counts', async () => {
    const book = await find();
    const all = (await everybody(book)).map(({ fields }) => fields);
    const cases: readonly (readonly [string, (fields: CustomerRow['fields']) => boolean])[] = [
      ['orders>=3', ({ orders }) => (orders ?? 0) >= 3],
      ['revenue<150.5', ({ revenue }) => (revenue ?? 0) < 15_050],
      ['alive>=50%', ({ alive }) => (alive ?? 0) >= 0.5],
      ['channel=ads|search', ({ channel }) => channel === 'ads' || channel === 'search'],
      ['channel!=ads', ({ channel }) => channel !== 'ads'],
      ['region=', ({ region }) => region === null],
      ['category~OFF', ({ category }) => category === 'coffee'],
      ['last_day>2026-01-31', ({ last_day }) => (last_day ?? '') > '2026-01-31'],
      ['subscribed=yes', ({ subscribed }) => subscribed],
    ];
    for (const [written, keeps] of cases) {
      const kept = all.filter(keeps);
      const sums = await sumCustomers(book, { where: [parseCondition(written)] });
      expect([written, sums.customers, sums.revenueMinor]).toEqual([
        written,
        kept.length,
        kept.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0),
      ]);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThan(all.length);
    }
  });

  it('has segments that sum to all, and moves that lead from one month’s segments to the next one’s', async () => {
    const book = await find();
    const table = await segmentTable(book, 'segment', { where: [] });
    expect(table.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(table.all.customers);
    expect(table.groups.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0)).toBe(
      table.all.revenueMinor,
    );
    const months = await monthMoves(store, workspace, { until: book.book.until, asOf: null }, 4);
    expect(months.length).toBe(4);
    for (const [place, month] of months.entries()) {
      const ended = twinSegments(twins, month.to);
      const began = twinSegments(twins, month.from);
      const cells = new Map<string, number>();
      for (const [key, to] of ended) {
        const cell = `${began.get(key) ?? ''} ${to}`;
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
      if (month.to < '2026-03-01') {
        const found = month.cells.map(
          ({ from, to, customers }) => [`${from ?? ''} ${to}`, customers] as const,
        );
        expect(new Map(found)).toEqual(cells);
        const worth = (day: string) =>
          [...twinStates(twins, day).values()].reduce((sum, { revenue }) => sum + revenue, 0);
        const brought = month.cells.reduce((sum, { broughtMinor }) => sum + broughtMinor, 0);
        expect(brought).toBe(worth(month.to) - worth(month.from));
      }
      const after = months[place + 1];
      const into = month.cells.reduce((sum, { customers }) => sum + customers, 0);
      if (after) expect(after.moved + after.stayed).toBe(into);
      expect(month.moved + month.stayed + month.came).toBe(into);
    }
  });

  it('is made again when facts come, and tells what was known before', { timeout: 60_000 }, async () => {
    const before = await find();
    expect((await books.find({}, false)).open.book.id).toBe(before.book.id);
    const later = '2026-07-15T11:00:00.000Z';
    const order = {
      id: 'NEW',
      ordered_at: '2026-06-01T11:00:00Z',
      customer_ref: 'C0',
      net: 7_000,
      currency: 'EUR',
    };
    await store.ledger.record(workspace, plainOrigin, { orders: [order] }, later);
    const after = await find();
    expect(after.book.id).not.toBe(before.book.id);
    const sum = async (book: OpenBook) => (await sumCustomers(book, { where: [] })).revenueMinor;
    const known = await find({ asOf: now });
    expect((await sum(after)) - (await sum(known))).toBe(7_000);
    // Books of two days made at once leave each other's customers alone; of one question only the newest stays.
    const days = ['2025-11-30', '2025-12-31', '2026-01-31'];
    const several = await Promise.all(days.map((until) => find({ until })));
    for (const [place, book] of several.entries()) {
      const { customers } = await sumCustomers(book, { where: [] });
      expect(customers).toBe(
        twinStates(twins, days[place] ?? '').size + (days[place] === '2026-01-31' ? 1 : 0),
      );
    }
    const stored = await store.engine.reader.run({
      sql: 'SELECT count(DISTINCT book) AS rows_of, (SELECT count(*) FROM customer_books) AS kept FROM customer_rows',
      parameters: [],
    });
    expect(stored.map(({ rows_of, kept }) => [Number(rows_of), Number(kept)])).toEqual([[5, 5]]);
  });
});
