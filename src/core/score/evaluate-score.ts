import { type Interval, wilsonInterval } from '../metrics/wilson-interval.ts';
import { type Auc, aucOf } from './auc.ts';

/** How predicted probabilities stand up against what happened. */
export interface Evaluation {
  readonly leads: number;
  readonly sales: number;
  /** Share of sales, and what was predicted on average. */
  readonly rate: number;
  readonly predicted: number;
  readonly auc: Auc | null;
  /** Mean squared error of the probabilities (G. W. Brier, Monthly Weather Review 78, 1950), and of saying `rate` always. */
  readonly brier: number;
  readonly brierOfRate: number;
  /** Expected calibration error over the ten parts of `curve`. */
  readonly calibrationError: number;
  /** Ten parts of equal size by predicted probability, the lowest first; fewer where there are not enough leads. */
  readonly curve: readonly CurvePart[];
  /** The same parts from the top; `bestFirst` sums them up. */
  readonly lift: readonly LiftPart[];
}

export interface CurvePart {
  readonly leads: number;
  readonly sales: number;
  readonly predicted: number;
  readonly observed: number;
  /** 95 % interval of `observed`. */
  readonly interval: Interval;
}

export interface LiftPart {
  /** Share of all leads that this part and those above it hold. */
  readonly reached: number;
  /** Of this part alone. */
  readonly leads: number;
  readonly sales: number;
  /** Rate of sales in this part alone over that of all leads. */
  readonly lift: number | null;
  /** Share of all sales, and of all revenue, in this part and those above it. */
  readonly salesReached: number | null;
  readonly revenueReached: number | null;
}

const parts = 10;

/** Judges probabilities by outcomes they did not know. Without leads every figure is 0 and the lists are empty. */
export function evaluateScore(
  probabilities: Float64Array,
  won: Uint8Array,
  revenue: Float64Array | null,
): Evaluation {
  const leads = probabilities.length;
  const order = Uint32Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0),
  );
  const groups = equalGroups(order, Math.min(parts, leads));
  const curve = groups.map((rows) => curvePart(rows, probabilities, won));
  const sales = curve.reduce((sum, part) => sum + part.sales, 0);
  const rate = leads > 0 ? sales / leads : 0;
  let squares = 0;
  let predicted = 0;
  for (const [row, p] of probabilities.entries()) {
    squares += (p - (won[row] ?? 0)) ** 2;
    predicted += p;
  }
  return {
    leads,
    sales,
    rate,
    predicted: leads > 0 ? predicted / leads : 0,
    auc: aucOf(probabilities, won),
    brier: leads > 0 ? squares / leads : 0,
    brierOfRate: rate * (1 - rate),
    calibrationError: calibrationError(curve),
    curve,
    lift: liftOf(groups.toReversed(), won, revenue, sales, rate),
  };
}

/**
 * Expected calibration error: the mean distance between predicted and observed share over the parts, by their leads
 * (M. P. Naeini, G. Cooper, M. Hauskrecht, AAAI 2015), here over parts of equal size: in parts of equal width nearly all
 * leads of a rare sale would fall into the first.
 */
function calibrationError(curve: readonly CurvePart[]): number {
  const leads = curve.reduce((sum, part) => sum + part.leads, 0);
  if (leads === 0) return 0;
  return curve.reduce(
    (sum, part) => sum + (part.leads / leads) * Math.abs(part.predicted - part.observed),
    0,
  );
}

function equalGroups(order: Uint32Array, count: number): readonly Uint32Array[] {
  return Array.from({ length: count }, (_, place) =>
    order.subarray(
      Math.floor((place * order.length) / count),
      Math.floor(((place + 1) * order.length) / count),
    ),
  );
}

function curvePart(rows: Uint32Array, probabilities: Float64Array, won: Uint8Array): CurvePart {
  let sales = 0;
  let predicted = 0;
  for (const row of rows) {
    sales += won[row] ?? 0;
    predicted += probabilities[row] ?? 0;
  }
  const observed = sales / rows.length;
  return {
    leads: rows.length,
    sales,
    predicted: predicted / rows.length,
    observed,
    interval: wilsonInterval(observed, rows.length) ?? { low: 0, high: 1 },
  };
}

function liftOf(
  groups: readonly Uint32Array[],
  won: Uint8Array,
  revenue: Float64Array | null,
  sales: number,
  rate: number,
): readonly LiftPart[] {
  const all = groups.reduce((sum, rows) => sum + rows.length, 0);
  const money = revenue ? revenue.reduce((sum, value) => sum + value, 0) : 0;
  let [leadsSoFar, salesSoFar, moneySoFar] = [0, 0, 0];
  return groups.map((rows) => {
    let own = 0;
    for (const row of rows) {
      own += won[row] ?? 0;
      moneySoFar += revenue?.[row] ?? 0;
    }
    leadsSoFar += rows.length;
    salesSoFar += own;
    return {
      reached: leadsSoFar / all,
      leads: rows.length,
      sales: own,
      lift: rate > 0 ? own / rows.length / rate : null,
      salesReached: sales > 0 ? salesSoFar / sales : null,
      revenueReached: money > 0 ? moneySoFar / money : null,
    };
  });
}
