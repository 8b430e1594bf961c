import { expect, it } from 'vitest';
import { expectedWeeks, worthTable } from '../../../src/core/customers/worth-table.ts';
import { expectedAfter, probabilityAlive } from '../../../src/core/lifetime/bg-nbd.ts';

const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

it('agrees with the authors’ spreadsheet about customer 0001 of CDNOW', () => {
  // P. S. Fader, B. G. S. Hardie, K. L. Lee, "Implementing the BG/NBD model for customer base analysis in Excel" (2005).
  const history = { frequency: 2, recency: 30.43, age: 38.86 };
  expect(probabilityAlive(cdnow, history)).toBeCloseTo(0.727, 3);
  expect(expectedAfter(cdnow, history, 39)).toBeCloseTo(1.226, 3);
});

it('times the chance to be alive is what is expected, whenever the last purchase was', () => {
  const customers = [0, 1, 2, 7, 40].flatMap((frequency) =>
    [7, 100, 900].map((ageDays) => ({ frequency, ageDays })),
  );
  const table = worthTable(cdnow, [...customers, ...customers]);
  expect(table).toHaveLength(customers.length);
  for (const { frequency, ageDays, orders } of table) {
    for (const share of [0.1, 0.6, 1]) {
      const history = { frequency, recency: frequency === 0 ? 0 : (ageDays / 7) * share, age: ageDays / 7 };
      const expected = expectedAfter(cdnow, history, expectedWeeks);
      expect(orders * probabilityAlive(cdnow, history)).toBeCloseTo(expected, 10);
    }
  }
});
