import { describe, expect, test } from 'vitest';
import { basketGaps } from '../../../../src/core/basket/gaps/basket-gaps.ts';
import type { Dimension } from '../../../../src/core/facts/dimensions.ts';
import { type OwnedOrder, segmentOf, strangers } from './orders-by-owner.ts';

const counter = strangers(
  Array.from({ length: 60 }, (_, place) => 20.1 + (place % 7)),
  'counter',
);
const lyon = strangers(
  Array.from({ length: 50 }, (_, place) => 50.3 + (place % 5)),
  'lyon',
);
const paris = strangers(
  Array.from({ length: 40 }, (_, place) => 52.7 + (place % 9)),
  'paris',
);
const all = [...counter, ...lyon, ...paris];
const segment = (by: Dimension, name: string | null, orders: readonly OwnedOrder[]) =>
  segmentOf(by, name, orders, all);

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
  const gaps = basketGaps(segments, 1);

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
      1,
    );
    expect(gaps.map(({ result }) => result)).toEqual(once.map(({ result }) => result));
  });

  test('are not taken for one within a dimension, or from a few orders', () => {
    const twins = basketGaps([segment('store', 'A', lyon), segment('store', 'B', lyon)], 1);
    expect(twins.map(({ also }) => also)).toEqual([[], []]);
    const few = [segment('store', 'A', lyon.slice(0, 2)), segment('channel', 'B', lyon.slice(0, 2))];
    expect(basketGaps(few, 1)).toHaveLength(2);
  });
});
