import { describe, expect, it } from 'vitest';
import { additiveLearner, learnScore, scorecardLearner } from '../../../src/core/score/learn-score.ts';
import { proveScore, splitByChance } from '../../../src/core/score/prove-score.ts';
import { purify } from '../../../src/core/score/purify-pair.ts';
import { columnOf, type ScoreTable } from '../../../src/core/score/score-table.ts';
import { chance, someLeads } from './score-cases.ts';

/** Sold where two fields agree, and only then: neither tells anything alone. */
function agreeing(count: number): ScoreTable {
  const next = chance(17);
  const rows = Array.from({ length: count }, () => {
    const [one, other] = [next() < 0.5 ? 'x' : 'y', next() < 0.5 ? 'x' : 'y'];
    return { one, other, won: next() < (one === other ? 0.35 : 0.05) ? 1 : 0 };
  });
  return {
    ids: rows.map((_, place) => `L${place}`),
    columns: [
      columnOf(
        'one',
        rows.map(({ one }) => one),
      ),
      columnOf(
        'other',
        rows.map(({ other }) => other),
      ),
    ],
    won: Uint8Array.from(rows, ({ won }) => won),
    revenue: null,
  };
}

describe('an additive model with pairs', () => {
  it('finds what two fields tell only together, which a scorecard cannot', () => {
    const split = splitByChance(agreeing(4000), 1);
    const aucOf = (learner: typeof additiveLearner) => {
      const proof = proveScore(split, learner, 1);
      if (proof.kind !== 'proof') throw new Error('not enough data');
      return proof.held.auc?.value ?? 0;
    };
    expect(aucOf(scorecardLearner)).toBeLessThan(0.55);
    expect(aucOf(additiveLearner)).toBeGreaterThan(0.68);
  });

  it('keeps to the features where nothing is told together, and is calibrated', () => {
    const proof = proveScore(splitByChance(someLeads(8000), 1), additiveLearner, 1);
    if (proof.kind !== 'proof') throw new Error('not enough data');
    expect(proof.held.auc?.value).toBeGreaterThan(0.72);
    expect(proof.held.calibrationError).toBeLessThan(0.03);
  });

  it('is drawn in enough to be of use from thirty sales on', () => {
    const table = someLeads(260, 3);
    const learned = learnScore(table, additiveLearner, 1);
    if (learned.kind !== 'learned') throw new Error('not enough data');
    expect(learned.crossed.auc?.value).toBeGreaterThan(0.6);
  });
});

describe('purifying a pair', () => {
  it('moves what belongs to one feature into it and changes no sum', () => {
    const cells = Uint16Array.of(0, 0, 1, 2, 3, 3, 3, 4);
    const before = Float64Array.of(0.5, -0.2, 0.1, 0.9, 0.3, 0);
    const one = Float64Array.of(0.1, 0.2);
    const other = Float64Array.of(0, -0.1, 0.4);
    const table = purify({ one: 0, other: 1, cells, size: 6, columns: 3 }, before, one, other);
    for (const cell of cells) {
      const [row, column] = [Math.floor(cell / 3), cell % 3];
      const sum = (table[row]?.[column] ?? 0) + (one[row] ?? 0) + (other[column] ?? 0);
      const was = (before[cell] ?? 0) + ([0.1, 0.2][row] ?? 0) + ([0, -0.1, 0.4][column] ?? 0);
      expect(sum).toBeCloseTo(was, 5);
    }
    // Each row and column averages to nothing over its leads; a cell without a lead is silent.
    const leads = [2, 1, 1, 3, 1, 0];
    const mean = (places: readonly number[]) =>
      places.reduce(
        (sum, cell) => sum + (leads[cell] ?? 0) * (table[Math.floor(cell / 3)]?.[cell % 3] ?? 0),
        0,
      );
    expect(mean([0, 1, 2])).toBeCloseTo(0, 5);
    expect(mean([0, 3])).toBeCloseTo(0, 5);
    expect(table[1]?.[2]).toBe(0);
  });
});
