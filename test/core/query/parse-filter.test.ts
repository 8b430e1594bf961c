import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensions } from '../../../src/core/facts/dimensions.ts';
import { conditionOf } from '../../../src/core/query/filter.ts';
import { parseFilter, writeFilter } from '../../../src/core/query/parse-filter.ts';
import type { Filter } from '../../../src/core/query/query.ts';

describe('a filter', () => {
  test.each<readonly [string, Filter]>([
    ['channel=email', { dimension: 'channel', operator: 'is', values: ['email'] }],
    ['channel!=email', { dimension: 'channel', operator: 'is_not', values: ['email'] }],
    ['campaign~toit été', { dimension: 'campaign', operator: 'contains', values: ['toit été'] }],
    ['channel=a|b', { dimension: 'channel', operator: 'in', values: ['a', 'b'] }],
    ['postcode=01000..01999', { dimension: 'postcode', operator: 'between', values: ['01000', '01999'] }],
    ['channel=', { dimension: 'channel', operator: 'empty', values: [] }],
    ['channel!=', { dimension: 'channel', operator: 'not_empty', values: [] }],
    ['campaign="Marque | FR"', { dimension: 'campaign', operator: 'is', values: ['Marque | FR'] }],
    ['campaign="a..b" | c', { dimension: 'campaign', operator: 'in', values: ['a..b', 'c'] }],
    ['campaign="a|b".."c "', { dimension: 'campaign', operator: 'between', values: ['a|b', 'c '] }],
    ['campaign!="dit ""oui"""', { dimension: 'campaign', operator: 'is_not', values: ['dit "oui"'] }],
    ['campaign~a | b', { dimension: 'campaign', operator: 'contains', values: ['a | b'] }],
    ['campaign=3" tube', { dimension: 'campaign', operator: 'is', values: ['3" tube'] }],
    ['channel=a=b', { dimension: 'channel', operator: 'is', values: ['a=b'] }],
  ])('%s is read', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  test('that is none is refused, with the nearest name', () => {
    expect(() => parseFilter('channel')).toThrowError(expect.objectContaining({ code: 'bad_filter' }));
    for (const wrong of ['channel~', 'channel="a', 'channel="a" b', 'channel~"a', 'channel!="a"|"b"'])
      expect(() => parseFilter(wrong), wrong).toThrowError(expect.objectContaining({ code: 'bad_filter' }));
    expect(() => parseFilter('chanel=email')).toThrowError(
      expect.objectContaining({
        code: 'unknown_dimension',
        values: expect.objectContaining({ nearest: expect.stringMatching(/^channel/) }),
      }),
    );
  });

  test('is read as it is written', () => {
    const word = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('|', '.', '"', ' ', 'a') }));
    const filter = fc.oneof(
      fc.record({
        dimension: fc.constantFrom(...dimensions),
        operator: fc.constantFrom('is', 'is_not', 'contains'),
        values: fc.tuple(word),
      }),
      fc.record({
        dimension: fc.constantFrom(...dimensions),
        operator: fc.constant('in'),
        values: fc.array(word, { minLength: 2 }),
      }),
      fc.record({
        dimension: fc.constantFrom(...dimensions),
        operator: fc.constant('between'),
        values: fc.tuple(word, word),
      }),
      fc.record({
        dimension: fc.constantFrom(...dimensions),
        operator: fc.constantFrom('empty', 'not_empty'),
        values: fc.constant([]),
      }),
    ) as fc.Arbitrary<Filter>;
    fc.assert(
      fc.property(filter, (one) => {
        expect(parseFilter(writeFilter(one))).toEqual(one);
      }),
    );
  });

  test('on time means days', () => {
    expect(conditionOf(parseFilter('month=2024-02'))).toEqual({
      kind: 'days',
      periods: [{ from: '2024-02-01', to: '2024-02-29' }],
      negated: false,
    });
    expect(conditionOf(parseFilter('week=2026-W52..2026-W53'))).toMatchObject({
      periods: [{ from: '2026-12-21', to: '2027-01-03' }],
    });
    expect(conditionOf(parseFilter('weekday=6|7'))).toMatchObject({ kind: 'clock', values: [6, 7] });
    for (const wrong of ['month=2024-13', 'hour=24', 'weekday=0', 'day~2024', 'week=2025-W53']) {
      expect(() => conditionOf(parseFilter(wrong)), wrong).toThrowError(
        expect.objectContaining({ code: 'bad_filter' }),
      );
    }
  });
});
