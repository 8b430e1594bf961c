type Json = Readonly<Record<string, unknown>>;

/** Months in an interval as a fraction: a week is 12/52 of a month, a day 12/365. */
const months: Readonly<Record<string, readonly [numerator: bigint, denominator: bigint]>> = {
  month: [1n, 1n],
  year: [12n, 1n],
  week: [12n, 52n],
  day: [12n, 365n],
};

/**
 * What a Stripe subscription brings in a month, in the currency's smallest unit: each item's unit price × quantity over
 * the months of its interval, rounded half up, summed. null where a price is not fixed (tiers, usage).
 */
export function stripeMrr(subscription: Json): bigint | null {
  const items = table(subscription.items)?.data;
  if (!Array.isArray(items) || items.length === 0) return null;
  let sum = 0n;
  for (const item of items) {
    const monthly = itemMrr(table(item) ?? {});
    if (monthly === null) return null;
    sum += monthly;
  }
  return sum;
}

function itemMrr(item: Json): bigint | null {
  const price = table(item.price) ?? table(item.plan);
  const recurring = table(price?.recurring) ?? price;
  const amount = price?.unit_amount ?? price?.amount;
  const quantity = item.quantity ?? 1;
  const count = recurring?.interval_count ?? 1;
  const month = months[String(recurring?.interval)];
  if (!month || !isWhole(amount) || !isWhole(quantity) || !isWhole(count) || count === 0) return null;
  if (recurring?.usage_type === 'metered') return null;
  const earned = BigInt(amount) * BigInt(quantity) * month[1];
  const time = BigInt(count) * month[0];
  return (2n * earned + time) / (2n * time);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function table(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}
