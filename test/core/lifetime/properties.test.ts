import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backTest } from '../../../src/core/lifetime/back-test.ts';
import { expectedAfter, expectedPurchases, probabilityAlive } from '../../../src/core/lifetime/bg-nbd.ts';
import { coarserHistories } from '../../../src/core/lifetime/coarser-histories.ts';
import type { CountedHistory } from '../../../src/core/lifetime/counted-history.ts';
import { bgNbdLikelihood, fitBgNbd } from '../../../src/core/lifetime/fit-bg-nbd.ts';
import { fitGammaGamma, gammaGammaLikelihood } from '../../../src/core/lifetime/gamma-gamma.ts';
import { hypergeometric } from '../../../src/core/lifetime/hypergeometric.ts';
import { answerLifetime } from '../../../src/core/lifetime/lifetime-task.ts';
import { digamma, logGamma } from '../../../src/core/lifetime/log-gamma.ts';
import {
  fitShiftedBetaGeometric,
  shiftedBetaGeometricLikelihood,
} from '../../../src/core/lifetime/shifted-beta-geometric.ts';
import { stayingCurve, sumOverStaying } from '../../../src/core/lifetime/staying.ts';
import { chance } from '../score/score-cases.ts';

const model = { r: 0.6, alpha: 5, a: 0.9, b: 2.5 };

/** Customers drawn from the model itself, watched for 26 to 52 weeks. */
function drawn(count: number, seed: number): CountedHistory[] {
  const next = chance(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  // Marsaglia and Tsang (2000), with the boost for shapes below 1.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * next() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return Array.from({ length: count }, () => {
    const age = Math.round(26 + next() * 26);
    const rate = gamma(model.r) / model.alpha;
    const [one, other] = [gamma(model.a), gamma(model.b)];
    const leaving = one / (one + other);
    let [at, frequency, recency] = [0, 0, 0];
    for (;;) {
      at += -Math.log(1 - next()) / rate;
      if (at > age) break;
      frequency += 1;
      recency = at;
      if (next() < leaving) break;
    }
    return { frequency, recency: Math.round(recency * 7) / 7, age, customers: 1 };
  });
}

/** The same customers, those alike counted. */
function counted(histories: readonly CountedHistory[]): CountedHistory[] {
  const cells = new Map<string, { frequency: number; recency: number; age: number; customers: number }>();
  for (const one of histories) {
    const key = `${one.frequency} ${one.recency} ${one.age}`;
    const cell = cells.get(key) ?? { ...one, customers: 0 };
    cell.customers += 1;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** Slopes of a likelihood by differences. */
function differences(value: (at: number[]) => number, at: readonly number[]): number[] {
  return at.map((_, place) => {
    const moved = (by: number) => value(at.map((x, i) => (i === place ? x + by : x)));
    return (moved(1e-5) - moved(-1e-5)) / 2e-5;
  });
}

const sizes = fc.double({ min: 0.05, max: 20, noNaN: true });

describe('special functions', () => {
  it('hold known values', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
    expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.log(2), 13);
  });
});

describe('BG/NBD', () => {
  const histories = drawn(3_000, 8);

  it('fits customers that are counted as it fits each by itself', () => {
    const [each, together] = [fitBgNbd(histories), fitBgNbd(counted(histories))];
    expect(together?.logLikelihood).toBeCloseTo(each?.logLikelihood ?? 0, 6);
    for (const [place, value] of (each?.values ?? []).entries())
      expect(together?.values[place]).toBeCloseTo(value, 5);
  });

  it('finds the parameters that customers were drawn from, within its intervals', () => {
    const answer = answerLifetime({
      model: 'bg_nbd',
      outcomes: histories.map((one) => ({ ...one, later: 0 })),
      heldOutWeeks: 0,
    });
    if (answer.kind !== 'bg_nbd') throw new Error(answer.kind);
    for (const { name, low, high } of answer.parameters) {
      const real = model[name as keyof typeof model];
      expect(low, name).toBeLessThan(real);
      expect(high, name).toBeGreaterThan(real);
    }
  });

  it('has the slope that differences have', () => {
    fc.assert(
      fc.property(sizes, sizes, sizes, sizes, (r, alpha, a, b) => {
        const at = [r, alpha, a, b + 1];
        const { gradient } = bgNbdLikelihood(histories.slice(0, 40), at);
        const rough = differences((moved) => bgNbdLikelihood(histories.slice(0, 40), moved).value, at);
        for (const [place, slope] of gradient.entries())
          expect(Math.abs(slope - (rough[place] ?? 0))).toBeLessThan(1e-3 * (1 + Math.abs(slope)));
      }),
      { numRuns: 40 },
    );
  });

  it('gives chances between 0 and 1, and expects more of more time and less after silence', () => {
    const cases = fc.record({
      r: sizes,
      alpha: sizes,
      a: sizes,
      b: sizes,
      frequency: fc.nat(200),
      recency: fc.double({ min: 0, max: 300, noNaN: true }),
      silence: fc.double({ min: 0, max: 300, noNaN: true }),
      weeks: fc.double({ min: 0.1, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ r, alpha, a, b, frequency, recency, silence, weeks }) => {
        const drawnModel = { r, alpha, a, b };
        const last = frequency === 0 ? 0 : recency;
        const history = { frequency, recency: last, age: last + silence };
        const longer = { ...history, age: history.age + 10 };
        const alive = probabilityAlive(drawnModel, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(probabilityAlive(drawnModel, longer)).toBeLessThanOrEqual(alive);
        const expected = expectedAfter(drawnModel, history, weeks);
        expect(expected).toBeGreaterThanOrEqual(-1e-9);
        expect(expectedAfter(drawnModel, history, weeks * 2)).toBeGreaterThanOrEqual(expected - 1e-9);
        const fresh = expectedPurchases(drawnModel, weeks);
        expect(expectedPurchases(drawnModel, weeks * 2)).toBeGreaterThanOrEqual(fresh - 1e-9);
        // A customer who has just come is one of whom nothing is known.
        expect(expectedAfter(drawnModel, { frequency: 0, recency: 0, age: 0 }, weeks)).toBeCloseTo(fresh, 6);
      }),
    );
  });

  it('is smooth where a is 1, at which the formulas divide by 0', () => {
    const around = [1 - 1e-5, 1, 1 + 1e-5].map((a) => expectedPurchases({ ...model, a }, 30));
    expect(around[1]).toBeCloseTo(((around[0] ?? 0) + (around[2] ?? 0)) / 2, 6);
  });

  it('judges classes that add up to the whole', () => {
    const outcomes = histories.map((one, index) => ({ ...one, later: index % 3 }));
    const test = backTest(model, outcomes, 26);
    const sum = (of: 'customers' | 'predicted' | 'actual') =>
      test.classes.reduce((total, one) => total + one[of], 0);
    expect(sum('customers')).toBe(3_000);
    expect(sum('predicted')).toBeCloseTo(test.predicted, 9);
    expect([sum('actual'), test.actual]).toEqual([3_000, 3_000]);
  });

  it('keeps customers, purchases and time when histories are made coarser', () => {
    const coarse = coarserHistories(counted(histories));
    const total = (list: readonly CountedHistory[], of: (one: CountedHistory) => number) =>
      list.reduce((sum, one) => sum + of(one) * one.customers, 0);
    for (const of of [() => 1, (one: CountedHistory) => one.frequency, (one: CountedHistory) => one.recency])
      expect(total(coarse, of)).toBeCloseTo(total(histories, of), 6);
    expect(coarse.length).toBeLessThan(counted(histories).length);
  });

  it('says that there is not enough data, and why', () => {
    const few = histories.filter(({ frequency }) => frequency > 0).slice(0, 29);
    const task = {
      model: 'bg_nbd',
      outcomes: few.map((one) => ({ ...one, later: 0 })),
      heldOutWeeks: 0,
    } as const;
    expect(answerLifetime(task)).toEqual({
      kind: 'not_enough_data',
      reason: 'repeaters',
      found: 29,
      needed: 30,
    });
    // Everybody buys at the same pace: the spread of rates has no peak.
    const alike = [{ frequency: 10, recency: 20, age: 22, customers: 500, later: 0 }];
    expect(answerLifetime({ ...task, outcomes: alike })).toMatchObject({ reason: 'no_peak', found: 500 });
  });
});

describe('Gamma-Gamma and shifted-beta-geometric', () => {
  it('have the slopes that differences have', () => {
    const values = [1, 2, 5, 9].map((purchases) => ({
      purchases,
      mean: 3 + purchases,
      customers: purchases,
    }));
    const tenures = [
      { periods: 1, left: 5, stayed: 0 },
      { periods: 4, left: 2, stayed: 7 },
    ];
    fc.assert(
      fc.property(sizes, sizes, sizes, (one, two, three) => {
        const money = gammaGammaLikelihood(values, [one, two, three]).gradient;
        const roughly = differences((at) => gammaGammaLikelihood(values, at).value, [one, two, three]);
        for (const [place, slope] of money.entries())
          expect(Math.abs(slope - (roughly[place] ?? 0))).toBeLessThan(1e-3 * (1 + Math.abs(slope)));
        const stay = shiftedBetaGeometricLikelihood(tenures, [one, two]).gradient;
        const rough = differences((at) => shiftedBetaGeometricLikelihood(tenures, at).value, [one, two]);
        for (const [place, slope] of stay.entries())
          expect(Math.abs(slope - (rough[place] ?? 0))).toBeLessThan(1e-3 * (1 + Math.abs(slope)));
      }),
      { numRuns: 40 },
    );
  });

  it('need thirty buyers, and thirty who left', () => {
    expect(fitGammaGamma([{ purchases: 2, mean: 20, customers: 29 }])).toBeNull();
    expect(fitShiftedBetaGeometric([{ periods: 1, left: 29, stayed: 900 }])).toBeNull();
  });
});

describe('answers', () => {
  it('hold no number that JSON does not know, whatever the counts', () => {
    const few = { minLength: 1, maxLength: 8 };
    const customers = fc.integer({ min: 1, max: 400 });
    const outcomes = fc.array(
      fc.record({
        frequency: fc.nat(6),
        recency: fc.integer({ min: 1, max: 20 }),
        later: fc.nat(9),
        customers,
      }),
      few,
    );
    const values = fc.array(
      fc.record({
        purchases: fc.integer({ min: 1, max: 9 }),
        mean: fc.integer({ min: 1, max: 10_000 }),
        customers,
      }),
      few,
    );
    const tenures = fc.array(
      fc.record({ periods: fc.integer({ min: 1, max: 30 }), left: fc.nat(200), stayed: fc.nat(200) }),
      few,
    );
    fc.assert(
      fc.property(outcomes, values, tenures, (bought, spent, stayed) => {
        const histories = bought.map((one) => ({
          ...one,
          recency: one.frequency === 0 ? 0 : one.recency,
          age: one.recency + 5,
        }));
        for (const answer of [
          answerLifetime({ model: 'bg_nbd', outcomes: histories, heldOutWeeks: 10 }),
          answerLifetime({ model: 'gamma_gamma', values: spent }),
          answerLifetime({ model: 'shifted_beta_geometric', tenures: stayed }),
        ])
          expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the curve of those who stay', () => {
  it('is the share itself where nobody is censored, and months are their mean', () => {
    const tenures = [
      { periods: 1, left: 5, stayed: 0 },
      { periods: 3, left: 3, stayed: 0 },
      { periods: 4, left: 2, stayed: 0 },
    ];
    const curve = stayingCurve(tenures);
    expect(curve.shares.map((share) => Math.round(share * 1000))).toEqual([1000, 500, 500, 200, 0]);
    const months = sumOverStaying(curve, 100);
    expect(months.value).toBeCloseTo((5 * 1 + 3 * 3 + 2 * 4) / 10, 12);
    expect(months.low).toBeLessThan(months.value);
    // Greenwood's variance without censoring is that of a mean: Σ(x − m)² / n².
    const variance = [1, 1, 1, 1, 1, 3, 3, 3, 4, 4].reduce((sum, x) => sum + (x - 2.2) ** 2, 0) / 100;
    expect((months.high - months.low) / 2 / 1.959964).toBeCloseTo(Math.sqrt(variance), 12);
  });

  it('counts those still there as at risk until they were last seen', () => {
    expect(stayingCurve([{ periods: 9, left: 0, stayed: 0 }]).shares).toEqual([1]);
    const curve = stayingCurve([
      { periods: 2, left: 1, stayed: 0 },
      { periods: 1, left: 0, stayed: 2 },
      { periods: 5, left: 0, stayed: 3 },
    ]);
    expect(curve.atRisk).toEqual([6, 4, 3, 3, 3]);
    expect(curve.shares).toEqual([1, 1, 0.75, 0.75, 0.75, 0.75]);
  });
});
