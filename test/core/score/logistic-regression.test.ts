import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../src/core/score/logistic-regression.ts';
import { solveCholesky } from '../../../src/core/score/solve-cholesky.ts';
import { chance } from './score-cases.ts';

/**
 * Space shuttle O-rings: temperature at launch in °F and whether a ring was damaged (Dalal, Fowlkes, Hoadley, "Risk analysis
 * of the space shuttle", JASA 84, 1989). Published fit: intercept 15.0429, temperature −0.2322.
 */
const oRings: readonly (readonly [temperature: number, damaged: 0 | 1])[] = [
  [66, 0],
  [70, 1],
  [69, 0],
  [68, 0],
  [67, 0],
  [72, 0],
  [73, 0],
  [70, 0],
  [57, 1],
  [63, 1],
  [70, 1],
  [78, 0],
  [67, 0],
  [53, 1],
  [67, 0],
  [75, 0],
  [70, 0],
  [81, 0],
  [76, 0],
  [79, 0],
  [75, 1],
  [76, 0],
  [58, 1],
];

describe('logistic regression', () => {
  const temperature = Float64Array.from(oRings, ([value]) => value);
  const damaged = Uint8Array.from(oRings, ([, value]) => value);

  it('gives the published coefficients of the O-rings', () => {
    const fit = fitLogistic([temperature], damaged, { ridge: 0 });
    expect(fit.intercept).toBeCloseTo(15.0429, 3);
    expect(fit.coefficients[0]).toBeCloseTo(-0.2322, 4);
    // Published residual deviance: 20.315 on 21 degrees of freedom.
    expect(fit.loss * 2 * oRings.length).toBeCloseTo(20.315, 3);
  });

  it('without features is the log odds of the outcome', () => {
    const fit = fitLogistic([], damaged, { ridge: 0 });
    expect(fit.intercept).toBeCloseTo(Math.log(7 / 16), 8);
  });

  it('has no gradient at its optimum, with a ridge too', () => {
    const next = chance(7);
    const columns = Array.from({ length: 3 }, () => Float64Array.from({ length: 900 }, () => next() * 4 - 2));
    const won = Uint8Array.from({ length: 900 }, (_, row) =>
      next() < 1 / (1 + Math.exp(1 - (columns[0]?.[row] ?? 0))) ? 1 : 0,
    );
    const ridge = 25;
    const { intercept, coefficients } = fitLogistic(columns, won, { ridge });
    for (const [place, column] of columns.entries()) {
      let slope = -ridge * (coefficients[place] ?? 0);
      for (let row = 0; row < 900; row++) {
        const x = columns.reduce((sum, one, k) => sum + (coefficients[k] ?? 0) * (one[row] ?? 0), intercept);
        slope += ((won[row] ?? 0) - 1 / (1 + Math.exp(-x))) * (column[row] ?? 0);
      }
      expect(Math.abs(slope)).toBeLessThan(1e-3);
    }
  });

  it('stays finite where a feature parts the outcomes perfectly', () => {
    const fit = fitLogistic([Float64Array.of(-2, -1, 1, 2)], Uint8Array.of(0, 0, 1, 1), { ridge: 1 });
    expect(fit.coefficients[0]).toBeGreaterThan(0);
    expect(fit.coefficients[0]).toBeLessThan(5);
  });
});

describe('Cholesky', () => {
  it('solves a system by hand', () => {
    // 4x + 2y = 10, 2x + 3y = 9: x = 1.5, y = 2.
    const solved = solveCholesky(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9));
    expect(solved?.[0]).toBeCloseTo(1.5, 12);
    expect(solved?.[1]).toBeCloseTo(2, 12);
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(solveCholesky(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toBeNull();
  });
});
