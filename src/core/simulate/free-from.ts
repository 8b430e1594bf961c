import { leastOrders } from './order-bands.ts';

/** Orders of about the same amount of goods, by whether they paid for shipping. Main units. */
export interface ShippingStep {
  /** Goods of this amount and more, up to `to`. */
  readonly from: number;
  readonly to: number;
  readonly charged: number;
  readonly free: number;
}

interface Sides {
  readonly charged: number;
  readonly free: number;
}

/** From which amount of goods on shipping is free today, as far as orders tell. */
export type FreeFrom =
  | {
      readonly kind: 'found';
      readonly at: number;
      /** Every amount from `low` to `high` parts the orders as well; `at` is the roundest of them. */
      readonly low: number;
      readonly high: number;
      readonly below: Sides;
      readonly above: Sides;
    }
  /** All but one in a hundred pay, or none but one in a hundred does; or no amount parts those who pay from the others. */
  | ({ readonly kind: 'all_pay' | 'all_free' | 'mixed' } & Sides)
  /** Too few orders say what they paid for shipping, or too few of one of the two kinds. */
  | {
      readonly kind: 'not_enough_data';
      readonly reason: 'shipping' | 'charged' | 'free';
      readonly found: number;
      readonly needed: number;
    };

/** Share of the orders on either side of a threshold that do as it says, at least. */
const leastAgreement = 0.8;
/** Below this share the odd order does not make a rule. */
const exception = 0.01;

/**
 * The amount that leaves the fewest orders on the wrong side: those that paid above it and those that did not below.
 * `steps` in ascending order. Less than 30 orders of either kind say nothing, and a side of which more than a fifth does
 * otherwise is no threshold.
 */
export function findFreeFrom(steps: readonly ShippingStep[]): FreeFrom {
  const charged = steps.reduce((sum, step) => sum + step.charged, 0);
  const free = steps.reduce((sum, step) => sum + step.free, 0);
  const known = charged + free;
  const few = (reason: 'shipping' | 'charged' | 'free', found: number): FreeFrom => ({
    kind: 'not_enough_data',
    reason,
    found,
    needed: leastOrders,
  });
  if (known < leastOrders) return few('shipping', known);
  if (free < exception * known) return { kind: 'all_pay', charged, free };
  if (charged < exception * known) return { kind: 'all_free', charged, free };
  if (charged < leastOrders) return few('charged', charged);
  if (free < leastOrders) return few('free', free);

  const best = bestBorder(
    steps.filter((step) => step.charged + step.free > 0),
    charged,
  );
  if (!best) return { kind: 'mixed', charged, free };
  const { low, high, below } = best;
  const above = { charged: charged - below.charged, free: free - below.free };
  const agree = (does: number, other: number) => does >= leastAgreement * (does + other);
  if (!agree(below.charged, below.free) || !agree(above.free, above.charged))
    return { kind: 'mixed', charged, free };
  return { kind: 'found', at: roundest(low, high), low, high, below, above };
}

interface Border {
  readonly low: number;
  readonly high: number;
  readonly below: Sides;
  readonly wrong: number;
}

/** The first border between filled steps with the fewest orders on its wrong side, as wide as it is as good; undefined for one step. */
function bestBorder(filled: readonly ShippingStep[], charged: number): Border | undefined {
  const borders: Border[] = [];
  let below: Sides = { charged: 0, free: 0 };
  for (const [place, step] of filled.entries()) {
    const before = filled[place - 1];
    const wrong = below.free + charged - below.charged;
    if (before) borders.push({ low: before.to, high: step.from, below, wrong });
    below = { charged: below.charged + step.charged, free: below.free + step.free };
  }
  const least = borders.reduce((fewest, { wrong }) => Math.min(fewest, wrong), Number.POSITIVE_INFINITY);
  const first = borders.findIndex(({ wrong }) => wrong === least);
  const next = borders.findIndex(({ wrong }, place) => place > first && wrong !== least);
  const last = borders[next === -1 ? borders.length - 1 : next - 1];
  const best = borders[first];
  return best && { ...best, high: last?.high ?? best.high };
}

/** Orders that do otherwise than a threshold says. */
export function misplaced(found: FreeFrom): number {
  return found.kind === 'found' ? found.below.free + found.above.charged : Number.POSITIVE_INFINITY;
}

/** The number with the fewest digits from `low` to `high`: 45 of 44.85 to 45.10. */
function roundest(low: number, high: number): number {
  for (let power = Math.ceil(Math.log10(Math.max(high, 1))); power >= -3; power -= 1) {
    for (const factor of [5, 2.5, 1]) {
      const step = factor * 10 ** power;
      const up = Number((Math.ceil(low / step - 1e-9) * step).toPrecision(12));
      if (up > 0 && up <= high + 1e-9) return up;
    }
  }
  return high;
}
