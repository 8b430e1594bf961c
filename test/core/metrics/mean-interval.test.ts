import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../src/core/metrics/mean-interval.ts';
import { studentQuantile } from '../../../src/core/metrics/student-quantile.ts';

/** What a mean's interval is made of, from the values themselves; those of `besides` are no cases. */
function partsOf(values: readonly number[], besides: readonly number[] = []) {
  const sum = (of: readonly number[]) => of.reduce((total, value) => total + value, 0);
  const all = [...values, ...besides];
  return {
    mean: sum(all) / values.length,
    cases: values.length,
    own: sum(values),
    squares: sum(all.map((value) => value * value)),
  };
}

describe('the quantile of Student’s t', () => {
  // Table of Student's distribution, two-sided 95 %, e.g. NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
  it.each([
    [9, 2.262],
    [10, 2.228],
    [20, 2.086],
    [30, 2.042],
    [100, 1.984],
  ])('is that of the tables for %s degrees of freedom', (degrees, quantile) => {
    expect(studentQuantile(degrees)).toBeCloseTo(quantile, 3);
  });
});

describe('the interval of a mean', () => {
  it('is that of Student’s own data', () => {
    // Hours of sleep gained by ten patients, Biometrika 6 (1908); R: t.test(extra ~ group, sleep, paired = TRUE).
    const gained = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const interval = meanInterval(partsOf(gained));
    expect(interval?.low).toBeCloseTo(0.7001, 3);
    expect(interval?.high).toBeCloseTo(2.4599, 3);
  });

  it('is wider where something was given back, and holds what is shown', () => {
    const baskets = [100, 120, 90, 110, 105, 95, 130, 80, 100, 70];
    const plain = meanInterval(partsOf(baskets));
    const refunded = partsOf(baskets, [-100]);
    const wide = meanInterval(refunded);
    if (!plain || !wide) throw new Error('no interval');
    expect(wide.high - wide.low).toBeGreaterThan(plain.high - plain.low);
    expect((wide.high + wide.low) / 2).toBeCloseTo(refunded.mean, 9);
  });

  it('ends at 0 where one basket towers above the rest', () => {
    const interval = meanInterval(partsOf([9000, ...Array(11).fill(20)]));
    expect(interval?.low).toBe(0);
    expect(interval?.high).toBeGreaterThan(2000);
  });

  it('has no width where all are alike, and is not there for one', () => {
    expect(meanInterval(partsOf(Array(12).fill(49.9)))?.low).toBeCloseTo(49.9, 4);
    expect(meanInterval(partsOf([10]))).toBeNull();
  });
});
