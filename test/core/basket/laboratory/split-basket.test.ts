import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedParts } from '../../../../src/core/basket/why/rounded-parts.ts';
import {
  type BasketCell,
  type BasketSides,
  basketReasons,
  splitBasket,
} from '../../../../src/core/basket/why/split-basket.ts';

type Rows = readonly (readonly [channel: string, article: string, units: number, gross: number])[];

interface Given {
  readonly orders: Readonly<Record<string, number>>;
  readonly rows: Rows;
  readonly other?: number;
  readonly discounts?: number;
  readonly refunds?: number;
}

/** Two periods as the database counts them. */
function sidesOf(before: Given, after: Given): BasketSides {
  const names = [...new Set([...Object.keys(before.orders), ...Object.keys(after.orders)])];
  const cells = new Map<string, BasketCell>();
  const nothing = { units: 0, gross: 0 };
  for (const [side, { rows }] of [['before', before] as const, ['after', after] as const])
    for (const [channel, article, units, gross] of rows) {
      const key = `${channel} ${article}`;
      const found = cells.get(key) ?? { channel, article, before: nothing, after: nothing };
      const sold = { units: found[side].units + units, gross: found[side].gross + gross };
      cells.set(key, { ...found, [side]: sold });
    }
  const sums = ({ orders, rows, other = 0, discounts = 0, refunds = 0 }: Given) => ({
    orders: Object.values(orders).reduce((sum, one) => sum + one, 0),
    sales: rows.reduce((sum, [, , , gross]) => sum + gross, 0) + other - discounts,
    discounts,
    refunds,
  });
  return {
    before: sums(before),
    after: sums(after),
    channels: names.map((channel) => ({
      channel,
      before: before.orders[channel] ?? 0,
      after: after.orders[channel] ?? 0,
    })),
    cells: [...cells.values()],
  };
}

const split = (before: Given, after: Given) => {
  const found = splitBasket(sidesOf(before, after));
  if (!found) throw new Error('nothing to split');
  return found;
};

const period = fc
  .record({
    orders: fc.dictionary(fc.constantFrom('shop', 'web', 'phone'), fc.integer({ min: 1, max: 40 }), {
      minKeys: 1,
    }),
    rows: fc.array(
      fc.tuple(
        fc.constantFrom('shop', 'web', 'phone'),
        fc.constantFrom('door', 'window', 'blind'),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 90_000 }),
      ),
      { maxLength: 9 },
    ),
    other: fc.integer({ min: -500, max: 5000 }),
    discounts: fc.integer({ min: 0, max: 9000 }),
    refunds: fc.integer({ min: 0, max: 9000 }),
  })
  .map((given) => ({ ...given, rows: given.rows.filter(([channel]) => channel in given.orders) }));

describe('the change of the average basket', () => {
  test('is the sum of its parts, of its articles and of its channels, and turns with the periods', () => {
    fc.assert(
      fc.property(period, period, (before, after) => {
        const there = split(before, after);
        const back = split(after, before);
        const total = basketReasons.reduce((sum, id) => sum + there.parts[id], 0);
        expect(total).toBeCloseTo(there.after - there.before, 6);
        for (const id of basketReasons) expect(there.parts[id]).toBeCloseTo(-back.parts[id], 6);
        const whole = Math.round(there.after) - Math.round(there.before);
        const cents = roundedParts(
          basketReasons.map((id) => there.parts[id]),
          whole,
        );
        expect(cents.reduce((sum, one) => sum + one, 0)).toBe(whole);
        cents.forEach((part, place) => {
          const id = basketReasons[place] ?? 'price';
          expect(Math.abs(part - there.parts[id])).toBeLessThan(1.5);
        });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['price', { rows: [['shop', 'door', 10, 12_000]] as Rows }],
    ['quantity', { rows: [['shop', 'door', 20, 20_000]] as Rows }],
    ['other', { other: 900 }],
    ['discount', { discounts: 900 }],
    ['refund', { refunds: 900 }],
  ] as const)('by %s alone has no other part', (reason, changed) => {
    const before: Given = { orders: { shop: 10 }, rows: [['shop', 'door', 10, 10_000]] };
    const { parts, before: was, after } = split(before, { ...before, ...changed });
    expect(after).not.toBe(was);
    for (const id of basketReasons) expect(parts[id]).toBeCloseTo(id === reason ? after - was : 0, 9);
  });

  test('by mix alone: more of the dear article, more of the dear channel, an article that came', () => {
    const both = (doors: number, blinds: number): Given => ({
      orders: { shop: 10 },
      rows: [
        ['shop', 'door', doors, doors * 1000],
        ['shop', 'blind', blinds, blinds * 200],
      ],
    });
    const articles = split(both(5, 5), both(8, 2));
    expect(articles.parts.product_mix).toBeCloseTo(articles.after - articles.before, 9);
    // Both the dear one that gained and the cheap one that lost did it.
    expect(articles.articles.map(({ mix }) => Math.sign(mix))).toEqual([1, 1]);
    const channels = (shop: number, web: number): Given => ({
      orders: { shop, web },
      rows: [
        ['shop', 'door', shop, shop * 1000],
        ['web', 'blind', web, web * 200],
      ],
    });
    const moved = split(channels(5, 5), channels(9, 1));
    expect(moved.parts.channel_mix).toBeCloseTo(moved.after - moved.before, 9);
    const came = split(both(10, 0), both(5, 5));
    expect(came.parts).toMatchObject({ price: 0, quantity: 0 });
    expect(came.parts.product_mix).toBeCloseTo(-400, 9);
  });

  test('of the example in the docs is what a reader works out by hand', () => {
    const { before, after, parts } = split(
      {
        orders: { magasin: 50, web: 50 },
        rows: [
          ['magasin', 'thé', 50, 50_000],
          ['magasin', 'café', 50, 150_000],
          ['web', 'thé', 50, 50_000],
        ],
      },
      {
        orders: { magasin: 70, web: 30 },
        rows: [
          ['magasin', 'thé', 56, 56_000],
          ['magasin', 'café', 84, 285_600],
          ['web', 'thé', 60, 60_000],
        ],
        discounts: 10_000,
      },
    );
    expect([before, after]).toEqual([2500, 3916]);
    expect(
      Object.fromEntries(basketReasons.map((id) => [id, Math.round(parts[id] * 1e6) / 1e6 + 0])),
    ).toEqual({
      price: 264,
      quantity: 400,
      product_mix: 264,
      channel_mix: 588,
      other: 0,
      discount: -100,
      refund: 0,
    });
  });

  test('cannot be said without orders', () => {
    const none: Given = { orders: {}, rows: [] };
    expect(splitBasket(sidesOf(none, { orders: { shop: 1 }, rows: [] }))).toBeNull();
  });
});
