import { describe, expect, it } from 'vitest';
import { compare, salesOnTop } from '../../../src/core/score/contender.ts';
import { chanceByScore } from '../../../src/core/score/rules/kept-rules.ts';
import { lastQuarter } from '../../../src/core/score/rules/last-quarter.ts';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

describe('sales among the first leads called', () => {
  it('are those of the highest points', () => {
    const won = Uint8Array.from([0, 1, 1, 0, 1]);
    expect(salesOnTop(rows(5), Float64Array.from([5, 4, 3, 2, 1]), won, 2)).toBe(1);
    expect(salesOnTop(rows(5), Float64Array.from([5, 4, 3, 2, 1]), won, 3)).toBe(2);
  });

  it('count by the share that fits where points are the same, whatever the order of the rows', () => {
    // One lead stands first; two of the three with 50 points fit, of which one was sold: two thirds of a sale.
    const points = Float64Array.from([90, 50, 50, 50, 10]);
    expect(salesOnTop(rows(5), points, Uint8Array.from([1, 0, 0, 1, 1]), 3)).toBeCloseTo(5 / 3, 12);
    expect(salesOnTop(rows(5), points, Uint8Array.from([1, 1, 0, 0, 1]), 3)).toBeCloseTo(5 / 3, 12);
  });
});

describe('a learned score beside rules and none', () => {
  const count = 400;
  const day = 86_400_000;
  const won = Uint8Array.from(rows(count), (row) => (row % 4 === 0 ? 1 : 0));
  const table = {
    ids: rows(count).map(String),
    columns: [],
    won,
    revenue: null,
    createdAt: Float64Array.from(rows(count), (row) => row * day),
    rulePoints: Float64Array.from(rows(count), (row) => (row % 2 === 0 ? 60 : 20)),
  };
  const perfect = Float64Array.from(won);

  it('tells what a hundred calls of the latest three months would have found', () => {
    // The last 92 days hold 92 leads: too few for a hundred calls, so a tenth of them.
    const { top, rules } = compare(table, perfect, true);
    expect(top).toMatchObject({ count: 9, of: 92, score: 9, rules: 4.5, none: (23 * 9) / 92 });
    expect(top?.to).toBe(new Date(399 * day).toISOString());
    // Every sale has 60 points, a third of the others too: 1 − ⅓ / 2.
    expect(rules?.auc?.value).toBeCloseTo(1 - 1 / 6, 10);
    expect(compare(table, perfect, false).top).toMatchObject({ count: 100, of: 400, score: 100, from: null });
  });

  it('says nothing of rules where there are none', () => {
    const { rules, top } = compare({ ...table, rulePoints: undefined }, perfect, false);
    expect(rules).toBeNull();
    expect(top?.rules).toBeNull();
  });
});

it('the last quarter ends before this one begins', () => {
  expect(lastQuarter('2026-11-20')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  expect(lastQuarter('2026-02-28')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(lastQuarter('2024-04-01')).toEqual({ from: '2024-01-01', to: '2024-03-31' });
});

describe('the chance of a sale by score', () => {
  it('is the share sold at each score where two scores are all there is', () => {
    const chance = chanceByScore([
      { score: 20, leads: 1000, sales: 100 },
      { score: 70, leads: 500, sales: 250 },
    ]);
    const at = (score: number) =>
      1 / (1 + Math.exp(-(chance?.intercept ?? 0) - (chance?.slope ?? 0) * score));
    expect(at(20)).toBeCloseTo(0.1, 4);
    expect(at(70)).toBeCloseTo(0.5, 4);
  });

  it('is not said below thirty sales, and never falls as the score rises', () => {
    expect(chanceByScore([{ score: 20, leads: 1000, sales: 29 }])).toBeNull();
    const turned = chanceByScore([
      { score: 20, leads: 100, sales: 60 },
      { score: 70, leads: 100, sales: 10 },
    ]);
    expect(turned?.slope).toBe(0);
  });
});
