type Json = Readonly<Record<string, unknown>>;

/** Months in an interval as a fraction: a week is 12/52 of a month, a day 12/365. */
const months: Readonly<Record<string, readonly [numerator: bigint, denominator: bigint]>> = {
  month: [1n, 1n],
  year: [12n, 1n],
  week: [12n, 52n],
  day: [12n, 365n],
};

/**
 * What an item of a Stripe subscription brings in a month, in the currency's smallest unit: its unit price × quantity, less
 * what is taken off each invoice (percent in hundredths, and an amount for its interval), over the months of its interval,
 * rounded half up. null where the price is not fixed (tiers, usage).
 */
export function itemMrr(
  item: Json,
  off: { readonly percent: bigint; readonly amount: bigint } = { percent: 0n, amount: 0n },
): bigint | null {
  const price = table(item.price) ?? table(item.plan);
  const recurring = table(price?.recurring) ?? price;
  const amount = price?.unit_amount ?? price?.amount;
  const quantity = item.quantity ?? 1;
  const count = recurring?.interval_count ?? 1;
  const month = months[String(recurring?.interval)];
  if (!month || !isWhole(amount) || !isWhole(quantity) || !isWhole(count) || count === 0) return null;
  if (recurring?.usage_type === 'metered') return null;
  // In hundredths of a percent, so that a discount of 12.5 % is exact.
  const billed = BigInt(amount) * BigInt(quantity) * (10_000n - off.percent) - off.amount * 10_000n;
  const earned = (billed > 0n ? billed : 0n) * month[1];
  const time = BigInt(count) * month[0] * 10_000n;
  return (2n * earned + time) / (2n * time);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function table(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}
