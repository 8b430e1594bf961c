import { type BreakEven, breakEvenShare } from './break-even.ts';
import {
  daysPerMonth,
  type NotEnoughOrders,
  type OrderBand,
  type OrderBands,
  sumOrders,
} from './order-bands.ts';
import { monthly, type Simulation } from './simulation.ts';
import { sizeForMoney, sizeForRate, sizeForShare, type TestSize } from './test-size.ts';

/** A threshold from which shipping is free, and what people are assumed to do. Amounts as orders have them. */
export interface ShippingPlan {
  readonly threshold: number;
  /** Today's; null if nobody has free shipping today. */
  readonly today: number | null;
  /** What a customer pays for shipping below the threshold, with tax if amounts are. */
  readonly fee: number;
  /** Orders from threshold × (1 − window) on count as just below it. */
  readonly window: number;
  /** Share of the orders just below that climb. */
  readonly climb: number;
  /** How far above the threshold they land, as a share of it. */
  readonly overshoot: number;
  /** Share of the orders that lose their free shipping that are not made any more. */
  readonly leave: number;
  /** The tax inside amounts, on top of what is without it: of a fee the company keeps fee / (1 + tax). */
  readonly tax: number;
  /** Share of an amount that stays as margin; null: what the orders' own margins say. */
  readonly marginRate: number | null;
}

/** Orders of a piece of a band that all do the same, `amount` being the mean one. */
interface Piece {
  readonly orders: number;
  readonly amount: number;
  readonly margin: number;
}

/**
 * A free-shipping threshold on the firm's own orders. Per order of amount a, margin µ(a) and margin rate m, the fee
 * counting without its tax:
 * - between the new threshold and a higher one of today, shipping is given away: −fee;
 * - just below the new threshold, the share `climb` buys up to threshold × (1 + overshoot): m × (what is bought more),
 *   and does not pay for shipping: −fee (if it paid before);
 * - between today's threshold and a higher new one, those who neither climb nor leave pay: +fee; those who leave: −µ(a).
 * The break-even is that of the share that climbs, or, where the threshold rises, of the share that leaves.
 * Within a band orders are taken to lie evenly. Shipping itself costs the same whoever pays for it, so it is only saved
 * on orders that are not made, whose margin is taken to have it in already.
 */
export function simulateShipping(plan: ShippingPlan, orders: OrderBands): Simulation | NotEnoughOrders {
  const sums = sumOrders(orders, plan.marginRate);
  if ('kind' in sums) return sums;
  const at = (change: Partial<ShippingPlan>) => totalsOf({ ...plan, ...change }, orders, sums.rate);
  const total = at({});
  const raised = plan.today !== null && plan.threshold > plan.today;
  const of = raised ? 'leave' : 'climb';
  // The margin is a straight line in either share.
  const constant = at({ [of]: 0 }).margin;
  const breakEven = breakEvenShare(constant, at({ [of]: 1 }).margin - constant);
  const months = orders.days / daysPerMonth;
  const perDay = sums.orders / orders.days;
  return {
    kind: 'simulated',
    margin: monthly(total.margin, total.squares, months),
    revenue: total.revenue / months,
    orders: total.orders / months,
    marginToday: sums.margin / months,
    reached: total.reached / months,
    of,
    breakEven,
    behaviourTest: behaviourTest(plan, { at, of, breakEven, orders: sums.orders, perDay }),
    marginTest: sizeForMoney(
      { effect: total.margin / sums.orders, square: sums.marginSquares / sums.orders },
      perDay,
    ),
  };
}

/** Of orders that climb, the share that reaches the threshold is looked at; of those that leave, how many orders there are. */
function behaviourTest(
  plan: ShippingPlan,
  {
    at,
    of,
    breakEven,
    orders,
    perDay,
  }: {
    readonly at: (change: Partial<ShippingPlan>) => Totals;
    readonly of: 'climb' | 'leave';
    readonly breakEven: BreakEven;
    readonly orders: number;
    readonly perDay: number;
  },
): TestSize | null {
  if (breakEven.kind === 'never' || breakEven.kind === 'nothing') return null;
  if (of === 'climb') {
    const { above, near } = at({});
    const share = (climbing: number) => (above + climbing * near) / orders;
    const least = breakEven.kind === 'at' ? breakEven.value : 0;
    return sizeForShare({ today: share(0), expected: share(plan.climb), least: share(least) }, perDay);
  }
  const rate = (leave: number) => 1 + at({ leave }).orders / orders;
  const least = breakEven.kind === 'at' ? breakEven.value : 1;
  return sizeForRate({ expected: rate(plan.leave), least: rate(least) }, perDay);
}

/** What a plan comes to on the orders as they were counted. */
interface Totals {
  margin: number;
  /** Of what each order brings more or less. */
  squares: number;
  revenue: number;
  orders: number;
  /** Orders that something changes for, those just below the threshold that may climb, and those beyond it. */
  reached: number;
  near: number;
  above: number;
}

function totalsOf(plan: ShippingPlan, { bands }: OrderBands, rate: number): Totals {
  const { threshold, fee, climb, leave } = plan;
  const kept = fee / (1 + plan.tax);
  const today = plan.today ?? Number.POSITIVE_INFINITY;
  const nearFrom = Math.max(threshold * (1 - plan.window), threshold > today ? today : 0);
  const total: Totals = { margin: 0, squares: 0, revenue: 0, orders: 0, reached: 0, near: 0, above: 0 };
  const add = (count: number, effect: number, revenue: number, lost = 0) => {
    total.margin += count * effect;
    total.squares += count * effect ** 2;
    total.revenue += count * revenue;
    total.orders -= count * lost;
    total.reached += count;
  };
  for (const band of bands) {
    const piece = (from: number, to: number | null) => pieceOf(band, from, to, rate, plan);
    total.above += piece(threshold, null).orders;
    if (threshold === today) continue;
    const near = piece(nearFrom, threshold);
    total.near += near.orders;
    const more = threshold * (1 + plan.overshoot) - near.amount;
    if (threshold < today) {
      add(near.orders, climb * (rate * more - kept), climb * (more - fee));
      add(piece(threshold, plan.today).orders, -kept, -fee);
      continue;
    }
    const brought = ({ margin }: Piece) => (1 - leave) * kept - leave * margin;
    const paid = ({ amount }: Piece) => (1 - leave) * fee - leave * amount;
    add(
      near.orders,
      climb * rate * more + (1 - climb) * brought(near),
      climb * more + (1 - climb) * paid(near),
      (1 - climb) * leave,
    );
    const below = piece(today, nearFrom);
    add(below.orders, brought(below), paid(below), leave);
  }
  return total;
}

/** The orders of a band from one amount up to below another (null: without end). */
function pieceOf(
  band: OrderBand,
  from: number,
  to: number | null,
  rate: number,
  { marginRate }: Pick<ShippingPlan, 'marginRate'>,
): Piece {
  const end = to ?? Number.POSITIVE_INFINITY;
  const mean = band.orders === 0 ? 0 : band.amount / band.orders;
  const margin = (amount: number) =>
    marginRate === null && band.knownAmount !== 0 ? (amount * band.margin) / band.knownAmount : amount * rate;
  // The last band has no end to share it out over: all of it lies where its mean does.
  if (band.to === null || (from <= band.from && end >= band.to)) {
    const inside = mean >= from && mean < end;
    return { orders: inside ? band.orders : 0, amount: mean, margin: margin(mean) };
  }
  const [low, high] = [Math.max(from, band.from), Math.min(end, band.to)];
  if (high <= low) return { orders: 0, amount: low, margin: 0 };
  const amount = (low + high) / 2;
  return {
    orders: (band.orders * (high - low)) / (band.to - band.from),
    amount,
    margin: margin(amount),
  };
}
