/**
 * Solves A·x = b for a symmetric, positive definite matrix (row by row, its lower half is read) by Cholesky's
 * decomposition (Golub, Van Loan, "Matrix Computations", algorithm 4.2.1). null if the matrix is not positive definite.
 */
export function solveCholesky(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const size = right.length;
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0);
      if (row === column) {
        if (!(sum > 1e-12)) return null;
        lower[row * size + row] = Math.sqrt(sum);
      } else {
        lower[row * size + column] = sum / (lower[column * size + column] ?? 1);
      }
    }
  }
  const result = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    let sum = result[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (lower[row * size + k] ?? 0) * (result[k] ?? 0);
    result[row] = sum / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = result[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= (lower[k * size + row] ?? 0) * (result[k] ?? 0);
    result[row] = sum / (lower[row * size + row] ?? 1);
  }
  return result;
}
