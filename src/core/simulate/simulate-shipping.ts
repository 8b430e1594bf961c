import { breakEvenShare } from './break-even.ts';
import {
  daysPerMonth,
  type NotEnoughOrders,
  type OrderBand,
  type OrderBands,
  sumOrders,
} from './order-bands.ts';
import { monthly, type Simulation } from './simulation.ts';
import { sizeForMoney, sizeForShare } from './test-size.ts';

/** A threshold from which shipping is free, and what people are assumed to do. Amounts as orders have them. */
export interface ShippingPlan {
  readonly threshold: number;
  /** Today's; null if nobody has free shipping today. */
  readonly today: number | null;
  /** What a customer pays for shipping below the threshold. */
  readonly fee: number;
  /** Orders from threshold × (1 − window) on count as just below it. */
  readonly window: number;
  /** Share of the orders just below that climb. */
  readonly climb: number;
  /** How far above the threshold they land, as a share of it. */
  readonly overshoot: number;
  /** Share of the orders that lose their free shipping that are not made any more. */
  readonly leave: number;
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
 * A free-shipping threshold on the firm's own orders. Per order of amount a, margin µ(a) and margin rate m:
 * - between the new threshold and a higher one of today, shipping is given away: −fee;
 * - just below the new threshold, the share `climb` buys up to threshold × (1 + overshoot): m × (what is bought more),
 *   and does not pay for shipping: −fee (if it paid before);
 * - between today's threshold and a higher new one, those who neither climb nor leave pay: +fee; those who leave: −µ(a).
 * Within a band orders are taken to lie evenly. Shipping itself costs the same whoever pays for it, so it is only saved
 * on orders that are not made, whose margin is taken to have it in already.
 */
export function simulateShipping(plan: ShippingPlan, orders: OrderBands): Simulation | NotEnoughOrders {
  const sums = sumOrders(orders, plan.marginRate);
  if ('kind' in sums) return sums;
  const { threshold, fee, climb, leave } = plan;
  const today = plan.today ?? Number.POSITIVE_INFINITY;
  const target = threshold * (1 + plan.overshoot);
  const nearFrom = Math.max(threshold * (1 - plan.window), threshold > today ? today : 0);
  const unchanged = threshold === today;

  const total = { constant: 0, slope: 0, squares: 0, revenue: 0, orders: 0, near: 0, reached: 0, above: 0 };
  const add = (
    count: number,
    [constant, slope]: readonly [number, number],
    { revenue, lost = 0 }: { readonly revenue: number; readonly lost?: number },
  ) => {
    total.constant += count * constant;
    total.slope += count * slope;
    total.squares += count * (constant + slope * climb) ** 2;
    total.revenue += count * revenue;
    total.orders -= count * lost;
    total.reached += count;
  };
  for (const band of orders.bands) {
    total.above += pieceOf(band, threshold, null, sums.rate, plan).orders;
    if (unchanged) continue;
    const near = pieceOf(band, nearFrom, threshold, sums.rate, plan);
    total.near += near.orders;
    const more = target - near.amount;
    if (threshold < today) {
      add(near.orders, [0, sums.rate * more - fee], { revenue: climb * (more - fee) });
      const given = pieceOf(band, threshold, plan.today, sums.rate, plan);
      add(given.orders, [-fee, 0], { revenue: -fee });
    } else {
      const stays = (piece: Piece) => (1 - leave) * fee - leave * piece.margin;
      const paid = (piece: Piece) => (1 - leave) * fee - leave * piece.amount;
      add(near.orders, [stays(near), sums.rate * more - stays(near)], {
        revenue: climb * more + (1 - climb) * paid(near),
        lost: (1 - climb) * leave,
      });
      const below = pieceOf(band, today, nearFrom, sums.rate, plan);
      add(below.orders, [stays(below), 0], { revenue: paid(below), lost: leave });
    }
  }
  const months = orders.days / daysPerMonth;
  const perDay = sums.orders / orders.days;
  const effect = total.constant + total.slope * climb;
  const breakEven = breakEvenShare(total.constant, total.slope);
  const least = breakEven.kind === 'at' ? breakEven.value : 0;
  const share = (climbing: number) => (total.above + climbing * total.near) / sums.orders;
  return {
    kind: 'simulated',
    margin: monthly(effect, total.squares, months),
    revenue: total.revenue / months,
    orders: total.orders / months,
    marginToday: sums.margin / months,
    reached: total.reached / months,
    breakEven,
    behaviourTest:
      breakEven.kind === 'never' || breakEven.kind === 'nothing'
        ? null
        : sizeForShare({ today: share(0), expected: share(climb), least: share(least) }, perDay),
    marginTest: sizeForMoney(
      { effect: effect / sums.orders, square: sums.marginSquares / sums.orders },
      perDay,
    ),
  };
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
