/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's quantile for 95 %, both sides together. */
const z = 1.959964;

/** A positive number from its logarithm's standard error: the interval stays above 0. */
export function positiveEstimate(value: number, errorOfLog: number): Estimate {
  return { value, low: value * Math.exp(-z * errorOfLog), high: value * Math.exp(z * errorOfLog) };
}

/** A number from its standard error; no less than `least`. */
export function plainEstimate(value: number, error: number, least = Number.NEGATIVE_INFINITY): Estimate {
  return { value, low: Math.max(least, value - z * error), high: value + z * error };
}

/** The standard error of an estimate from `plainEstimate`, by the upper end of its interval. */
export function errorOf({ value, high }: Estimate): number {
  return (high - value) / z;
}

/**
 * Standard error of a function of parameters by the delta method: √(g′Σg), g being its slope by the parameters'
 * logarithms (central differences) and Σ their covariance.
 */
export function deltaError(
  of: (values: readonly number[]) => number,
  values: readonly number[],
  covariance: readonly (readonly number[])[],
): number {
  const width = 1e-4;
  const slope = values.map((_, place) => {
    const moved = (by: number) => of(values.map((value, i) => (i === place ? value * Math.exp(by) : value)));
    return (moved(width) - moved(-width)) / (2 * width);
  });
  const variance = slope.reduce(
    (sum, one, i) =>
      sum + slope.reduce((part, other, j) => part + one * other * (covariance[i]?.[j] ?? 0), 0),
    0,
  );
  return Math.sqrt(Math.max(0, variance));
}
