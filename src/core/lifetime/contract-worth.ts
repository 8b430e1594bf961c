import { discount, type MonthlyValue, type ValueHorizon } from './customer-value.ts';
import { deltaError, type Estimate, errorOf, plainEstimate } from './estimate.ts';
import { type NotEnoughData, tooFew } from './lifetime-task.ts';
import { productEstimate, type RatioSums, ratioEstimate } from './ratio-estimate.ts';
import {
  type CountedTenure,
  fitShiftedBetaGeometric,
  leaversNeeded,
  projectedSurvival,
} from './shifted-beta-geometric.ts';
import { type Staying, sumOverStaying } from './staying.ts';

/** Sums over clients who were watched for a whole month: y is what each brought in all its months, x how many they are. */
export interface BasketSpread extends RatioSums {
  readonly clients: number;
}

/** Fewer clients say nothing of what one brings in a month. */
const clientsNeeded = 10;

/** What a client brings in a month, over all months of all clients; null for fewer than 10 of them. */
export function contractBasket(spread: BasketSpread): Estimate | null {
  return spread.clients < clientsNeeded ? null : ratioEstimate(spread.clients, spread);
}

interface CountedContracts {
  readonly tenures: readonly CountedTenure[];
  readonly months: readonly MonthlyValue[];
  readonly spread: BasketSpread;
  readonly staying: Staying;
  readonly lifetime: Estimate;
}

/**
 * The lifetime value of clients with a subscription, three ways. Each interval holds how long clients stay and how much
 * they differ in what they bring in a month, the two being taken for independent. After costs a value may be below 0.
 */
export function contractWorth(counted: CountedContracts, horizon: ValueHorizon) {
  const { tenures, months, spread, staying, lifetime } = counted;
  const basket = contractBasket(spread);
  return {
    article: basket && productEstimate(basket, lifetime),
    survival: basket && bySurvival(staying, months, basket, horizon),
    model: byModel(tenures, basket, horizon),
  };
}

/** Σ S(m) · what those there bring in month m · discount; months vary together, as the basket does. */
function bySurvival(
  staying: Staying,
  months: readonly MonthlyValue[],
  basket: Estimate,
  horizon: ValueHorizon,
): Estimate {
  const seen = Math.min(horizon.months, months.length);
  const found = sumOverStaying(staying, seen, (month) => {
    const { value = 0, active = 0 } = months[month] ?? {};
    return active > 0 ? (value / active) * discount(horizon.discountRate, month) : 0;
  });
  const stayed = sumOverStaying(staying, seen, (month) => discount(horizon.discountRate, month));
  return plainEstimate(found.value, Math.hypot(errorOf(found), stayed.value * errorOf(basket)));
}

/** Basket × Σ projected share still there · discount; the error of the curve by the delta method. */
function byModel(
  tenures: readonly CountedTenure[],
  basket: Estimate | null,
  { months, discountRate }: ValueHorizon,
): Estimate | NotEnoughData {
  const fit = fitShiftedBetaGeometric(tenures);
  const left = tenures.reduce((sum, one) => sum + one.left, 0);
  if (!fit || !basket) return tooFew('leavers', left, leaversNeeded);
  const stayed = ([alpha = 0, beta = 0]: readonly number[]): number =>
    [1, ...projectedSurvival({ alpha, beta }, months - 1)].reduce(
      (sum, share, month) => sum + share * discount(discountRate, month),
      0,
    );
  const error = deltaError(stayed, fit.values, fit.covariance);
  const seen = stayed(fit.values);
  return plainEstimate(basket.value * seen, Math.hypot(basket.value * error, seen * errorOf(basket)));
}
