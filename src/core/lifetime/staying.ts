import { type Estimate, plainEstimate } from './estimate.ts';
import type { CountedTenure } from './shifted-beta-geometric.ts';

/** The share of customers who stay, month by month, as far as it has been seen. */
export interface Staying {
  /** Share still there after `month` months; the first is 1, for month 0. */
  readonly shares: readonly number[];
  /** Who was watched to the end of each month (from month 1), and of these, who left then. */
  readonly atRisk: readonly number[];
  readonly left: readonly number[];
}

/**
 * The product-limit estimate over whole months, those still customers being censored after their last whole month.
 * Source: E. L. Kaplan, P. Meier, JASA 53 (1958), eq. 2b.
 */
export function stayingCurve(tenures: readonly CountedTenure[]): Staying {
  const seenPeriods = tenures.flatMap(({ periods, left, stayed }) => (left + stayed > 0 ? [periods] : []));
  const longest = seenPeriods.reduce((most, periods) => Math.max(most, periods), 0);
  const [left, seen] = [new Float64Array(longest + 2), new Float64Array(longest + 2)];
  for (const { periods, left: gone, stayed } of tenures) {
    left[periods] = (left[periods] ?? 0) + gone;
    seen[periods] = (seen[periods] ?? 0) + gone + stayed;
  }
  const atRisk = new Float64Array(longest + 2);
  for (let month = longest; month > 0; month -= 1)
    atRisk[month] = (atRisk[month + 1] ?? 0) + (seen[month] ?? 0);
  const shares = [1];
  for (let month = 1; month <= longest; month += 1) {
    const [risk, gone] = [atRisk[month] ?? 0, left[month] ?? 0];
    shares.push((shares.at(-1) ?? 1) * (1 - gone / risk));
  }
  return {
    shares,
    atRisk: [...atRisk.subarray(1, longest + 1)],
    left: [...left.subarray(1, longest + 1)],
  };
}

/** The same curve over its first months. */
export function stayingWithin(months: number, { shares, atRisk, left }: Staying): Staying {
  return {
    shares: shares.slice(0, months + 1),
    atRisk: atRisk.slice(0, months),
    left: left.slice(0, months),
  };
}

/**
 * Σ weight(m) · S(m) over months from 0 on, `months` of them at most and as far as the curve goes, with its interval.
 * With weights of 1 it is the expected number of months a customer stays. The interval is that of the curve (Greenwood's
 * variance, as for the mean in Kaplan and Meier, eq. 6d): weights are taken for known.
 */
export function sumOverStaying(
  { shares, atRisk, left }: Staying,
  months: number,
  weight: (month: number) => number = () => 1,
): Estimate {
  // The share after the last month seen weighs a month that nobody was watched in.
  const end = Math.min(months, shares.length - 1);
  let [value, behind, variance] = [0, 0, 0];
  for (let month = end - 1; month >= 0; month -= 1) {
    const part = (shares[month] ?? 0) * weight(month);
    value += part;
    behind += part;
    const [risk, gone] = [atRisk[month - 1] ?? 0, left[month - 1] ?? 0];
    if (month > 0 && gone > 0 && risk > gone) variance += (behind * behind * gone) / (risk * (risk - gone));
  }
  return plainEstimate(value, Math.sqrt(variance), 0);
}
