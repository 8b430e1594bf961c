import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOrderBook } from '../../../src/core/recommend/read-order-book.ts';
import { keepMark, listMarks } from '../../../src/store/records/recommend/article-marks.ts';
import { customerKeys } from '../../../src/store/records/recommend/customer-keys.ts';
import { listPackageCustomers } from '../../../src/store/records/recommend/list-package-customers.ts';
import { readSold, soldLimits } from '../../../src/store/records/recommend/read-sold.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'w';
const now = '2026-11-20T10:00:00.000Z';
const articles = ['thé', 'filtre', 'Théière', 'mug', 'café'];

interface Bought {
  readonly id: string;
  readonly customer: string | null;
  readonly day: string;
  readonly lines: readonly { readonly product: string; readonly net: number; readonly quantity: number }[];
}

/** 200 orders of 30 customers over 200 days, some of nobody known. */
function invented(): readonly Bought[] {
  const next = chance(21);
  return Array.from({ length: 200 }, (_, order) => ({
    id: `O${order}`,
    customer: next() < 0.15 ? null : `K${Math.floor(next() * 30)}`,
    day: new Date(Date.UTC(2026, 0, 5) + Math.floor(next() * 200) * 86_400_000).toISOString().slice(0, 10),
    lines: articles.flatMap((product) =>
      next() < 0.4
        ? [{ product, net: 200 + Math.floor(next() * 900), quantity: 1 + Math.floor(next() * 3) }]
        : [],
    ),
  }));
}

function rowsOf(orders: readonly Bought[]): Record<'orders' | 'order_lines', FactInput[]> {
  return {
    orders: orders.map(({ id, customer, day, lines }) => ({
      id,
      ordered_at: `${day}T10:00:00.000Z`,
      customer_ref: customer,
      net: lines.reduce((sum, { net }) => sum + net, 0) + 100,
      currency: 'EUR',
    })),
    order_lines: orders.flatMap(({ id, lines }) =>
      lines.map((line, place) => ({
        id: `${id}-${place}`,
        order_ref: id,
        currency: 'EUR',
        category: line.product === 'mug' ? 'vaisselle' : 'à boire',
        purchase_cost: Math.floor(line.net / 2),
        ...line,
      })),
    ),
  };
}

describe.each(engines)('what recommendations learn from on $name', ({ open }) => {
  const orders = invented();
  const told = orders.filter(({ lines }) => lines.length > 0);
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, rowsOf(orders), now);
    await store.ledger.record(
      'persons',
      plainOrigin,
      {
        orders: [
          {
            id: 'P1',
            ordered_at: now,
            net: 100,
            currency: 'EUR',
            customer_ref: 'S7',
            email: 'Ann@example.com',
          },
        ],
      },
      now,
    );
  });
  afterAll(() => store.close());

  it('is every order with its articles, its day and its customer', async () => {
    const sold = await readSold(store.engine, workspace);
    const book = readOrderBook(sold.texts, sold.articles.length, sold.customers.size);
    const written = Array.from(book.buyers, (buyer, place) => {
      const items = book.orders.items.slice(book.orders.starts[place], book.orders.starts[place + 1]);
      const names = Array.from(items, (item) => sold.articles[item]?.name ?? '').sort();
      return `${buyer} ${(book.days[place] ?? 0) * 86_400_000} ${names.join(' ')}`;
    });
    const expected = told.map(
      ({ customer, day, lines }) =>
        `${customer === null ? -1 : sold.customers.numberOf(customer)} ${Date.parse(day)} ${lines
          .map(({ product }) => product)
          .sort()
          .join(' ')}`,
    );
    expect(written.sort()).toEqual(expected.sort());
    expect(sold.orders).toBe(told.length);
    expect(sold.customers.size).toBe(new Set(told.flatMap(({ customer }) => customer ?? [])).size);
    expect(sold.from).toBe(orders.map(({ day }) => day).sort()[0]);
    for (const article of sold.articles) {
      const lines = told.flatMap((one) => one.lines.filter(({ product }) => product === article.name));
      const sum = (of: (line: (typeof lines)[number]) => number) =>
        lines.reduce((all, line) => all + of(line), 0);
      const units = sum(({ quantity }) => quantity);
      expect(article.orders).toBe(lines.length);
      expect(article.priceMinor).toBeCloseTo(sum(({ net }) => net) / units, 9);
      expect(article.marginMinor).toBeCloseTo(sum(({ net }) => net - Math.floor(net / 2)) / units, 9);
      expect(article.category).toBe(article.name === 'mug' ? 'vaisselle' : 'à boire');
    }
  });

  it('is bounded: the latest orders, the articles most bought, baskets that are not too large', async () => {
    const days = orders.map(({ day }) => day).sort();
    const few = await readSold(store.engine, workspace, { orders: 50, articles: 3, articlesOfOrder: 3 });
    const inside = told.filter(({ day }) => day >= (few.from ?? ''));
    expect(inside.length).toBeLessThanOrEqual(50);
    expect(few.until).toBe(days.at(-1));
    expect(few.articles).toHaveLength(3);
    expect(few.leftOut).toBe(inside.filter(({ lines }) => lines.length > 3).length);
    expect(few.orders).toBe(inside.length - few.leftOut);
    expect(await readSold(store.engine, 'nobody', soldLimits)).toMatchObject({ orders: 0, from: null });
  });

  it('lists who bought a part of a package and not the rest, who spent most first', async () => {
    const asked = ['Théière', 'filtre', 'mug'];
    const which = { workspace, articles: asked, from: '2026-01-01', limit: 5, offset: 2 };
    const { found, customers } = await listPackageCustomers(store.engine, which);
    const expected = [...new Set(told.flatMap(({ customer }) => customer ?? []))]
      .map((customer) => {
        const own = orders.filter((order) => order.customer === customer);
        const had = new Set(own.flatMap(({ lines }) => lines.map(({ product }) => product)));
        return {
          customer,
          has: asked.flatMap((article, place) => (had.has(article) ? [place] : [])),
          orders: own.length,
          revenueMinor: own
            .flatMap(({ lines }) => lines)
            .reduce((sum, { net }) => sum + net, own.length * 100),
          lastDay: own
            .map(({ day }) => day)
            .sort()
            .at(-1),
        };
      })
      .filter(({ has }) => has.length > 0 && has.length < asked.length)
      .sort(
        (one, other) => other.revenueMinor - one.revenueMinor || (one.customer < other.customer ? -1 : 1),
      );
    expect(found).toBe(expected.length);
    const plain = customers.map(({ person: _, has, ...one }) => ({ ...one, has: [...has].sort() }));
    expect(plain).toEqual(expected.slice(2, 7));
  });

  it('knows customers by e-mail and by the shop’s number', async () => {
    const [key] = await customerKeys(store.engine, 'persons', 'ann@EXAMPLE.com');
    const { customers } = await readSold(store.engine, 'persons');
    // The order names no article, so that there is nothing to know of her.
    expect(customers.size).toBe(0);
    expect(key).toBeDefined();
    expect(await customerKeys(store.engine, 'persons', 'S7')).toEqual([key]);
    expect(await customerKeys(store.engine, 'persons', 'S8')).toEqual([]);
  });

  it('keeps one mark an article, and none that says nothing', async () => {
    const mark = { article: 'mug', offer: 'retired', buying: null, author: 'Ann', markedAt: now } as const;
    await keepMark(store.engine, workspace, mark);
    await keepMark(store.engine, workspace, { ...mark, offer: 'excluded', buying: 'once' });
    expect(await listMarks(store.engine, workspace)).toEqual([
      { ...mark, offer: 'excluded', buying: 'once' },
    ]);
    expect(await listMarks(store.engine, 'another')).toEqual([]);
    await keepMark(store.engine, workspace, { ...mark, offer: null });
    expect(await listMarks(store.engine, workspace)).toEqual([]);
  });
});
