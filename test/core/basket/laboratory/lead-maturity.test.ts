import { expect, test } from 'vitest';
import { leadMaturity, sameMaturity } from '../../../../src/core/basket/figures/lead-maturity.ts';
import type { Counted } from '../../../../src/core/query/cells.ts';

const counted = (maturity: Counted['maturity']): Counted => ({
  measures: new Map(),
  spreads: new Map(),
  maturity,
});

test('leads are as far as their sales expected by now', () => {
  const known = counted({ sum: 6.2, leads: 20 });
  expect(leadMaturity([known, counted({ sum: 30, leads: 30 })])).toEqual({ now: 0.31, earlier: 1 });
  expect(leadMaturity([known, counted(null)])).toEqual({ now: 0.31, earlier: null });
});

test('only leads about as far as each other are compared', () => {
  expect(sameMaturity({ now: 0.31, earlier: 1 })).toBe(false);
  expect(sameMaturity({ now: 0.95, earlier: 1 })).toBe(true);
  // The same days of a month that is as young.
  expect(sameMaturity({ now: 0.31, earlier: 0.3 })).toBe(true);
  expect(sameMaturity({ now: 0.31, earlier: null })).toBe(false);
});
