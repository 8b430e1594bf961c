import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucOf } from '../../../src/core/score/auc.ts';
import { bestFirst } from '../../../src/core/score/best-first.ts';
import { evaluateScore } from '../../../src/core/score/evaluate-score.ts';

describe('AUC', () => {
  it('counts pairs: by hand, with a tie', () => {
    // Sold 0.9, 0.4; unsold 0.6, 0.4, 0.1: pairs 1 + 1 + 1 + 0 + ½ + 1 of 6.
    const auc = aucOf(Float64Array.of(0.9, 0.4, 0.6, 0.4, 0.1), Uint8Array.of(1, 1, 0, 0, 0));
    expect(auc?.value).toBeCloseTo(4.5 / 6, 12);
    // DeLong: places of the sold 1 and ½, of the unsold ½, ¾, 1; variances ⅛ and 1/16, so ⅛/2 + 1/16/3.
    const half = 1.959964 * Math.sqrt(0.125 / 2 + 0.0625 / 3);
    expect(auc?.low).toBeCloseTo(0.75 - half, 9);
    expect(auc?.high).toBe(1);
  });

  it('is the share of ordered pairs, whatever the scores', () => {
    const lead = fc.record({ score: fc.integer({ min: 0, max: 6 }), won: fc.boolean() });
    fc.assert(
      fc.property(fc.array(lead, { minLength: 2, maxLength: 40 }), (leads) => {
        let [pairs, right] = [0, 0];
        for (const one of leads.filter(({ won }) => won))
          for (const other of leads.filter(({ won }) => !won)) {
            pairs += 1;
            right += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
          }
        const auc = aucOf(
          Float64Array.from(leads, ({ score }) => score),
          Uint8Array.from(leads, ({ won }) => Number(won)),
        );
        if (pairs === 0) expect(auc).toBeNull();
        else expect(auc?.value).toBeCloseTo(right / pairs, 9);
      }),
    );
  });
});

describe('the evaluation', () => {
  const probabilities = Float64Array.from({ length: 20 }, (_, place) => (place < 10 ? 0.1 : 0.5));
  const won = Uint8Array.from({ length: 20 }, (_, place) =>
    place === 3 || (place >= 10 && place < 16) ? 1 : 0,
  );

  it('measures calibration, Brier and lift by hand', () => {
    const result = evaluateScore(probabilities, won, null);
    expect(result).toMatchObject({ leads: 20, sales: 7, rate: 0.35 });
    expect(result.predicted).toBeCloseTo(0.3, 12);
    // One sale of ten at 0.1, six of ten at 0.5.
    expect(result.brier).toBeCloseTo((0.81 + 9 * 0.01 + 10 * 0.25) / 20, 12);
    expect(result.brierOfRate).toBeCloseTo(0.35 * 0.65, 12);
    expect(result.curve).toHaveLength(10);
    expect(result.curve.reduce((sum, part) => sum + part.sales, 0)).toBe(7);
    expect(result.lift[0]?.reached).toBeCloseTo(0.1, 12);
    expect(result.lift.at(-1)).toMatchObject({ reached: 1, salesReached: 1, revenueReached: null });
    const best = bestFirst(result.lift);
    // The best half holds six of seven sales, among ten leads.
    expect(best[4]).toMatchObject({ leads: 10, sales: 6 });
    expect(best[4]?.lift).toBeCloseTo(0.6 / 0.35, 12);
    expect(best.at(-1)).toMatchObject({ leads: 20, sales: 7, lift: 1, salesReached: 1 });
    expect(bestFirst(evaluateScore(probabilities, new Uint8Array(20), null).lift)[0]).toMatchObject({
      sales: 0,
      lift: null,
    });
  });

  it('finds no error where the parts are as predicted', () => {
    const p = Float64Array.from({ length: 1000 }, (_, place) => (Math.floor(place / 100) + 1) / 20);
    const sold = Uint8Array.from(p, (value, place) => (place % 100 < Math.round(value * 100) ? 1 : 0));
    expect(evaluateScore(p, sold, null).calibrationError).toBeCloseTo(0, 12);
  });

  it('shares out revenue', () => {
    const revenue = Float64Array.from(won, (one, place) => (one ? (place === 3 ? 400 : 100) : 0));
    const { lift } = evaluateScore(probabilities, won, revenue);
    expect(lift[4]?.revenueReached).toBeCloseTo(0.6, 12);
  });

  it('of no leads is empty', () => {
    const nothing = evaluateScore(new Float64Array(0), new Uint8Array(0), null);
    expect(nothing).toMatchObject({ leads: 0, auc: null, curve: [], lift: [], calibrationError: 0 });
  });
});
