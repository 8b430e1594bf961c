/** Recurring revenue of a client in a month, and what was billed to it, in minor units. */
export interface BilledMonth {
  readonly client: string;
  readonly month: number;
  readonly start: bigint;
  readonly end: bigint;
  /** By days. */
  readonly earned: bigint;
  readonly billed: bigint;
  /** What dividing an invoice by its months may leave over; 0n where each month has its own. */
  readonly slack: bigint;
  /** It has a subscription in another currency. */
  readonly foreign: boolean;
}

export const differenceReasons = ['not_billed', 'no_subscription', 'exchange_rate', 'less', 'more'] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

export interface Difference extends BilledMonth {
  /** What the subscriptions say should have been billed. */
  readonly expected: bigint;
  /** Billed − expected. */
  readonly difference: bigint;
  readonly reason: DifferenceReason;
}

export interface Reconciled {
  readonly expected: bigint;
  readonly billed: bigint;
  /** expected + difference = billed, to the cent. */
  readonly difference: bigint;
  /** Months of clients looked at, and those that agree. */
  readonly months: number;
  readonly agree: number;
  /** The others, the greatest difference first. */
  readonly differences: readonly Difference[];
}

/** A foreign amount is billed at another day's rate than that it counts at; so far apart it may be. */
const ratesApart = 10n;

/**
 * Holds recurring revenue against what was billed. A month agrees if what was billed is the MRR at its start or at its
 * end, or what was earned by days: firms bill in advance, in arrears or by the day. A part of a longer invoice may be off
 * by what the division leaves over. Where none fits, the end is what
 * should have been billed, or the start where the client left.
 */
export function reconcile(months: readonly BilledMonth[]): Reconciled {
  const all = months
    .filter(({ start, end, earned, billed }) => [start, end, earned, billed].some((one) => one !== 0n))
    .map((month): Difference & { readonly agrees: boolean } => {
      const { start, end, earned, billed, slack } = month;
      const close = [end, start, earned].some((due) => absolute(billed - due) <= slack);
      const agrees = close && !(billed === 0n && start > 0n && end > 0n);
      const expected = agrees ? billed : end > 0n ? end : start;
      return { ...month, agrees, expected, difference: billed - expected, reason: reasonOf(month, expected) };
    });
  const sum = (of: (one: Difference) => bigint) => all.reduce((total, one) => total + of(one), 0n);
  return {
    expected: sum(({ expected }) => expected),
    billed: sum(({ billed }) => billed),
    difference: sum(({ difference }) => difference),
    months: all.length,
    agree: all.filter(({ agrees }) => agrees).length,
    differences: all
      .filter(({ agrees }) => !agrees)
      .map(({ agrees: _, ...one }) => one)
      .sort(
        (one, other) =>
          Number(absolute(other.difference) - absolute(one.difference)) ||
          one.month - other.month ||
          (one.client < other.client ? -1 : 1),
      ),
  };
}

function reasonOf({ billed, earned, foreign }: BilledMonth, expected: bigint): DifferenceReason {
  if (billed === 0n) return 'not_billed';
  if (expected === 0n && earned === 0n) return 'no_subscription';
  const apart = absolute(billed - expected);
  if (foreign && apart * ratesApart <= absolute(expected)) return 'exchange_rate';
  return billed < expected ? 'less' : 'more';
}

function absolute(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** An amount billed for several months, spread over them to the cent: what is left over counts in the last one. */
export function spreadOver(amount: bigint, months: readonly number[]): ReadonlyMap<number, bigint> {
  const count = BigInt(Math.max(1, months.length));
  const share = amount / count;
  return new Map(
    months.map((month, index) => [
      month,
      index === months.length - 1 ? amount - share * (count - 1n) : share,
    ]),
  );
}
