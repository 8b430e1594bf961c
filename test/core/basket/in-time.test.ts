import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTest } from '../../../src/core/basket/binomial-test.ts';
import { countInTime } from '../../../src/core/basket/in-time/count-in-time.ts';
import { readOrderBook } from '../../../src/core/recommend/read-order-book.ts';
import { chance } from '../score/score-cases.ts';
import { shopBook } from './shop-book.ts';

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((all, one) => all * one, 1);

describe('the binomial test', () => {
  it('gives the published chance of a coin and of a die', () => {
    // 7 heads of 10: (120 + 45 + 10 + 1) / 1024, doubled.
    expect(binomialTest(7, 10, 0.5)).toBeCloseTo((2 * 176) / 1024, 12);
    expect(binomialTest(5, 10, 0.5)).toBe(1);
    // Conover (1999), section 3.1, example 1: three or fewer of 19 with p = ½ have the chance 0.0022, one-sided.
    expect(binomialTest(3, 19, 0.5) / 2).toBeCloseTo(0.0022, 4);
  });

  it('sums the chances of all that is as far out, on either side', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.nat(40),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([all, given, p]) => {
        const found = Math.min(given, all);
        let tail = 0;
        for (let k = 0; k <= all; k += 1)
          if (found <= all * p ? k <= found : k >= found)
            tail += choose(all, k) * p ** k * (1 - p) ** (all - k);
        expect(binomialTest(found, all, p)).toBeCloseTo(Math.min(1, 2 * tail), 9);
      }),
    );
  });
});

/** What customers bought, on which day. */
type Visit = readonly [customer: number, day: number, items: readonly number[]];

function bookOf(visits: readonly Visit[], items: number) {
  const customers = Math.max(-1, ...visits.map(([customer]) => customer)) + 1;
  const text = visits.map(([customer, day, bought]) => [customer, day, ...bought].join(' ')).join(';');
  return readOrderBook(visits.length === 0 ? [] : [text], items, customers);
}

/** All orders in which baskets can follow each other. */
function shuffles<One>(all: readonly One[]): readonly (readonly One[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one, place) => shuffles(all.toSpliced(place, 1)).map((rest) => [one, ...rest]));
}

/** Whether the first basket with one of the two, and not both, has `one`: null where they are first met together. */
function begins(baskets: readonly (readonly number[])[], one: number, other: number): boolean | null {
  const met = baskets.find((basket) => basket.includes(one) || basket.includes(other)) ?? [];
  return met.includes(one) === met.includes(other) ? null : met.includes(one);
}

describe('what is bought after what', () => {
  it('is expected as trying every order of a customer’s baskets gives it', () => {
    const baskets = fc.array(fc.subarray([0, 1, 2]), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(baskets, { minLength: 1, maxLength: 5 }), (customers) => {
        // Four weeks, so that all is sold at the same time.
        const visits = customers.flatMap((own, customer) =>
          own.map((items, day): Visit => [customer, 20_000 + 3 * day, items]),
        );
        const { pairs } = countInTime(bookOf(visits, 3), { least: 1, mostItems: 9 });
        for (const { first, next, before, after, expected } of pairs) {
          const told = customers.filter(
            (own) =>
              begins(own, first, next) !== null &&
              own.some((b) => b.includes(first)) &&
              own.some((b) => b.includes(next)),
          );
          const shares = told.map((own) => {
            const each = shuffles(own).map((order) => begins(order, first, next));
            return each.filter((one) => one === true).length / each.filter((one) => one !== null).length;
          });
          expect(before).toBe(told.filter((own) => begins(own, first, next)).length);
          expect(before + after).toBe(told.length);
          expect(expected).toBeCloseTo(
            shares.reduce((sum, share) => sum + share, 0),
            9,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is no season, no new article and no habit: a book drawn by lot shows no more than the errors allowed', () => {
    const next = chance(5);
    const visits: Visit[] = [];
    for (let customer = 0; customer < 500; customer += 1) {
      const favourite = Math.floor(next() * 20);
      const from = Math.floor(next() * 500);
      for (let day = from; day < 800; day += 10 + Math.floor(next() * 120)) {
        const items = Array.from({ length: 24 }, (_, item) => item).filter((item) => {
          // A new article, one that ended, a Christmas box, and what a customer always takes.
          if (item === 23) return day > 400 && next() < 0.3;
          if (item === 22) return day < 300 && next() < 0.3;
          if (item === 21) return day % 365 > 320 && next() < 0.5;
          return next() < (item === favourite ? 0.7 : 0.08);
        });
        visits.push([customer, 20_000 + day, items]);
      }
    }
    const { pairs } = countInTime(bookOf(visits, 24), { least: 10, mostItems: 500 });
    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.filter(({ adjustedChance }) => adjustedChance <= 0.05)).toEqual([]);
  });

  it('finds the machine before its capsules in the demo’s shop', () => {
    const { book, names } = shopBook();
    const { pairs, medianDays } = countInTime(book, { least: 10, mostItems: 500 });
    const [surest] = pairs;
    expect([names[surest?.first ?? 0], names[surest?.next ?? 0]]).toEqual([
      'Machine à capsules Nova',
      'Capsules Intense x10',
    ]);
    expect(surest?.before).toBeGreaterThan(1.5 * (surest?.expected ?? 0));
    expect(surest && medianDays(surest)).toBeGreaterThan(30);
    // Whatever else is found has the machine in front, too: nothing else is planted.
    const found = pairs.filter(({ adjustedChance }) => adjustedChance <= 0.05);
    expect(new Set(found.map(({ first }) => names[first]))).toEqual(new Set(['Machine à capsules Nova']));
  });

  it('leaves out who buys everything, and who bought on one day tells nothing', () => {
    const many = Array.from({ length: 12 }, (_, customer): readonly Visit[] => [
      [customer, 20_000, [0]],
      [customer, 20_005, [1]],
    ]).flat();
    const all: readonly Visit[] = [
      [12, 20_000, [1, 2, 3]],
      [12, 20_001, [0]],
      [13, 20_000, [0, 1]],
    ];
    const { pairs, medianDays, ...counted } = countInTime(bookOf([...many, ...all], 4), {
      least: 1,
      mostItems: 3,
    });
    expect(counted).toMatchObject({ customers: 14, cameBack: 13, leftOut: 1 });
    expect(pairs).toMatchObject([{ first: 0, next: 1, before: 12, after: 0, expected: 6 }]);
    expect(pairs.map(medianDays)).toEqual([5]);
  });
});
