import { type BasketSpread, contractWorth } from './contract-worth.ts';
import type { CountedHistory } from './counted-history.ts';
import {
  articleValue,
  type MonthlyValue,
  modelValue,
  monthlyBasket,
  paybackMonths,
  survivalValue,
  type ValueHorizon,
} from './customer-value.ts';
import type { Estimate } from './estimate.ts';
import { fitBgNbd, repeatersNeeded } from './fit-bg-nbd.ts';
import { buyersNeeded, type CountedValue, fitGammaGamma } from './gamma-gamma.ts';
import { type NotEnoughData, tooFew } from './lifetime-task.ts';
import type { CountedTenure } from './shifted-beta-geometric.ts';
import { stayingCurve, stayingWithin, sumOverStaying } from './staying.ts';

/** Customers of one group, counted. Money in main units of the currency. */
export interface CountedCustomers {
  /** null for customers without a value of the dimension; of all customers together, too. */
  readonly group: string | null;
  readonly tenures: readonly CountedTenure[];
  readonly months: readonly MonthlyValue[];
  /** Cost of winning one of them; null where it is not known. */
  readonly acquisitionCost: number | null;
  /** null for clients with a subscription. */
  readonly purchases: PurchaseCounts | null;
  /** What clients with a subscription bring in a month; null for customers without one. */
  readonly spread: BasketSpread | null;
}

/** What the models of customers without a contract are fitted to. */
export interface PurchaseCounts {
  readonly histories: readonly CountedHistory[];
  readonly values: readonly CountedValue[];
  /** First purchases: how many have a value, and their sum and sum of squares. */
  readonly first: { readonly count: number; readonly sum: number; readonly squares: number };
}

export interface CustomerValue {
  readonly group: string | null;
  readonly customers: number;
  readonly left: number;
  /** Money that a customer who stays brings in a month. */
  readonly monthlyBasket: number | null;
  /** Expected months, as far as has been seen and looked at. */
  readonly lifetime: Estimate;
  /** Months from the first purchase on that have been seen, at most those looked at. */
  readonly seenMonths: number;
  /** Share still there at their end: above 0, the lifetime is a lower bound. */
  readonly stillThere: number;
  /** Lifetime value: basket × lifetime (the article's); by survival, discounted; by the models, discounted. */
  readonly ltv: {
    readonly article: Estimate | null;
    readonly survival: Estimate | null;
    readonly model: Estimate | NotEnoughData;
  };
  readonly acquisitionCost: number | null;
  /** Survival's lifetime value / acquisition cost. */
  readonly ltvToCac: number | null;
  /** Months until the acquisition cost is back; null where it is not known or not back within what has been seen. */
  readonly payback: number | null;
  /** The lifetime value, or the mean purchase of customers without a contract, is below the cost of winning one. */
  readonly warnings: readonly ('ltv_below_cac' | 'basket_below_cac')[];
}

/** Fewer customers than these have no value of their own. */
export const customersNeeded = 30;

/** The lifetime value of customers three ways; null for fewer than 30 of them, or fewer than 30 watched for a month. */
export function valueCustomers(counted: CountedCustomers, horizon: ValueHorizon): CustomerValue | null {
  const { tenures, acquisitionCost: cost } = counted;
  const months = counted.months.slice(0, horizon.months);
  const left = tenures.reduce((sum, one) => sum + one.left, 0);
  const customers = tenures.reduce((sum, one) => sum + one.left + one.stayed, 0);
  const whole = stayingCurve(tenures);
  if (customers < customersNeeded || (whole.atRisk[0] ?? 0) < customersNeeded) return null;
  // What the few who were watched longest did would bend the whole of those without a contract.
  const few = counted.months.findIndex(({ watched }) => watched < customersNeeded);
  const staying = counted.purchases && few >= 0 ? stayingWithin(few, whole) : whole;
  const lifetime = sumOverStaying(staying, horizon.months);
  const seenMonths = Math.min(horizon.months, staying.shares.length - 1);
  const basket = monthlyBasket(months);
  const ltv = counted.spread
    ? contractWorth({ tenures, months, spread: counted.spread, staying, lifetime }, horizon)
    : {
        article: articleValue(months, lifetime),
        survival: basket === null ? null : survivalValue(staying, months, horizon),
        model: byPurchases(counted.purchases, horizon),
      };
  const { survival } = ltv;
  const warnings: CustomerValue['warnings'][number][] = [];
  if (cost !== null && survival && survival.value < cost) warnings.push('ltv_below_cac');
  const purchase = meanPurchase(counted.purchases);
  if (cost !== null && purchase !== null && purchase < cost) warnings.push('basket_below_cac');
  return {
    group: counted.group,
    customers,
    left,
    monthlyBasket: basket,
    lifetime,
    seenMonths,
    stillThere: staying.shares[seenMonths] ?? 1,
    ltv,
    acquisitionCost: cost,
    ltvToCac: cost !== null && cost > 0 && survival ? survival.value / cost : null,
    payback: cost === null || basket === null ? null : paybackMonths(staying, months, cost),
    warnings,
  };
}

/** Money of a purchase, the first and later ones; null without any. */
function meanPurchase(counts: PurchaseCounts | null): number | null {
  if (!counts) return null;
  let { count, sum } = counts.first;
  for (const { purchases, mean, customers } of counts.values) {
    count += purchases * customers;
    sum += purchases * customers * mean;
  }
  return count > 0 ? sum / count : null;
}

const nothingBought: PurchaseCounts = { histories: [], values: [], first: { count: 0, sum: 0, squares: 0 } };

function byPurchases(counts: PurchaseCounts | null, horizon: ValueHorizon): Estimate | NotEnoughData {
  const { histories, values, first } = counts ?? nothingBought;
  const repeaters = histories.reduce((sum, one) => sum + (one.frequency > 0 ? one.customers : 0), 0);
  const buyers = values.reduce((sum, one) => sum + one.customers, 0);
  const purchases = fitBgNbd(histories);
  if (!purchases) return tooFew('repeaters', repeaters, repeatersNeeded);
  const money = fitGammaGamma(values);
  if (!money) return tooFew('buyers', buyers, buyersNeeded);
  const mean = first.count > 0 ? first.sum / first.count : 0;
  const variance = first.count > 1 ? Math.max(0, first.squares / first.count - mean * mean) : 0;
  const error = Math.sqrt(variance / Math.max(1, first.count - 1));
  const value = modelValue(purchases, money, { mean, error }, horizon);
  return value ?? { kind: 'not_enough_data', reason: 'no_peak', found: buyers, needed: buyersNeeded };
}
