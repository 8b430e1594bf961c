import { expect, it } from 'vitest';
import { type BgNbd, expectedPurchases } from '../../../src/core/lifetime/bg-nbd.ts';
import { weeklyTrack } from '../../../src/core/lifetime/weekly-track.ts';

/** CDNOW's parameters (Fader, Hardie, Lee 2005). */
const model: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

it('sums purchases and expectations up to each week, as far as somebody was watched', () => {
  const histories = [
    { frequency: 0, recency: 0, age: 3, customers: 10 },
    { frequency: 2, recency: 1, age: 1, customers: 5 },
  ];
  const weeks = [
    { week: 2, purchases: 1 },
    { week: -1, purchases: 3 },
    { week: 0, purchases: 4 },
  ];
  const track = weeklyTrack(model, histories, weeks, 2);
  expect(track.map(({ week, actual }) => [week, actual])).toEqual([
    [-2, 0],
    [-1, 3],
    [0, 7],
    [1, 7],
    [2, 8],
  ]);
  const at = (age: number, customers: number) => customers * expectedPurchases(model, age);
  expect(track[0]?.predicted).toBeCloseTo(at(1, 10), 12);
  expect(track[2]?.predicted).toBeCloseTo(at(3, 10) + at(1, 5), 12);
  expect(track[4]?.predicted).toBeCloseTo(at(5, 10) + at(3, 5), 12);
});

it('shows the last week also of many, and takes the ages of a week together where they are many', () => {
  const histories = Array.from({ length: 700 }, (_, day) => ({
    frequency: 0,
    recency: 0,
    age: (day + 1) / 7,
    customers: 1,
  }));
  const track = weeklyTrack(model, histories, [{ week: 50, purchases: 9 }], 60);
  expect(track.length).toBeLessThanOrEqual(80);
  expect(track.at(-1)).toMatchObject({ week: 60, actual: 9 });
  const exact = histories.reduce((sum, { age }) => sum + expectedPurchases(model, age + 60), 0);
  expect(Math.abs((track.at(-1)?.predicted ?? 0) / exact - 1)).toBeLessThan(0.001);
});
