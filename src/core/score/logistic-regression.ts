import { solveCholesky } from './solve-cholesky.ts';

export interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: Float64Array;
  /** Mean log loss on the rows learned from, in nats. */
  readonly loss: number;
}

export interface LogisticOptions {
  /** λ of the penalty λ/2 · Σ β²; the intercept is free. */
  readonly ridge: number;
  /** Where to begin: intercept, then coefficients. */
  readonly start?: Float64Array | undefined;
}

const mostSteps = 60;
const blockRows = 512;

/**
 * Logistic regression with an L2 penalty by Newton's method, which is iteratively reweighted least squares
 * (T. Hastie, R. Tibshirani, J. Friedman, "The Elements of Statistical Learning", 2nd edition, equations 4.21 to 4.28;
 * penalty: S. le Cessie, J. C. van Houwelingen, Applied Statistics 41, 1992). `columns` are the values of each feature,
 * `outcome` 0 or 1. Without columns the intercept is the log odds of the outcome.
 */
export function fitLogistic(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  { ridge, start }: LogisticOptions,
): LogisticFit {
  const weights = start ? Float64Array.from(start) : startOf(outcome, columns.length + 1);
  let here = lookAt(columns, outcome, weights, ridge);
  for (let step = 0; step < mostSteps; step++) {
    const move = solveCholesky(...derivatives(columns, outcome, weights, ridge, here.predictors));
    if (!move) break;
    let length = 1;
    let there = lookAt(columns, outcome, moved(weights, move, length), ridge);
    // A full step may overshoot far from the optimum.
    while (there.objective > here.objective && length > 1e-6) {
      length /= 2;
      there = lookAt(columns, outcome, moved(weights, move, length), ridge);
    }
    const gain = here.objective - there.objective;
    if (gain > 0) {
      weights.set(moved(weights, move, length));
      here = there;
    }
    if (gain <= 1e-10 * Math.max(1, here.objective)) break;
  }
  return {
    intercept: weights[0] ?? 0,
    coefficients: weights.slice(1),
    loss: (here.objective - penalty(weights, ridge)) / Math.max(1, outcome.length),
  };
}

/** 1 / (1 + e⁻ˣ). */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** ln(p / (1 − p)), with p kept a little away from 0 and 1. */
export function logit(p: number): number {
  const inside = Math.min(Math.max(p, 1e-9), 1 - 1e-9);
  return Math.log(inside / (1 - inside));
}

/** The linear predictor of each row: intercept + Σ βⱼxⱼ. */
export function linear(columns: readonly Float64Array[], weights: Float64Array, rows: number): Float64Array {
  const result = new Float64Array(rows).fill(weights[0] ?? 0);
  for (const [place, column] of columns.entries()) {
    const weight = weights[place + 1] ?? 0;
    if (weight === 0) continue;
    for (let row = 0; row < rows; row++)
      result[row] = (result[row] as number) + weight * (column[row] as number);
  }
  return result;
}

function startOf(outcome: Uint8Array, size: number): Float64Array {
  let won = 0;
  for (const one of outcome) won += one;
  const weights = new Float64Array(size);
  weights[0] = logit((won + 0.5) / (outcome.length + 1));
  return weights;
}

function moved(weights: Float64Array, move: Float64Array, length: number): Float64Array {
  return Float64Array.from(weights, (weight, place) => weight + length * (move[place] ?? 0));
}

function penalty(weights: Float64Array, ridge: number): number {
  let sum = 0;
  for (let place = 1; place < weights.length; place++) sum += (ridge / 2) * (weights[place] ?? 0) ** 2;
  return sum;
}

/** Linear predictors, and the negative log likelihood with its penalty. */
function lookAt(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  weights: Float64Array,
  ridge: number,
): { readonly predictors: Float64Array; readonly objective: number } {
  const predictors = linear(columns, weights, outcome.length);
  let sum = penalty(weights, ridge);
  for (let row = 0; row < outcome.length; row++) {
    const x = predictors[row] as number;
    // ln(1 + eˣ) − y·x, without overflow.
    sum += Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - (outcome[row] === 1 ? x : 0);
  }
  return { predictors, objective: sum };
}

/** The lower half of the matrix of curvature, and the gradient towards a better fit. */
function derivatives(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  weights: Float64Array,
  ridge: number,
  predictors: Float64Array,
): [hessian: Float64Array, gradient: Float64Array] {
  const size = columns.length + 1;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const curvature = new Float64Array(outcome.length);
  const weighted = new Float64Array(blockRows);
  const residual = new Float64Array(outcome.length);
  for (let row = 0; row < outcome.length; row++) {
    const p = logistic(predictors[row] ?? 0);
    residual[row] = (outcome[row] ?? 0) - p;
    curvature[row] = p * (1 - p);
    gradient[0] = (gradient[0] ?? 0) + (residual[row] ?? 0);
    hessian[0] = (hessian[0] ?? 0) + (curvature[row] ?? 0);
  }
  // In blocks, so that all columns of one stay in the processor's cache.
  for (let from = 0; from < outcome.length; from += blockRows) {
    const to = Math.min(from + blockRows, outcome.length);
    for (let i = 0; i < columns.length; i++) {
      const one = columns[i] as Float64Array;
      const line = (i + 1) * size;
      let slope = 0;
      let withIntercept = 0;
      for (let row = from; row < to; row++) {
        const x = one[row] as number;
        const w = x * (curvature[row] as number);
        slope += x * (residual[row] as number);
        weighted[row - from] = w;
        withIntercept += w;
      }
      gradient[i + 1] = (gradient[i + 1] as number) + slope;
      hessian[line] = (hessian[line] as number) + withIntercept;
      for (let j = 0; j <= i; j++) {
        const other = columns[j] as Float64Array;
        let sum = 0;
        for (let row = from; row < to; row++)
          sum += (weighted[row - from] as number) * (other[row] as number);
        hessian[line + j + 1] = (hessian[line + j + 1] as number) + sum;
      }
    }
  }
  for (let place = 1; place < size; place++) {
    gradient[place] = (gradient[place] as number) - ridge * (weights[place] as number);
    hessian[place * size + place] = (hessian[place * size + place] as number) + ridge;
  }
  return [hessian, gradient];
}
