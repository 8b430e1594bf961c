import { describe, expect, test } from 'vitest';
import { basketGaps } from '../../../../src/core/basket/gaps/basket-gaps.ts';
import type { SegmentSums } from '../../../../src/core/basket/gaps/segment-sums.ts';
import type { Dimension } from '../../../../src/core/facts/dimensions.ts';

/** Orders of these amounts. */
function segment(by: Dimension, name: string | null, amounts: readonly number[]): SegmentSums {
  const sum = amounts.reduce((total, one) => total + one, 0);
  const squares = amounts.reduce((total, one) => total + one * one, 0);
  return {
    by,
    segment: name,
    orders: amounts.length,
    sales: sum,
    revenue: sum,
    squares,
    costPerLead: null,
    acquisitionCost: null,
  };
}

const counter = Array.from({ length: 60 }, (_, place) => 20.1 + (place % 7));
const lyon = Array.from({ length: 50 }, (_, place) => 50.3 + (place % 5));
const paris = Array.from({ length: 40 }, (_, place) => 52.7 + (place % 9));
const whole = segment('channel', null, [...counter, ...lyon, ...paris]);

describe('groups that are the same orders', () => {
  const segments = [
    segment('segment', null, counter),
    segment('age_band', null, counter),
    segment('customer_type', 'unknown', counter),
    // All that the others are not.
    segment('store', 'Web', [...lyon, ...paris]),
    segment('region', 'Lyon', lyon),
    segment('region', 'Paris', paris),
  ];
  const gaps = basketGaps(segments, whole, 1);

  test('are one comparison, under the name of those that have one', () => {
    expect(gaps.map(({ segment: name }) => name)).toEqual(['unknown', 'Paris', 'Lyon']);
    expect(gaps[0]?.also).toEqual([
      { by: 'segment', segment: null, rest: false },
      { by: 'age_band', segment: null, rest: false },
      { by: 'store', segment: 'Web', rest: true },
    ]);
    expect(gaps[1]?.also).toEqual([]);
  });

  test('do not make the correction for many comparisons harder', () => {
    const once = basketGaps(
      segments.filter(({ by }) => by === 'customer_type' || by === 'region'),
      whole,
      1,
    );
    expect(gaps.map(({ result }) => result)).toEqual(once.map(({ result }) => result));
  });

  test('are not taken for one within a dimension, or from a few orders', () => {
    const twins = basketGaps([segment('store', 'A', lyon), segment('store', 'B', lyon)], whole, 1);
    expect(twins.map(({ also }) => also)).toEqual([[], []]);
    const few = [segment('store', 'A', [10, 20]), segment('channel', 'B', [10, 20])];
    expect(basketGaps(few, whole, 1)).toHaveLength(2);
  });
});
