import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnScore, scorecardLearner } from '../../../src/core/score/learn-score.ts';
import { proveScore, splitByChance } from '../../../src/core/score/prove-score.ts';
import { logOddsOf, type ScoreModel } from '../../../src/core/score/score-model.ts';
import { columnOf, rowsOf, type ScoreTable, salesOf } from '../../../src/core/score/score-table.ts';
import { chance, someLeads } from './score-cases.ts';

function learned(table: ScoreTable, seed = 1): ScoreModel {
  const result = learnScore(table, scorecardLearner, seed);
  if (result.kind !== 'learned') throw new Error('not enough data');
  return result.model;
}

const effectOf = (model: ScoreModel, name: string, level: string): number => {
  const feature = model.features.find((one) => one.name === name);
  const bin = feature?.bins.findIndex((one) => one.kind === 'levels' && one.levels.includes(level)) ?? -1;
  return feature?.effects[bin] ?? Number.NaN;
};

describe('learning a score', () => {
  it('says how many sales there are and how many it needs', () => {
    const table = someLeads(120);
    const sales = salesOf(table.won);
    expect(sales).toBeLessThan(30);
    expect(learnScore(table, scorecardLearner, 1)).toEqual({
      kind: 'not_enough_data',
      leads: 120,
      sales,
      unsold: 120 - sales,
      needed: 30,
    });
  });

  it('finds what tells sales apart, in the right order', () => {
    const model = learned(someLeads(4000));
    const channels = ['ads', 'search', 'friend'].map((level) => effectOf(model, 'channel', level));
    expect(channels).toEqual(channels.toSorted((a, b) => a - b));
    expect((channels[2] ?? 0) - (channels[0] ?? 0)).toBeGreaterThan(1.6);
    expect((channels[2] ?? 0) - (channels[0] ?? 0)).toBeLessThan(2.8);
    const surface = model.features.find(({ name }) => name === 'detail:surface');
    expect(surface?.kind).toBe('number');
    const ranges = surface?.effects.slice(1) ?? [];
    expect(ranges).toEqual(ranges.toSorted((a, b) => a - b));
  });

  it('gives no points for what is the same for all', () => {
    expect(learned(someLeads(2000)).features.map(({ name }) => name)).not.toContain('detail:always');
  });

  it('gives hardly any points for noise', () => {
    const model = learned(someLeads(4000));
    const colour = model.features.find(({ name }) => name === 'detail:colour');
    for (const effect of colour?.effects ?? []) expect(Math.abs(effect)).toBeLessThan(0.15);
  });

  it('is useful from thirty sales on', () => {
    const table = someLeads(260, 3);
    expect(salesOf(table.won)).toBeGreaterThanOrEqual(30);
    expect(salesOf(table.won)).toBeLessThan(50);
    const model = learned(table);
    const fresh = someLeads(4000, 99);
    const order = [...logOddsOf(model, fresh).entries()].sort((a, b) => b[1] - a[1]).slice(0, 1000);
    const found = order.reduce((sum, [row]) => sum + (fresh.won[row] ?? 0), 0);
    expect(found / 1000).toBeGreaterThan((1.5 * salesOf(fresh.won)) / 4000);
  });

  it('does not depend on the order of the leads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const table = someLeads(700, 5);
        const next = chance(seed);
        const order = Int32Array.from(
          [...table.ids.keys()].map((place) => [place, next()] as const).sort((a, b) => a[1] - b[1]),
          ([place]) => place,
        );
        const one = logOddsOf(learned(table), table);
        const other = logOddsOf(learned(rowsOf(table, order)), table);
        for (const [row, value] of one.entries()) expect(other[row]).toBeCloseTo(value, 6);
      }),
      { numRuns: 5 },
    );
  });
});

describe('the proof', () => {
  it('judges by leads that were not learned from, and is calibrated', () => {
    const proof = proveScore(splitByChance(someLeads(8000), 1), scorecardLearner, 1);
    if (proof.kind !== 'proof') throw new Error('not enough data');
    expect(proof.learnedLeads + proof.held.leads).toBe(8000);
    expect(proof.learnedLeads / 8000).toBeCloseTo(0.7, 3);
    expect(proof.held.auc?.value).toBeGreaterThan(0.72);
    expect(proof.held.calibrationError).toBeLessThan(0.03);
    expect(proof.held.brier).toBeLessThan(proof.held.brierOfRate);
    expect(proof.held.lift[0]?.lift).toBeGreaterThan(2);
  });

  it('does not find what is not there', () => {
    const next = chance(11);
    const table: ScoreTable = {
      ...someLeads(3000),
      columns: [
        columnOf(
          'a',
          Array.from({ length: 3000 }, () => `v${Math.floor(next() * 40)}`),
        ),
        columnOf(
          'b',
          Array.from({ length: 3000 }, () => String(Math.floor(next() * 1000))),
        ),
      ],
    };
    const proof = proveScore(splitByChance(table, 1), scorecardLearner, 1);
    if (proof.kind !== 'proof') throw new Error('not enough data');
    expect(proof.held.auc?.low ?? 1).toBeLessThanOrEqual(0.5);
    expect(proof.held.calibrationError).toBeLessThan(0.04);
  });

  it('shows a base rate that moved as an error of calibration, and what is left of it', () => {
    const table = someLeads(6000);
    // In the second half every other lead without a sale is gone: the odds double.
    const held = Int32Array.from(
      [...table.ids.keys()].filter((row) => row >= 3000 && (table.won[row] || row % 2)),
    );
    const proof = proveScore(
      {
        kind: 'time',
        learn: rowsOf(
          table,
          Int32Array.from({ length: 3000 }, (_, row) => row),
        ),
        held: rowsOf(table, held),
      },
      scorecardLearner,
      1,
    );
    if (proof.kind !== 'proof') throw new Error('not enough data');
    expect(proof.held.rate).toBeGreaterThan(proof.learnedRate * 1.5);
    expect(proof.held.calibrationError).toBeGreaterThan(0.05);
    expect(proof.recentred.calibrationError).toBeLessThan(proof.held.calibrationError / 2);
  });
});
