import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRules } from '../../../src/core/basket/rules-task.ts';
import { countBaskets, type RulesQuestion } from '../../../src/store/records/basket/count-baskets.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { chance } from '../../core/score/score-cases.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'w';
const now = '2026-11-20T10:00:00.000Z';
const articles = ['pain', 'beurre', 'lait', 'Café', 'œufs', 'thé'];

interface Basket {
  readonly store: string;
  readonly lines: readonly { readonly product: string; readonly net: number }[];
}

/** 300 baskets; butter comes with bread, some articles stand there twice, some orders have no lines. */
function invented(): {
  readonly baskets: readonly Basket[];
  readonly rows: Record<'orders' | 'order_lines', FactInput[]>;
} {
  const next = chance(9);
  const rows: Record<'orders' | 'order_lines', FactInput[]> = { orders: [], order_lines: [] };
  const baskets: Basket[] = [];
  for (let index = 0; index < 300; index += 1) {
    const lines = articles.flatMap((product, place) => {
      const times = next() < ([0.5, 0.1, 0.3, 0.2, 0.2, 0.05][place] ?? 0) ? 1 + Math.floor(next() * 1.3) : 0;
      return Array.from({ length: times }, () => ({ product, net: 100 + Math.floor(next() * 400) }));
    });
    if (lines.some(({ product }) => product === 'pain') && next() < 0.6)
      lines.push({ product: 'beurre', net: 250 });
    const store = index % 3 === 0 ? 'Lyon' : 'Paris';
    const net = lines.reduce((sum, line) => sum + line.net, 0) + 490;
    rows.orders.push({
      id: `O${index}`,
      ordered_at: '2026-05-04T10:00:00.000Z',
      net,
      currency: 'EUR',
      store,
    });
    for (const [place, line] of lines.entries())
      rows.order_lines.push({
        id: `O${index}-${place}`,
        order_ref: `O${index}`,
        line_number: place + 1,
        ...line,
        currency: 'EUR',
      });
    if (lines.length > 0) baskets.push({ store, lines });
  }
  // One basket of more articles than are looked at.
  rows.orders.push({
    id: 'big',
    ordered_at: '2026-05-04T10:00:00.000Z',
    net: 50_100,
    currency: 'EUR',
    store: 'Paris',
  });
  for (let place = 0; place < 501; place += 1)
    rows.order_lines.push({
      id: `big-${place}`,
      order_ref: 'big',
      product: `article ${place}`,
      net: 100,
      currency: 'EUR',
    });
  return { baskets, rows };
}

const question: RulesQuestion = {
  support: 0.02,
  confidence: 0.1,
  longest: 3,
  limit: 1000,
  order: 'lift',
  item: 'product',
  where: [],
  money: 'revenue',
  show: 'all',
  per: 'order',
};

describe.each(engines)('what is bought together on $name', ({ open }) => {
  const { baskets, rows } = invented();
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, rows, now);
  });
  afterAll(() => store.close());

  it.each(['Lyon', null])('gives the rules that plain loops give, in %s', async (shop) => {
    const mine = baskets.filter((basket) => shop === null || basket.store === shop);
    const holding = (items: readonly string[]) =>
      mine.filter(({ lines }) => items.every((item) => lines.some(({ product }) => product === item)));
    const where = shop === null ? [] : [{ dimension: 'store', operator: 'is', values: [shop] } as const];
    const { task, leftOut } = await countBaskets(store, workspace, { ...question, where });
    expect(leftOut).toBe(shop === null ? 1 : 0);
    expect(task.baskets).toBe(mine.length);
    const { rules, found } = answerRules(task);
    const expected: string[] = [];
    const sets = articles.flatMap((one) => [
      [one],
      ...articles.filter((other) => other > one).map((other) => [one, other]),
    ]);
    for (const when of sets) {
      for (const also of articles.filter((article) => !when.includes(article))) {
        const both = holding([...when, also]).length;
        if (both < 0.02 * mine.length || both < 0.1 * holding(when).length) continue;
        const lift = (both * mine.length) / holding(when).length / holding([also]).length;
        expected.push(`${[...when].sort().join('+')} > ${also}: ${both} ${lift.toFixed(9)}`);
      }
    }
    const written = rules.map(
      ({ when, also, baskets: held, lift }) =>
        `${[...when].sort().join('+')} > ${also}: ${held} ${lift.toFixed(9)}`,
    );
    expect(written.sort()).toEqual(expected.sort());
    expect(found).toBe(expected.length);
    // What butter brings in a basket that holds it, as often as it comes with bread beyond chance.
    const butter = rules.find(({ when, also }) => when.join() === 'pain' && also === 'beurre');
    const sold = holding(['beurre']).map(({ lines }) =>
      lines.reduce((sum, { product, net }) => sum + (product === 'beurre' ? net / 100 : 0), 0),
    );
    const worth = sold.reduce((sum, net) => sum + net, 0) / sold.length;
    expect(butter?.extra).toBeCloseTo(1000 * (butter?.leverage ?? 0) * worth, 6);
    expect(butter?.adjustedChance).toBeLessThan(0.001);
  });

  it('counts a client once where subscribers bought most of the lines, and says so', async () => {
    const months = ['01', '02', '03', '04'];
    const clients = ['C1', 'C2', 'C3'];
    const orders = clients.flatMap((customer_ref) =>
      months.map((month) => ({
        id: `${customer_ref}-${month}`,
        customer_ref,
        ordered_at: `2026-${month}-04T10:00:00.000Z`,
        net: 2_000,
        currency: 'EUR',
      })),
    );
    const stranger = { id: 'S', ordered_at: '2026-02-04T10:00:00.000Z', net: 900, currency: 'EUR' };
    await store.ledger.record(
      'agency',
      plainOrigin,
      {
        orders: [...orders, stranger],
        order_lines: [...orders, stranger].flatMap(({ id }) =>
          ['SEO', ...(id.startsWith('C1') ? ['E-mailing'] : [])].map((product) => ({
            id: `${id}-${product}`,
            order_ref: id,
            product,
            net: 1_000,
            currency: 'EUR',
          })),
        ),
        subscription_changes: clients.map((customer_ref) => ({
          id: `A-${customer_ref}`,
          subscription: customer_ref,
          customer_ref,
          at_time: '2026-01-01T09:00:00.000Z',
          mrr: 2_000,
          currency: 'EUR',
        })),
      },
      now,
    );
    const asked = { ...question, confidence: 0, support: 0.01 };
    const byClient = await countBaskets(store, 'agency', { ...asked, per: 'auto' });
    // Three clients, and an order of nobody known.
    expect(byClient).toMatchObject({ per: 'customer', task: { baskets: 4 } });
    const [rule] = answerRules(byClient.task).rules.filter(({ when }) => when.join() === 'SEO');
    expect(rule).toMatchObject({ baskets: 1, confidence: 0.25 });
    const byOrder = await countBaskets(store, 'agency', asked);
    expect(byOrder).toMatchObject({ per: 'order', task: { baskets: 13 } });
    const shop = await countBaskets(store, workspace, { ...question, per: 'auto' });
    expect(shop.per).toBe('order');
  });

  it('says by what an article is worth: margin where most have one, else revenue, else nothing', async () => {
    const asked = { ...question, money: 'margin' } as const;
    // The lines tell no margin.
    expect(await countBaskets(store, workspace, asked)).toMatchObject({ money: 'revenue', worthKnown: 6 });
    const line = (order: string, product: string, money: Record<string, number>) => ({
      id: `${order}-${product}`,
      order_ref: order,
      product,
      currency: 'EUR',
      ...money,
    });
    const order = (id: string) => ({
      id,
      ordered_at: '2026-05-04T10:00:00.000Z',
      net: 1_000,
      currency: 'EUR',
    });
    await store.ledger.record(
      'costed',
      plainOrigin,
      {
        orders: [order('A'), order('B')],
        order_lines: [
          line('A', 'thé', { net: 600, purchase_cost: 200 }),
          line('A', 'pot', { net: 400, purchase_cost: 100 }),
          line('B', 'thé', { net: 1_000, purchase_cost: 500 }),
        ],
      },
      now,
    );
    const costed = await countBaskets(store, 'costed', asked);
    expect(costed).toMatchObject({ money: 'margin', worthKnown: 2 });
    expect(costed.task.items.map(({ name, worth }) => [name, worth])).toEqual([
      ['pot', 3],
      ['thé', 4.5],
    ]);
    const unpriced = {
      orders: [{ id: 'A', ordered_at: '2026-05-04T10:00:00.000Z', net: 0, currency: 'EUR' }],
    };
    const lines = [line('A', 'thé', { net: 0 }), line('A', 'pot', { net: 0 })];
    await store.ledger.record('unpriced', plainOrigin, { ...unpriced, order_lines: lines }, now);
    expect(await countBaskets(store, 'unpriced', asked)).toMatchObject({ money: null });
  });

  it('is nothing where there are no lines', async () => {
    const { task } = await countBaskets(store, 'another', question);
    expect(answerRules(task)).toMatchObject({ rules: [], found: 0, tested: 0, sets: 0, truncated: false });
  });

  it('refuses days and filters that are none', async () => {
    await expect(countBaskets(store, workspace, { ...question, from: '2026-02-30' })).rejects.toMatchObject({
      code: 'bad_day',
    });
    const where = [{ dimension: 'store', operator: 'is', values: [] }] as const;
    await expect(countBaskets(store, workspace, { ...question, where })).rejects.toMatchObject({
      code: 'bad_filter',
    });
  });
});
