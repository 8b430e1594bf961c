import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackagesTask, proposePackages } from '../../../src/core/basket/propose-packages.ts';
import { chance } from '../score/score-cases.ts';

/** 400 baskets: 0 and 1 go together, 2 and 3 are in any. */
const lists = (() => {
  const next = chance(3);
  return Array.from({ length: 400 }, () => {
    const pair = next() < 0.2;
    return [pair, pair ? next() < 0.7 : next() < 0.05, next() < 0.4, next() < 0.3].flatMap((held, item) =>
      held ? [item] : [],
    );
  }).filter((list) => list.length > 0);
})();

const item = (name: string, priceMinor: number | null, marginMinor: number | null, sold = true) => ({
  name,
  priceMinor,
  marginMinor,
  sold,
});

function task(change: Partial<PackagesTask> = {}): PackagesTask {
  return {
    baskets: lists.length,
    lists: [lists.map((list) => list.join(' ')).join(';')],
    support: 0.002,
    items: [
      item('pot', 4_000, 2_000),
      item('filtre', 600, 400),
      item('thé', 900, 500),
      item('mug', 1_200, 700),
    ],
    // A month, so that counts are those of a month.
    days: 365.25 / 12,
    assumption: { discount: 0.1, takeUp: 0.5 },
    limit: 20,
    ...change,
  };
}

describe('packages', () => {
  it('are what goes together beyond chance, with what the assumption makes of it', () => {
    const [first, ...others] = proposePackages(task());
    expect(others).toEqual([]);
    const [both, onlyPot, onlyFilter] = [
      lists.filter((list) => list.includes(0) && list.includes(1)).length,
      lists.filter((list) => list.includes(0) && !list.includes(1)).length,
      lists.filter((list) => !list.includes(0) && list.includes(1)).length,
    ];
    expect(first?.articles.toSorted()).toEqual(['filtre', 'pot']);
    expect(first).toMatchObject({ sumMinor: 4_600, priceMinor: 4_140 });
    expect(first?.wholeMonthly).toBeCloseTo(both, 9);
    expect(first?.partsMonthly).toBeCloseTo(onlyPot + onlyFilter, 9);
    const off = 460;
    const taken =
      (both / (both + onlyPot)) * onlyPot * (400 - off) +
      (both / (both + onlyFilter)) * onlyFilter * (2_000 - off);
    expect(first?.extraMarginMinor).toBe(Math.round(0.5 * taken - both * off));
  });

  it('keep the margin at their break-even, whatever the discount', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.3, noNaN: true }), (discount) => {
        const [one] = proposePackages(task({ assumption: { discount, takeUp: 0.5 } }));
        if (!one || one.breakEven === null) return;
        const [even] = proposePackages(task({ assumption: { discount, takeUp: one.breakEven } }));
        expect(Math.abs(even?.extraMarginMinor ?? 1)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
    const [free] = proposePackages(task({ assumption: { discount: 0, takeUp: 0 } }));
    expect(free).toMatchObject({ extraMarginMinor: 0, extraRevenueMinor: 0, breakEven: 0 });
    const [dear] = proposePackages(task({ assumption: { discount: 0.9, takeUp: 1 } }));
    expect(dear?.breakEven).toBeNull();
  });

  it('give the numbers of the example in docs/recommendations.md', () => {
    const baskets = [
      ...Array(10).fill('0 1'),
      ...Array(30).fill('0'),
      ...Array(10).fill('1'),
      ...Array(200).fill('2'),
    ];
    const [pot] = proposePackages(task({ baskets: baskets.length, lists: [baskets.join(';')] }));
    expect(pot).toMatchObject({ wholeMonthly: 10, partsMonthly: 40, extraMarginMinor: -975 });
    expect(pot?.breakEven).toBeCloseTo(46 / 72.5, 9);
    // 10 · 2.84375² + 30 · 0.01875² + 10 · 1.925² = 117.94, whose root times 1.96 is 21.29.
    expect(pot?.extraMarginInterval).toEqual({ lowMinor: -3_104, highMinor: 1_154 });
  });

  it('hold what is so in about 19 of 20 intervals', () => {
    const next = chance(11);
    const shares = [0.1, 0.2, 0.1];
    const kinds = ['0 1', '0', '1'];
    // What the definition gives at the expected counts: 40, 80 and 40 of 400 baskets in a month.
    const off = 460;
    const truth = 0.5 * ((1 / 3) * 80 * (400 - off) + 0.5 * 40 * (2_000 - off)) - 40 * off;
    let held = 0;
    for (let turn = 0; turn < 300; turn += 1) {
      const baskets = Array.from({ length: 400 }, () => {
        const lot = next();
        const place = shares.findIndex((_, nth) => lot < shares.slice(0, nth + 1).reduce((a, b) => a + b));
        return kinds[place] ?? '2';
      });
      const [pot] = proposePackages(task({ baskets: 400, lists: [baskets.join(';')] }));
      const { lowMinor, highMinor } = pot?.extraMarginInterval ?? { lowMinor: 0, highMinor: 0 };
      if (lowMinor <= truth && truth <= highMinor) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.92);
    expect(held / 300).toBeLessThan(0.99);
  });

  it('leave out what is not sold, and make up no amount that is not known', () => {
    const [pot, ...others] = task().items;
    if (!pot) throw new Error('no pot');
    expect(proposePackages(task({ items: [{ ...pot, sold: false }, ...others] }))).toEqual([]);
    const [unknown] = proposePackages(task({ items: [{ ...pot, marginMinor: null }, ...others] }));
    expect(unknown).toMatchObject({ extraMarginMinor: null, breakEven: null, priceMinor: 4_140 });
    expect(unknown?.extraRevenueMinor).not.toBeNull();
    expect(proposePackages(task({ baskets: 0, lists: [] }))).toEqual([]);
  });
});
