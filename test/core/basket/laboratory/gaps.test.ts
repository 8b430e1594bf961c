import { describe, expect, test } from 'vitest';
import { basketGaps } from '../../../../src/core/basket/gaps/basket-gaps.ts';
import { studentChance } from '../../../../src/core/basket/gaps/student-chance.ts';
import { welchTest } from '../../../../src/core/basket/gaps/welch-test.ts';
import { Random } from '../../../../src/demo/random.ts';
import { type OwnedOrder, segmentOf, strangers } from './orders-by-owner.ts';

describe('Student’s chance', () => {
  // Two-sided quantiles of printed tables: 5 % and 1 %.
  test.each([
    [12.706, 1, 0.05],
    [4.303, 2, 0.05],
    [2.228, 10, 0.05],
    [3.169, 10, 0.01],
    [2.042, 30, 0.05],
    [2.576, 1e7, 0.01],
  ])('of %d with %d degrees of freedom', (t, degrees, chance) => {
    expect(studentChance(t, degrees)).toBeCloseTo(chance, 4);
    expect(studentChance(-t, degrees)).toBe(studentChance(t, degrees));
  });

  test('has closed forms for 1 and 2 degrees of freedom', () => {
    for (const t of [0.001, 0.3, 1, 5, 60]) {
      expect(studentChance(t, 1)).toBeCloseTo(1 - (2 * Math.atan(t)) / Math.PI, 12);
      expect(studentChance(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
    }
    expect(studentChance(0, 5)).toBe(1);
  });
});

// Published examples of Welch's test: unequal variances, ten values against twenty.
test.each([
  [
    [17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8],
    [
      21.5, 22.8, 21.0, 23.0, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8, 20.7, 21.7, 21.5, 22.5, 23.6, 21.5, 22.5,
      23.5, 21.5, 21.8,
    ],
    0.148842,
  ],
  [
    [19.8, 20.4, 19.6, 17.8, 18.5, 18.9, 18.3, 18.9, 19.5, 22.0],
    [
      28.2, 26.6, 20.1, 23.3, 25.2, 22.1, 17.7, 27.6, 20.6, 13.7, 23.2, 17.5, 20.6, 18.0, 23.9, 21.6, 24.3,
      20.4, 24.0, 13.2,
    ],
    0.035972,
  ],
])('Welch’s test of %j and %j', (one, other, chance) => {
  const sampled = (values: readonly number[]) => {
    const cases = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / cases;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, cases, variance: squares / (cases - 1) / cases };
  };
  const found = welchTest(sampled(one), sampled(other));
  expect(found?.chance).toBeCloseTo(chance, 6);
  // The interval holds 0 exactly where the chance is above 5 %.
  expect((found?.interval.low ?? 0) < 0 && (found?.interval.high ?? 0) > 0).toBe(chance > 0.05);
});

/** So many orders of somebody else each, half at `basket` − `spread` and half at `basket` + `spread`. */
function orders(name: string, count: number, basket: number, spread: number): Named {
  const amounts = Array.from({ length: count }, (_, place) => basket + (place % 2 === 0 ? spread : -spread));
  return [name, strangers(amounts, name)];
}

type Named = readonly [name: string, orders: readonly OwnedOrder[]];

/** Channels that together are all orders, compared over so many months. */
function gapsOf(channels: readonly Named[], months: number) {
  const all = channels.flatMap(([, own]) => own);
  const segments = channels.map(([name, own]) => segmentOf('channel', name, own, all));
  return basketGaps(segments, months);
}

test('gaps are held for real after all were looked at, and are worth their orders of a month', () => {
  const channels = [
    orders('better', 400, 130, 40),
    orders('usual', 900, 100, 40),
    orders('few', 12, 300, 40),
  ];
  const gaps = gapsOf(channels, 4);
  expect(gaps.map((one) => one.segment)).toEqual(['usual', 'better', 'few']);
  const [usual, better, few] = gaps;
  expect(few?.result).toEqual({ kind: 'not_enough_data', reason: 'orders', found: 12, needed: 30 });
  if (better?.result.kind !== 'compared' || usual?.result.kind !== 'compared')
    throw new Error('not compared');
  const rest = (900 * 100 + 12 * 300) / 912;
  expect(better.restBasket).toBeCloseTo(rest, 9);
  expect(better.result.gap).toBeCloseTo(130 - rest, 9);
  expect(better.result.worth).toBeCloseTo((130 - rest) * 100, 9);
  expect(better.result.worthInterval.low).toBeCloseTo(better.result.interval.low * 100, 9);
  expect(better.result.notable).toBe(true);
  // Of two tests, the larger chance stays and the smaller one is at most doubled.
  const chances = [better.result, usual.result].sort((a, b) => a.chance - b.chance);
  expect(chances[1]?.adjustedChance).toBe(chances[1]?.chance);
  expect(chances[0]?.adjustedChance).toBeCloseTo(
    Math.min(2 * (chances[0]?.chance ?? 0), chances[1]?.chance ?? 0),
    12,
  );
});

test('of equal baskets few gaps are held for real, however many are compared', () => {
  // Means that scatter as chance has them: 40 segments whose gaps are quantiles of the normal law.
  const channels = Array.from({ length: 40 }, (_, place) => {
    const share = (place + 0.5) / 40;
    const z = 4.91 * (share ** 0.14 - (1 - share) ** 0.14);
    return orders(`s${place}`, 100, 100 + z * 4, 40);
  });
  const gaps = gapsOf(channels, 1);
  const compared = gaps.flatMap(({ result }) => (result.kind === 'compared' ? [result] : []));
  expect(compared.filter(({ chance }) => chance < 0.05).length).toBeGreaterThan(0);
  expect(compared.filter(({ notable }) => notable)).toEqual([]);
});

test('orders that all cost the same leave nothing to test', () => {
  const gaps = gapsOf([orders('a', 50, 19.99, 0), orders('b', 50, 19.99, 0)], 1);
  expect(gaps[0]?.result).toMatchObject({ reason: 'all_alike' });
});

test('orders of few customers are not compared, however many they are', () => {
  const of = (name: string, customers: number): Named => [
    name,
    Array.from({ length: 300 }, (_, place) => ({
      owner: `${name} ${place % customers}`,
      amount: 20 + (place % 7),
    })),
  ];
  const [gap] = gapsOf([of('a', 12), of('b', 80)], 1);
  expect(gap?.result).toEqual({ kind: 'not_enough_data', reason: 'customers', found: 12, needed: 30 });
});

describe('where customers have a level of their own and groups do not differ', () => {
  const drawn = new Random(7);
  const random = () => drawn.next();
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  /** 240 customers with 1 to 12 orders each; how many chances are below 5 % as often as groups are drawn by lot. */
  const share = (groupOf: (customer: number) => () => string, known: boolean, rounds: number) => {
    let found = 0;
    for (let round = 0; round < rounds; round += 1) {
      const groups = new Map<string, OwnedOrder[]>([
        ['a', []],
        ['b', []],
      ]);
      for (let customer = 0; customer < 240; customer += 1) {
        const level = 60 * Math.exp(0.4 * normal());
        const group = groupOf(customer);
        const count = 1 + Math.floor(12 * random() ** 2);
        for (let place = 0; place < count; place += 1)
          groups.get(group())?.push({
            owner: known ? customer : `${customer} ${place}`,
            amount: level * (0.85 + 0.3 * random()),
          });
      }
      const [gap] = gapsOf([...groups], 1);
      if (gap?.result.kind === 'compared' && gap.result.chance < 0.05) found += 1;
    }
    return found / rounds;
  };
  // As ages: a customer is in one group.
  const byCustomer = () => {
    const own = random() < 0.4 ? 'a' : 'b';
    return () => own;
  };
  // As promotions: each order by itself.
  const byOrder = () => () => (random() < 0.4 ? 'a' : 'b');

  test('about one gap in twenty is below 5 %', () => {
    for (const groups of [byCustomer, byOrder]) {
      const found = share(groups, true, 300);
      expect(found).toBeGreaterThan(0.02);
      expect(found).toBeLessThan(0.085);
    }
  });

  test('many more are if orders are taken for independent', () => {
    expect(share(byCustomer, false, 80)).toBeGreaterThan(0.2);
  });
});
