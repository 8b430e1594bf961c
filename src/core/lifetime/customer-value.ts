import { type BgNbd, expectedPurchases } from './bg-nbd.ts';
import { deltaError, type Estimate, errorOf, plainEstimate } from './estimate.ts';
import { type BgNbdFit, bgNbdOf } from './fit-bg-nbd.ts';
import { type GammaGammaFit, gammaGammaOf, meanValue } from './gamma-gamma.ts';
import { type Staying, sumOverStaying } from './staying.ts';

/** How far value is looked at, and what money later is worth now. */
export interface ValueHorizon {
  readonly months: number;
  /** A year, as a fraction: 0.1 makes 110 in a year worth 100 now. */
  readonly discountRate: number;
}

/** What customers brought month by month of their age, where the whole month has been seen. */
export interface MonthlyValue {
  /** Money of all who were watched through the month, and how many of them had not left before it. */
  readonly value: number;
  readonly active: number;
  /** How many were watched through it, those who had left before among them. */
  readonly watched: number;
  /** Sum of squares of what each of them brought in the month; absent where money is agreed, not observed. */
  readonly squares?: number;
}

export const weeksPerMonth = 365.25 / 12 / 7;

/** What one unit of money in so many months is worth now. */
export function discount(rate: number, months: number): number {
  return (1 + rate) ** (-months / 12);
}

/** Money a customer brings in each month that it stays: Σ value / Σ active months. null without any. */
export function monthlyBasket(months: readonly MonthlyValue[]): number | null {
  const active = months.reduce((sum, month) => sum + month.active, 0);
  return active > 0 ? months.reduce((sum, month) => sum + month.value, 0) / active : null;
}

/** Variance of the mean that a customer who stays brings in a month; 0 where money is agreed. */
function varianceOfMean({ value, active, squares }: MonthlyValue): number {
  if (squares === undefined || active < 2) return 0;
  return Math.max(0, squares - (value * value) / active) / (active * (active - 1));
}

/**
 * Basket per month × expected months, as the article has it: neither discounted nor by age. The interval holds how much
 * both vary, months of money being taken for independent of each other.
 */
export function articleValue(months: readonly MonthlyValue[], lifetime: Estimate): Estimate | null {
  const basket = monthlyBasket(months);
  if (basket === null) return null;
  const active = months.reduce((sum, month) => sum + month.active, 0);
  const ofBasket = months.reduce((sum, month) => sum + month.active ** 2 * varianceOfMean(month), 0);
  const error = Math.hypot(basket * errorOf(lifetime), (lifetime.value * Math.sqrt(ofBasket)) / active);
  return plainEstimate(basket * lifetime.value, error, 0);
}

/** What a customer who stays brings in each month of its age; where nobody did, nothing. */
function byAge(months: readonly MonthlyValue[]): (month: number) => number {
  return (month) => {
    const { value = 0, active = 0 } = months[month] ?? {};
    return active > 0 ? value / active : 0;
  };
}

/**
 * Σ S(m) · value of a customer still there in month m · discount, as far as both have been seen. The interval holds how
 * much the curve and the money of each month vary, months being taken for independent of each other.
 */
export function survivalValue(
  staying: Staying,
  months: readonly MonthlyValue[],
  { months: horizon, discountRate }: ValueHorizon,
): Estimate {
  const value = byAge(months);
  const seen = Math.min(horizon, months.length);
  const found = sumOverStaying(staying, seen, (month) => value(month) * discount(discountRate, month));
  const end = Math.min(seen, staying.shares.length - 1);
  const ofMoney = months
    .slice(0, end)
    .reduce(
      (sum, one, month) =>
        sum + ((staying.shares[month] ?? 0) * discount(discountRate, month)) ** 2 * varianceOfMean(one),
      0,
    );
  return plainEstimate(found.value, Math.hypot(errorOf(found), Math.sqrt(ofMoney)), 0);
}

/**
 * The month (from 1) by whose end a customer has brought back what it cost, on average over all who were won; null if
 * it has not come so far, or not within what has been seen.
 */
export function paybackMonths(
  staying: Staying,
  months: readonly MonthlyValue[],
  cost: number,
): number | null {
  const value = byAge(months);
  let sum = 0;
  for (let month = 0; month < Math.min(months.length, staying.shares.length - 1); month += 1) {
    sum += (staying.shares[month] ?? 0) * value(month);
    if (sum >= cost) return month + 1;
  }
  return null;
}

/**
 * The first purchase, and those that BG/NBD expects after it at Gamma-Gamma's mean value, each month discounted from its
 * middle. The interval is by the delta method from both fits, which are taken for independent, and the first purchase's
 * standard error. null where the mean value has no end (q ≤ 1).
 */
export function modelValue(
  purchases: BgNbdFit,
  money: GammaGammaFit,
  first: { readonly mean: number; readonly error: number },
  horizon: ValueHorizon,
): Estimate | null {
  const mean = meanValue(money.model);
  if (mean === null) return null;
  const expected = discountedPurchases(purchases.model, horizon);
  const ofPurchases = deltaError(
    (values) => discountedPurchases(bgNbdOf(values), horizon),
    purchases.values,
    purchases.covariance,
  );
  const ofMoney = deltaError(
    (values) => meanValue(gammaGammaOf(values)) ?? mean,
    money.values,
    money.covariance,
  );
  const error = Math.hypot(first.error, mean * ofPurchases, expected * ofMoney);
  return plainEstimate(first.mean + mean * expected, error, 0);
}

/** Purchases after the first that are expected of a new customer, later ones counting for less. */
function discountedPurchases(model: BgNbd, { months, discountRate }: ValueHorizon): number {
  let [sum, before] = [0, 0];
  for (let month = 0; month < months; month += 1) {
    const until = expectedPurchases(model, (month + 1) * weeksPerMonth);
    sum += (until - before) * discount(discountRate, month + 0.5);
    before = until;
  }
  return sum;
}
