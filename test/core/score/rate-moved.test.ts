import { expect, it } from 'vitest';
import { rateMoved } from '../../../src/core/score/rate-moved.ts';

it('tells a market that moved from chance', () => {
  // One standard error of 25 % among 10,000 is 0.43 points.
  expect(rateMoved({ leads: 10_000, rate: 0.25, predicted: 0.24 })).toBe(false);
  expect(rateMoved({ leads: 10_000, rate: 0.25, predicted: 0.23 })).toBe(true);
  expect(rateMoved({ leads: 100, rate: 0.25, predicted: 0.12 })).toBe(false);
});
