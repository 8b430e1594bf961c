import { expect, it } from 'vitest';
import { type CountedCustomers, valueCustomers } from '../../../src/core/lifetime/value-task.ts';

const nothing = { histories: [], values: [], first: { count: 0, sum: 0, squares: 0 } };
/** A thousand who bought for 50 €; all but ten never came back. `last` of them were watched for 24 months, the others for 12. */
const counted = (last: number): CountedCustomers => ({
  group: null,
  tenures: [
    { periods: 1, left: 990, stayed: 0 },
    { periods: 24, left: 0, stayed: 10 },
  ],
  months: Array.from({ length: 24 }, (_, month) => ({
    value: month === 0 ? 50_000 : 0,
    active: month === 0 ? 1_000 : 10,
    watched: month < 12 ? 1_000 : last,
    squares: month === 0 ? 2_500_000 : 0,
  })),
  acquisitionCost: null,
  purchases: nothing,
  spread: null,
});

it('goes as far as thirty customers were watched, however many of them had left', () => {
  const horizon = { months: 36, discountRate: 0 };
  expect(valueCustomers(counted(30), horizon)?.seenMonths).toBe(24);
  const cut = valueCustomers(counted(29), horizon);
  expect(cut?.seenMonths).toBe(12);
  // A month each, and eleven more of one in a hundred.
  expect(cut?.lifetime.value).toBeCloseTo(1.11, 9);
  expect(cut?.ltv.survival?.value).toBeCloseTo(50, 9);
});
