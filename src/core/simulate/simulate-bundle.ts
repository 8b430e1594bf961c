import { breakEvenShare } from './break-even.ts';
import { daysPerMonth, leastOrders, type NotEnoughOrders } from './order-bands.ts';
import { monthly, type Simulation } from './simulation.ts';
import { sizeForMoney, sizeForShare } from './test-size.ts';

/** What one part of a bundle costs alone, in main units. */
export interface BundlePart {
  readonly name: string;
  /** What a unit brought on average, as orders have it; 0 without sales. */
  readonly price: number;
  /** What of it is left as margin; null where no purchase cost is known. */
  readonly margin: number | null;
}

/** Orders that hold the same parts. */
export interface BundleCount {
  /** Bit i stands for part i. */
  readonly held: number;
  readonly orders: number;
  /** Sum of the squares of what the parts brought in each order as margin; null where it is not known. */
  readonly marginSquares: number | null;
}

/** Orders of some days that hold at least one of the parts. */
export interface BundleOrders {
  readonly days: number;
  readonly parts: readonly BundlePart[];
  readonly counts: readonly BundleCount[];
}

/** A price for all parts together, and who is assumed to take it. */
export interface BundlePlan {
  readonly price: number;
  /** Share of those who buy some of the parts today that take the bundle instead. */
  readonly take: number;
  /** Share of those who buy all parts today anyway that take the bundle, and so pay less: what it eats of one's own. */
  readonly cannibal: number;
  /** Tax inside the amounts, 0.2 for 20 %; 0 where amounts are without tax. */
  readonly tax: number;
  /** Share of a price that stays as margin; null: what the orders' own margins say, which every part needs. */
  readonly marginRate: number | null;
}

/**
 * A bundle of parts on the orders that hold some of them. Whoever held all parts and takes it pays price − Σ prices
 * more (mostly less); whoever held some and takes it pays price − theirs, and costs the other parts. Each order takes
 * one bundle at most. Nobody who bought none of the parts is assumed to come.
 */
export function simulateBundle(plan: BundlePlan, orders: BundleOrders): Simulation | NotEnoughOrders {
  const { parts, counts, days } = orders;
  const found = counts.reduce((sum, count) => sum + count.orders, 0);
  if (found < leastOrders) return { kind: 'not_enough_data', reason: 'orders', found, needed: leastOrders };
  const { marginRate } = plan;
  const margins = parts.map(({ price, margin }) => (marginRate === null ? margin : marginRate * price));
  const unknown = margins.filter((margin) => margin === null).length;
  if (unknown > 0)
    return {
      kind: 'not_enough_data',
      reason: 'margin',
      found: parts.length - unknown,
      needed: parts.length,
    };
  const all = 2 ** parts.length - 1;
  const sumOf = (held: number, of: (place: number) => number) =>
    parts.reduce((sum, _, place) => sum + ((held >> place) % 2 === 1 ? of(place) : 0), 0);
  const priceOf = (held: number) => sumOf(held, (place) => parts[place]?.price ?? 0);
  const marginOf = (held: number) => sumOf(held, (place) => margins[place] ?? 0);
  const costOfAll = priceOf(all) / (1 + plan.tax) - marginOf(all);
  const marginOfBundle = plan.price / (1 + plan.tax) - costOfAll;

  let [constant, slope, squares, revenue, partly, whole, marginToday, marginSquares] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const count of counts) {
    const more = marginOfBundle - marginOf(count.held);
    const complete = count.held === all;
    const share = complete ? plan.cannibal : plan.take;
    if (complete) {
      whole += count.orders;
      constant += count.orders * plan.cannibal * more;
    } else {
      partly += count.orders;
      slope += count.orders * more;
    }
    squares += count.orders * (share * more) ** 2;
    revenue += count.orders * share * (plan.price - priceOf(count.held));
    marginToday += count.orders * marginOf(count.held);
    // Less than it is where orders hold several of a part, but all there is to go by with an assumed margin.
    const assumed = count.orders * marginOf(count.held) ** 2;
    marginSquares += marginRate === null ? (count.marginSquares ?? assumed) : assumed;
  }
  const months = days / daysPerMonth;
  const perDay = found / days;
  const effect = constant + slope * plan.take;
  const breakEven = breakEvenShare(constant, slope);
  const least = breakEven.kind === 'at' ? breakEven.value : 0;
  const share = (take: number) => (whole + take * partly) / found;
  return {
    kind: 'simulated',
    margin: monthly(effect, squares, months),
    revenue: revenue / months,
    orders: 0,
    marginToday: marginToday / months,
    reached: found / months,
    of: 'take',
    breakEven,
    behaviourTest:
      breakEven.kind === 'never' || breakEven.kind === 'nothing'
        ? null
        : sizeForShare({ today: share(0), expected: share(plan.take), least: share(least) }, perDay),
    marginTest: sizeForMoney({ effect: effect / found, square: marginSquares / found }, perDay),
  };
}
