import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrderBand, type OrderBands, sumOrders } from '../../../src/core/simulate/order-bands.ts';
import { type BundleOrders, simulateBundle } from '../../../src/core/simulate/simulate-bundle.ts';
import { simulatePrice } from '../../../src/core/simulate/simulate-price.ts';
import { type ShippingPlan, simulateShipping } from '../../../src/core/simulate/simulate-shipping.ts';
import type { Simulation } from '../../../src/core/simulate/simulation.ts';
import { sizeForMoney, sizeForRate, sizeForShare } from '../../../src/core/simulate/test-size.ts';

/** Orders of these amounts, each with that share of it as margin, in bands of 5. */
function bandsOf(amounts: readonly number[], rate: number | null, days = 30.4375): OrderBands {
  const bands = Array.from({ length: 41 }, (_, place): OrderBand => {
    const [from, to] = [place * 5, place === 40 ? null : place * 5 + 5];
    const mine = amounts.filter((amount) => amount >= from && (to === null || amount < to));
    const amount = mine.reduce((sum, one) => sum + one, 0);
    const known = rate === null ? 0 : mine.length;
    return {
      from,
      to,
      orders: mine.length,
      amount,
      known,
      knownAmount: known === 0 ? 0 : amount,
      margin: amount * (rate ?? 0),
    };
  });
  const squares = amounts.reduce((sum, one) => sum + one * one, 0);
  const known = rate === null ? 0 : squares;
  return {
    days,
    bands,
    squares: {
      amount: squares,
      knownAmount: known,
      margin: known * (rate ?? 0) ** 2,
      amountTimesMargin: known * (rate ?? 0),
    },
  };
}

const plan: ShippingPlan = {
  tax: 0,
  threshold: 60,
  today: null,
  fee: 5,
  window: 0.25,
  climb: 0.2,
  overshoot: 0.1,
  leave: 0.1,
  marginRate: null,
};

function done(result: ReturnType<typeof simulateShipping>): Simulation {
  if (result.kind !== 'simulated') throw new Error(`not simulated: ${result.reason}`);
  return result;
}

const amounts = fc.array(fc.integer({ min: 1, max: 24_000 }), { minLength: 30, maxLength: 120 });
const orders = amounts.map((cents) =>
  bandsOf(
    cents.map((one) => one / 100),
    0.4,
  ),
);
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const runs = { numRuns: 60 };

describe('the free-shipping threshold', () => {
  it('gives the example worked out by hand in docs/promotions.md', () => {
    // 60 orders of 50 €, 40 of 80 €, a month, 40 % margin; free from 60 €, fee 5 €, a fifth of those from 45 € on climb to 66 €.
    const known = bandsOf([...Array(60).fill(52.5), ...Array(40).fill(80)], 0.4);
    const result = done(simulateShipping(plan, known));
    // 60 × 0.2 × (0.4 × 13.5 − 5) − 40 × 5
    expect(result.margin.value).toBeCloseTo(60 * 0.2 * (0.4 * 13.5 - 5) - 200, 9);
    expect(result.breakEven).toEqual({ kind: 'never' });
    const dearer = done(simulateShipping({ ...plan, marginRate: 0.9 }, known));
    // −200 + 60 s (0.9 × 13.5 − 5) = 0
    expect(dearer.breakEven).toMatchObject({ kind: 'at', pays: 'above' });
    expect(dearer.breakEven).toHaveProperty('value', expect.closeTo(200 / (60 * 7.15), 9));
    // ±1.96 √(40 × 5² + 60 × (0.2 × 0.4)²)
    expect(result.margin.high - result.margin.value).toBeCloseTo(
      1.959964 * Math.sqrt(40 * 25 + 60 * (0.2 * 0.4) ** 2),
      6,
    );
  });

  it('changes nothing where the threshold stays, and brings exactly nothing at its break-even', () => {
    fc.assert(
      fc.property(orders, share, fc.integer({ min: 20, max: 150 }), (known, climb, threshold) => {
        const same = done(simulateShipping({ ...plan, threshold, today: threshold, climb }, known));
        expect(same.margin).toEqual({ value: 0, low: 0, high: 0 });
        expect(same.breakEven).toEqual({ kind: 'nothing' });
        for (const today of [null, 40, 90]) {
          const moved = { ...plan, threshold, today, climb, marginRate: 0.7 };
          const { breakEven, marginToday } = done(simulateShipping(moved, known));
          if (breakEven.kind !== 'at') continue;
          const of = today !== null && threshold > today ? 'leave' : 'climb';
          const at = done(simulateShipping({ ...moved, [of]: breakEven.value }, known));
          expect(Math.abs(at.margin.value)).toBeLessThan(1e-9 * (1 + marginToday));
        }
      }),
      runs,
    );
  });

  it('is a straight line in the share that climbs, and twice as much with twice the orders', () => {
    fc.assert(
      fc.property(orders, share, fc.constantFrom(null, 30, 100), (known, climb, today) => {
        const at = (value: number) =>
          done(simulateShipping({ ...plan, today, climb: value }, known)).margin.value;
        expect(at(climb)).toBeCloseTo(at(0) + climb * (at(1) - at(0)), 6);
        const half = done(simulateShipping({ ...plan, today, climb }, { ...known, days: known.days * 2 }));
        expect(half.margin.value).toBeCloseTo(at(climb) / 2, 6);
      }),
      runs,
    );
  });

  it('loses the fee only above the threshold when nobody climbs, and gains it when the threshold rises', () => {
    const known = bandsOf([...Array(50).fill(52.5), ...Array(50).fill(77.5)], 0.4);
    expect(done(simulateShipping({ ...plan, climb: 0 }, known)).margin.value).toBeCloseTo(-250, 9);
    // Of a fee with its tax of 25 % the company only had 4 €.
    const taxed = done(simulateShipping({ ...plan, climb: 0, tax: 0.25 }, known));
    expect([taxed.margin.value, taxed.revenue]).toEqual([expect.closeTo(-200, 9), expect.closeTo(-250, 9)]);
    const raised = { ...plan, today: 60, threshold: 90, climb: 0, leave: 0 };
    expect(done(simulateShipping(raised, known)).margin.value).toBeCloseTo(250, 9);
    const left = done(simulateShipping({ ...raised, leave: 1 }, known));
    expect(left.margin.value).toBeCloseTo(-50 * 0.4 * 77.5, 9);
    expect(left.orders).toBeCloseTo(-50, 9);
    // 50 orders pay 5 €, or take a margin of 31 € with them: it pays if less than 5/36 of them leave.
    expect(left).toMatchObject({ of: 'leave', breakEven: { kind: 'at', pays: 'below' } });
    expect(left.breakEven).toHaveProperty('value', expect.closeTo(5 / 36, 9));
  });

  it('says that there is not enough where there is not', () => {
    expect(simulateShipping(plan, bandsOf([50, 60], 0.4))).toEqual({
      kind: 'not_enough_data',
      reason: 'orders',
      found: 2,
      needed: 30,
    });
    const unknown = bandsOf(Array(40).fill(50), null);
    expect(simulateShipping(plan, unknown)).toMatchObject({ reason: 'margin', found: 0, needed: 30 });
    expect(done(simulateShipping({ ...plan, marginRate: 0.3 }, unknown)).marginToday).toBeCloseTo(600, 6);
  });
});

describe('a price change', () => {
  it('keeps the margin exactly at the break-even elasticity, and changes nothing at 0 %', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: -30, max: 40 }), share, (known, percent, tax) => {
        const change = percent / 100;
        const wanted = { change, elasticity: -1.7, tax: tax / 2, marginRate: null };
        const result = done(simulatePrice(wanted, known));
        if (percent === 0) expect(result.margin).toEqual({ value: 0, low: 0, high: 0 });
        if (result.breakEven.kind !== 'at') return;
        const at = done(simulatePrice({ ...wanted, elasticity: result.breakEven.value }, known));
        expect(Math.abs(at.margin.value)).toBeLessThan(1e-9 * (1 + result.marginToday));
        // On the side that pays it pays.
        const by = result.breakEven.pays === 'above' ? 0.5 : -0.5;
        const better = { ...wanted, elasticity: result.breakEven.value + by };
        expect(done(simulatePrice(better, known)).margin.value).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('knows the textbook case: 40 % margin, 5 % cheaper, needs a seventh more', () => {
    const known = bandsOf(Array(100).fill(52.5), 0.4);
    const result = done(simulatePrice({ change: -0.05, elasticity: -2, tax: 0, marginRate: null }, known));
    // −(−5)/(40 − 5) = 14.29 % more units (Nagle and Müller)
    expect(0.95 ** (result.breakEven.kind === 'at' ? result.breakEven.value : 0)).toBeCloseTo(1 + 5 / 35, 9);
    // 0.95^−2 × (40 % − 5 %) of the revenue, minus 40 % of it
    expect(result.margin.value).toBeCloseTo((0.35 / 0.95 ** 2 - 0.4) * 5_250, 6);
  });

  it('has the interval that resampling the orders has', () => {
    const known = bandsOf([...Array(60).fill(22.5), ...Array(60).fill(152.5)], 0.4);
    const result = done(simulatePrice({ change: 0.1, elasticity: -1, tax: 0, marginRate: null }, known));
    const perOrder = (amount: number) => ((0.4 * amount + 0.1 * amount) / 1.1 - 0.4 * amount) ** 2;
    expect(result.margin.high - result.margin.value).toBeCloseTo(
      1.959964 * Math.sqrt(60 * perOrder(22.5) + 60 * perOrder(152.5)),
      6,
    );
  });
});

describe('a bundle', () => {
  const known: BundleOrders = {
    days: 30.4375,
    parts: [
      { name: 'teapot', price: 30, margin: 12 },
      { name: 'tea', price: 10, margin: 5 },
    ],
    counts: [
      { held: 1, orders: 40, marginSquares: null },
      { held: 2, orders: 100, marginSquares: null },
      { held: 3, orders: 20, marginSquares: null },
    ],
  };
  const usual = { price: 36, take: 0.1, cannibal: 1, tax: 0, marginRate: null };

  it('gives the example worked out by hand in docs/promotions.md', () => {
    const result = done(simulateBundle(usual, known));
    // Costs 18 and 5, so the bundle leaves 13: 40 × 0.1 × (13 − 12) + 100 × 0.1 × (13 − 5) − 20 × (40 − 36)
    expect(result.margin.value).toBeCloseTo(4 + 80 - 80, 9);
    expect(result.breakEven).toEqual({ kind: 'at', value: 80 / 840, pays: 'above' });
    expect(result.revenue).toBeCloseTo(4 * 6 + 10 * 26 - 20 * 4, 9);
  });

  it('changes nothing at the price of its parts if only those take it who bought all', () => {
    const result = done(simulateBundle({ ...usual, price: 40, take: 0 }, known));
    expect(result.margin.value).toBeCloseTo(0, 12);
    expect(result.breakEven.kind).toBe('always');
  });

  it('is a straight line in both shares', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 10, max: 60 }), (take, cannibal, price) => {
        const at = (one: number, other: number) =>
          done(simulateBundle({ ...usual, price, take: one, cannibal: other }, known)).margin.value;
        expect(at(take, cannibal)).toBeCloseTo(take * at(1, 0) + cannibal * at(0, 1), 8);
      }),
      runs,
    );
  });

  it('asks for a margin where a part has none', () => {
    const [teapot] = known.parts;
    if (!teapot) throw new Error('no part');
    const parts = [teapot, { name: 'tea', price: 10, margin: null }];
    expect(simulateBundle(usual, { ...known, parts })).toMatchObject({
      reason: 'margin',
      found: 1,
      needed: 2,
    });
    // Half of each price: 15 and 5, so that both cost 20 and the bundle leaves 16.
    const half = done(simulateBundle({ ...usual, marginRate: 0.5 }, { ...known, parts }));
    expect(half.margin.value).toBeCloseTo(40 * 0.1 * (16 - 15) + 100 * 0.1 * (16 - 5) - 20 * 4, 9);
  });
});

describe('the test to run', () => {
  it('has the published sizes', () => {
    // Two means, σ = 1, half a standard deviation apart: 63 each (Cohen 1988, table 2.4.1 gives 64 by Student's t).
    expect(sizeForMoney({ effect: 0.5, square: 1 }, 100)?.ordersPerArm).toBe(63);
    // 0.65 against 0.85: 70 each (Chow, Shao, Wang 2008, chapter 4).
    expect(sizeForShare({ today: 0.65, expected: 0.85, least: 0.65 }, 100)?.ordersPerArm).toBe(70);
    expect(sizeForRate({ expected: 1.2, least: 1 }, 100)?.ordersPerArm).toBe(432);
  });

  it('counts weeks for both halves, and gives up beyond ten years', () => {
    expect(sizeForMoney({ effect: 0.5, square: 1 }, 3)).toEqual({ ordersPerArm: 63, weeks: 6 });
    expect(sizeForMoney({ effect: 0, square: 1 }, 3)).toBeNull();
    expect(sizeForMoney({ effect: 0.001, square: 1 }, 3)).toBeNull();
  });

  it('sums orders of which some have no margin as if they had the others’', () => {
    const half = bandsOf(Array(60).fill(50), 0.4);
    const bands = half.bands.map((band) => ({ ...band, orders: band.orders * 2, amount: band.amount * 2 }));
    expect(sumOrders({ ...half, bands }, null)).toMatchObject({ orders: 120, margin: 2_400, known: 60 });
  });
});
