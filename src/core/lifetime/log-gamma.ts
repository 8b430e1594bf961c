/** B₂ₖ / (2k(2k−1)), the coefficients of Stirling's series of ln Γ. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360] as const;
/** B₂ₖ / 2k, those of the digamma function. */
const digammaSeries = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760] as const;
const halfLogTwoPi = 0.9189385332046728;
/** From here on both series are exact to the last bits. */
const shiftedTo = 10;

/**
 * ln Γ(x) for x > 0 to about 14 digits, by Stirling's series after raising x.
 * Source: Abramowitz, Stegun, "Handbook of Mathematical Functions", 6.1.41 and 6.1.15.
 */
export function logGamma(x: number): number {
  let product = 1;
  let value = x;
  while (value < shiftedTo) {
    product *= value;
    value += 1;
  }
  const square = 1 / (value * value);
  let power = 1 / value;
  let sum = 0;
  for (const coefficient of stirling) {
    sum += coefficient * power;
    power *= square;
  }
  return (value - 0.5) * Math.log(value) - value + halfLogTwoPi + sum - Math.log(product);
}

/** ψ(x) = d ln Γ(x) / dx for x > 0. Source: Abramowitz, Stegun, 6.3.18 and 6.3.5. */
export function digamma(x: number): number {
  let result = 0;
  let value = x;
  while (value < shiftedTo) {
    result -= 1 / value;
    value += 1;
  }
  const square = 1 / (value * value);
  let power = square;
  let sum = 0;
  for (const coefficient of digammaSeries) {
    sum += coefficient * power;
    power *= square;
  }
  return result + Math.log(value) - 0.5 / value - sum;
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
