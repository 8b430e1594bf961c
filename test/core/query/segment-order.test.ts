import { describe, expect, it } from 'vitest';
import { segmentOrder } from '../../../src/core/query/segment-order.ts';

const sorted = (dimension: string, segments: readonly (string | number | null)[]) =>
  [...segments].sort(segmentOrder(dimension) ?? (() => 0));

describe('segmentOrder', () => {
  it('lets time run, and puts the empty segment last', () => {
    expect(sorted('hour', [17, 9, null, 10])).toEqual([9, 10, 17, null]);
    expect(sorted('weekday', [6, 3, 1, 7])).toEqual([1, 3, 6, 7]);
    expect(sorted('month', ['2026-10', null, '2025-12', '2026-02'])).toEqual([
      '2025-12',
      '2026-02',
      '2026-10',
      null,
    ]);
  });

  it('puts the youngest first, however bands are written', () => {
    expect(sorted('age_band', ['65+', '25-34', null, '18-24', 'inconnu', '100 ans', 'moins de 18'])).toEqual([
      'moins de 18',
      '18-24',
      '25-34',
      '65+',
      '100 ans',
      'inconnu',
      null,
    ]);
    expect(sorted('temperature', ['hot', 'cold', null, 'warm'])).toEqual(['cold', 'warm', 'hot', null]);
  });

  it('leaves other dimensions to what is counted', () => {
    expect(segmentOrder('channel')).toBeNull();
    expect(segmentOrder('product')).toBeNull();
  });
});
