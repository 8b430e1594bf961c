import { expect, it } from 'vitest';
import { articleValue, survivalValue } from '../../../src/core/lifetime/customer-value.ts';
import { stayingCurve, sumOverStaying } from '../../../src/core/lifetime/staying.ts';

const values = [80, 100, 120, 100];
const sum = (of: (value: number) => number) => values.reduce((total, value) => total + of(value), 0);
const month = {
  value: sum((value) => value),
  active: values.length,
  watched: values.length,
  squares: sum((value) => value * value),
};
const horizon = { months: 12, discountRate: 0 };

it('of a lifetime value is that of a mean where all buy once and leave', () => {
  const staying = stayingCurve([{ periods: 1, left: 4, stayed: 0 }]);
  const found = survivalValue(staying, [month], horizon);
  // s = √(800/3), over √4 customers.
  const half = 1.959964 * Math.sqrt(800 / 3 / 4);
  expect(found.value).toBe(100);
  expect(found.high - 100).toBeCloseTo(half, 9);
  expect(100 - found.low).toBeCloseTo(half, 9);
  const article = articleValue([month], sumOverStaying(staying, 12));
  expect(article?.value).toBe(100);
  expect(article?.high).toBeCloseTo(100 + half, 9);
});

it('holds no spread of money that is agreed', () => {
  const staying = stayingCurve([
    { periods: 1, left: 50, stayed: 0 },
    { periods: 2, left: 10, stayed: 40 },
  ]);
  const agreed = survivalValue(
    staying,
    [
      { value: 5_000, active: 100, watched: 100 },
      { value: 2_500, active: 50, watched: 100 },
    ],
    horizon,
  );
  const bought = survivalValue(
    staying,
    [
      { value: 5_000, active: 100, watched: 100, squares: 300_000 },
      { value: 2_500, active: 50, watched: 100, squares: 150_000 },
    ],
    horizon,
  );
  expect(bought.value).toBe(agreed.value);
  // Variance of a mean: (300,000 − 250,000) / (100 · 99), and of the second month at a share of one half.
  const more = 50_000 / 9_900 + 0.25 * (25_000 / 2_450);
  const error = (value: { value: number; high: number }) => (value.high - value.value) / 1.959964;
  expect(error(bought) ** 2 - error(agreed) ** 2).toBeCloseTo(more, 6);
});
