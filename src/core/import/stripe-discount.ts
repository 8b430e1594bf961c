type Json = Readonly<Record<string, unknown>>;

/** What is taken off each invoice, and when that ends (seconds since 1970); null for good. */
export interface StripeDiscount {
  /** In hundredths of a percent. */
  readonly percent: bigint;
  readonly amount: bigint;
  readonly end: number | null;
}

export const noDiscount: StripeDiscount = { percent: 0n, amount: 0n, end: null };

/**
 * The discount of a subscription or of an item of one. A coupon for one invoice changes nothing that recurs; one that
 * the export only names (an id) is not known.
 */
export function stripeDiscount(owner: Json): StripeDiscount {
  const given = [owner.discount, ...(Array.isArray(owner.discounts) ? owner.discounts : [])].find(isObject);
  const source = isObject(given?.source) ? given.source : given;
  const coupon = isObject(source?.coupon) ? source.coupon : null;
  if (!given || !coupon || coupon.duration === 'once') return noDiscount;
  const { percent_off: percent, amount_off: amount } = coupon;
  return {
    percent:
      typeof percent === 'number' && percent > 0 && percent <= 100 ? BigInt(Math.round(percent * 100)) : 0n,
    amount: typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 ? BigInt(amount) : 0n,
    end: typeof given.end === 'number' ? given.end : null,
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
