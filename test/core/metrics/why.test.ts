import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WhySegment, whyRatioMoved } from '../../../src/core/metrics/why.ts';

const totals = (segments: readonly WhySegment[]) => {
  const add = (side: 'before' | 'after') => ({
    over: segments.reduce((sum, segment) => sum + segment[side].over, 0),
    under: segments.reduce((sum, segment) => sum + segment[side].under, 0),
  });
  return { before: add('before'), after: add('after') };
};
const segment = (name: string | null, before: [number, number], after: [number, number]): WhySegment => ({
  segment: name,
  before: { over: before[0], under: before[1] },
  after: { over: after[0], under: after[1] },
});

describe('why a ratio moved', () => {
  test('is mix where segments stay and weights move', () => {
    const segments = [segment('dear', [400, 10], [1200, 30]), segment('cheap', [300, 30], [100, 10])];
    const split = whyRatioMoved(segments, totals(segments));
    expect(split).toMatchObject({ before: 17.5, after: 32.5, rate: 0, shared: 0 });
    expect(split?.mix).toBeCloseTo(15, 10);
    // Both help: the dear one gains weight, the cheap one loses it.
    expect(split?.parts.every(({ mix }) => mix > 0)).toBe(true);
  });

  test('is rate where weights stay', () => {
    const segments = [segment('a', [100, 10], [200, 10]), segment('b', [100, 10], [100, 10])];
    const split = whyRatioMoved(segments, totals(segments));
    expect(split?.mix).toBeCloseTo(0, 10);
    expect(split?.parts.map(({ rate }) => rate)).toEqual([5, 0]);
  });

  test('counts cost without leads, and segments that come and go', () => {
    const segments = [
      segment('kept', [100, 10], [100, 10]),
      segment('no leads', [0, 0], [50, 0]),
      segment('gone', [60, 5], [0, 0]),
      segment(null, [0, 0], [30, 10]),
    ];
    const split = whyRatioMoved(segments, totals(segments));
    expect(split?.parts[1]).toMatchObject({ before: null, after: null, mix: 0, rate: 2.5 });
    const sum = split?.parts.reduce((total, { mix, rate }) => total + mix + rate, 0);
    expect(sum).toBeCloseTo(split?.change ?? Number.NaN, 12);
  });

  test('says nothing without a denominator', () => {
    expect(whyRatioMoved([], { before: { over: 1, under: 0 }, after: { over: 1, under: 2 } })).toBeNull();
  });

  test('adds up, always', () => {
    const side = fc.tuple(fc.integer({ min: -10_000, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 50 }),
        (sides, overlap) => {
          const segments = sides.map(([before, after], index) => segment(String(index), before, after));
          const whole = totals(segments);
          // Totals may be less than the sum of segments, as customers of two channels are.
          const under = Math.max(0, whole.after.under - overlap);
          const split = whyRatioMoved(segments, { ...whole, after: { ...whole.after, under } });
          if (!split) {
            expect(Math.min(whole.before.under, under)).toBe(0);
            return;
          }
          const parts = split.parts.reduce((sum, { mix, rate }) => sum + mix + rate, 0) + split.shared;
          const size = Math.max(
            1,
            Math.abs(split.before),
            Math.abs(split.after),
            ...split.parts.map((part) => Math.abs(part.mix) + Math.abs(part.rate)),
          );
          expect(Math.abs(parts - split.change)).toBeLessThanOrEqual(1e-8 * size);
          expect(split.mix + split.rate).toBeCloseTo(split.change, 6);
        },
      ),
    );
  });
});
