import { solveCholesky } from '../score/solve-cholesky.ts';
import { nelderMead } from './nelder-mead.ts';

/** A log-likelihood and its slope by each parameter; parameters are positive. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface LikelihoodFit {
  readonly values: readonly number[];
  readonly logLikelihood: number;
  /** Covariance of the logarithms of the parameters, row by row. */
  readonly covariance: readonly (readonly number[])[];
}

/** Beyond e^±12 a parameter only says that the data do not hold it. */
const farthest = 12;
const rounds = 200;
/** A standard error of a logarithm, from which on the parameter may as well be e^±10 times as large. */
const flattest = 5;

export type Likelihood = (values: readonly number[]) => Slope;

/**
 * Positive parameters of the greatest likelihood: a downhill simplex from `start` (over `roughly`, where the likelihood
 * takes long), then Newton's method on the
 * parameters' logarithms with the observed information (differences of exact slopes), halving steps that do not climb.
 * Its inverse at the end is the covariance. null where the likelihood has no peak within e^±12, or is flat there: the
 * data do not hold the parameters.
 */
export function fitLikelihood(
  likelihood: Likelihood,
  start: readonly number[],
  roughly: Likelihood = likelihood,
): LikelihoodFit | null {
  const at = (logs: readonly number[]): Slope => {
    const values = logs.map(Math.exp);
    const { value, gradient } = likelihood(values);
    return { value, gradient: gradient.map((slope, i) => slope * (values[i] ?? 0)) };
  };
  const outside = (logs: readonly number[]): boolean => logs.some((log) => !(Math.abs(log) < farthest));
  let logs = nelderMead(
    (point) => (outside(point) ? Number.POSITIVE_INFINITY : -roughly(point.map(Math.exp)).value),
    start.map(Math.log),
    60 * start.length,
  );
  let here = at(logs);
  for (let round = 0; round < rounds; round += 1) {
    const information = observedInformation(at, logs);
    const step = uphill(information, here.gradient);
    // What a Newton step would still gain; by then the likelihood stands to its last digits.
    const gain = step.reduce((sum, part, i) => sum + part * (here.gradient[i] ?? 0), 0);
    if (Math.abs(gain) < 1e-9) break;
    const next = climb(at, logs, here, step);
    if (!next) break;
    logs = next.logs;
    here = next.here;
    if (outside(logs)) return null;
  }
  const covariance = inverse(observedInformation(at, logs));
  if (!covariance || !Number.isFinite(here.value)) return null;
  if (covariance.some((row, i) => !((row[i] ?? 0) < flattest ** 2))) return null;
  return { values: logs.map(Math.exp), logLikelihood: here.value, covariance };
}

function climb(
  at: (logs: readonly number[]) => Slope,
  logs: readonly number[],
  here: Slope,
  step: readonly number[],
): { logs: readonly number[]; here: Slope } | null {
  const longest = Math.max(...step.map(Math.abs));
  let times = Math.min(1, 1 / longest);
  for (let halved = 0; halved < 40; halved += 1, times /= 2) {
    const moved = logs.map((log, i) => log + times * (step[i] ?? 0));
    const there = at(moved);
    if (there.value > here.value) return { logs: moved, here: there };
  }
  return null;
}

/** Minus the second derivatives by the parameters' logarithms, from central differences of the slope. */
function observedInformation(
  at: (logs: readonly number[]) => Slope,
  logs: readonly number[],
): readonly (readonly number[])[] {
  const width = 1e-4;
  const moved = (place: number, by: number): readonly number[] =>
    at(logs.map((log, i) => (i === place ? log + by : log))).gradient;
  const rows = logs.map((_, place) => {
    const [up, down] = [moved(place, width), moved(place, -width)];
    return up.map((slope, i) => -(slope - (down[i] ?? 0)) / (2 * width));
  });
  return rows.map((row, i) => row.map((value, j) => (value + (rows[j]?.[i] ?? 0)) / 2));
}

/** Newton's step; where the likelihood is not curved downwards, the slope shortened until it is one. */
function uphill(information: readonly (readonly number[])[], gradient: readonly number[]): readonly number[] {
  const scale = Math.max(...information.map((row, i) => Math.abs(row[i] ?? 0)), 1e-6);
  for (let added = 0; added < 1e4 * scale; added = Math.max(added * 10, scale * 1e-4)) {
    const matrix = Float64Array.from(
      information.flatMap((row, i) => row.map((value, j) => value + (i === j ? added : 0))),
    );
    const step = solveCholesky(matrix, Float64Array.from(gradient));
    if (step) return [...step];
  }
  return gradient.map((slope) => slope / scale);
}

function inverse(information: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const matrix = Float64Array.from(information.flat());
  const columns = information.map((_, place) =>
    solveCholesky(
      matrix,
      Float64Array.from(information, (__, i) => (i === place ? 1 : 0)),
    ),
  );
  return columns.every((column) => column !== null) ? columns.map((column) => [...column]) : null;
}
