import { linear, logistic } from './logistic-regression.ts';
import { solveCholesky } from './solve-cholesky.ts';

/**
 * Standard errors of a logistic regression's coefficients, without the intercept's: roots of the diagonal of the inverse
 * of XᵀWX + λI (T. Hastie, R. Tibshirani, J. Friedman, "The Elements of Statistical Learning", 2nd edition, section
 * 4.4.3). `weights` are the intercept and the coefficients. Infinite where the columns are not independent.
 */
export function standardErrors(
  columns: readonly Float64Array[],
  weights: Float64Array,
  rows: number,
  ridge: number,
): Float64Array {
  const size = columns.length + 1;
  const information = new Float64Array(size * size);
  const variances = linear(columns, weights, rows).map((x) => logistic(x) * (1 - logistic(x)));
  for (let one = 0; one < size; one++) {
    for (let other = 0; other <= one; other++) {
      const [left, right] = [columns[one - 1], columns[other - 1]];
      let sum = one === other && one > 0 ? ridge : 0;
      for (let row = 0; row < rows; row++)
        sum += (variances[row] ?? 0) * (left?.[row] ?? 1) * (right?.[row] ?? 1);
      information[one * size + other] = sum;
    }
  }
  return Float64Array.from(columns, (_, place) => {
    const unit = new Float64Array(size);
    unit[place + 1] = 1;
    const solved = solveCholesky(information, unit);
    return solved ? Math.sqrt(solved[place + 1] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  });
}
