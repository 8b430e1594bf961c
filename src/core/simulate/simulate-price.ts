import type { BreakEven } from './break-even.ts';
import { daysPerMonth, type NotEnoughOrders, type OrderBands, sumOrders } from './order-bands.ts';
import { monthly, type Simulation } from './simulation.ts';
import { sizeForMoney, sizeForRate } from './test-size.ts';

/** A change of all prices of these orders, and how buyers are assumed to answer it. */
export interface PricePlan {
  /** 0.05 for 5 % more. Above −1. */
  readonly change: number;
  /** Elasticity of quantity: at −1.5, one per cent more in price sells 1.5 % less. */
  readonly elasticity: number;
  /** Tax inside the amounts, 0.2 for 20 %; 0 where amounts are without tax. */
  readonly tax: number;
  /** Share of an amount that stays as margin; null: what the orders' own margins say. */
  readonly marginRate: number | null;
}

/**
 * A price change with constant elasticity ε: at a change p, quantities become q = (1 + p)^ε times what they were, the
 * margin q × (m + p·r) with m and r the margin and the amount without tax. It breaks even at q = m/(m + p·r), the usual
 * break-even of prices (T. Nagle, G. Müller, The Strategy and Tactics of Pricing, 6th ed. 2018, chapter 3); as an
 * elasticity ln q / ln(1 + p). Costs of a unit are taken not to change with the quantity.
 */
export function simulatePrice(plan: PricePlan, orders: OrderBands): Simulation | NotEnoughOrders {
  const sums = sumOrders(orders, plan.marginRate);
  if ('kind' in sums) return sums;
  const { change, elasticity, tax } = plan;
  const factor = (1 + change) ** elasticity;
  // Of one order: margin × a + amount × b.
  const [ofMargin, ofAmount] = [factor - 1, (factor * change) / (1 + tax)];
  const effect = ofMargin * sums.margin + ofAmount * sums.amount;
  const squares =
    ofMargin ** 2 * sums.marginSquares +
    2 * ofMargin * ofAmount * sums.amountTimesMargin +
    ofAmount ** 2 * sums.amountSquares;
  const months = orders.days / daysPerMonth;
  const perDay = sums.orders / orders.days;
  const needed = neededFactor(plan, sums);
  return {
    kind: 'simulated',
    margin: monthly(effect, Math.max(0, squares), months),
    revenue: ((factor * (1 + change) - 1) * sums.amount) / months,
    orders: ((factor - 1) * sums.orders) / months,
    marginToday: sums.margin / months,
    reached: sums.orders / months,
    of: 'elasticity',
    breakEven: breakEvenElasticity(change, needed),
    behaviourTest:
      needed === null || change === 0 ? null : sizeForRate({ expected: factor, least: needed }, perDay),
    marginTest: sizeForMoney(
      { effect: effect / sums.orders, square: sums.marginSquares / sums.orders },
      perDay,
    ),
  };
}

/** How many times today's quantity keeps the margin; null where no quantity does. */
function neededFactor(
  { change, tax }: Pick<PricePlan, 'change' | 'tax'>,
  sums: { readonly margin: number; readonly amount: number },
): number | null {
  const after = sums.margin + (change * sums.amount) / (1 + tax);
  return after > 0 && sums.margin > 0 ? sums.margin / after : null;
}

function breakEvenElasticity(change: number, needed: number | null): BreakEven {
  if (change === 0) return { kind: 'nothing' };
  if (needed === null) return { kind: change > 0 ? 'always' : 'never' };
  // Elasticities are negative: a rise pays above its break-even (people mind it less), a cut below (they mind it more).
  const value = Math.log(needed) / Math.log(1 + change);
  return { kind: 'at', value, pays: change > 0 ? 'above' : 'below' };
}
