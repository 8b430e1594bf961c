/** A line of a quote: amounts in minor units without tax, the quantity a decimal text with up to four places. */
export interface QuoteLine {
  readonly product: string;
  readonly sku?: string | null;
  readonly category?: string | null;
  readonly quantity: string;
  readonly unitPriceMinor: bigint;
  readonly discountMinor: bigint;
  readonly purchaseCostMinor?: bigint | null;
}

const scale = 10_000n;

/** A decimal with up to four places, in ten-thousandths; null if it is none. */
export function tenThousandths(decimal: string): bigint | null {
  const match = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(decimal);
  return match ? BigInt(match[1] ?? '0') * scale + BigInt((match[2] ?? '').padEnd(4, '0')) : null;
}

/**
 * A line without tax: quantity × unit price − discount, exact, rounded once, half away from zero. Minor units; may be
 * negative where the discount is larger. Throws RangeError if the quantity is no decimal.
 */
export function lineNet({ quantity, unitPriceMinor, discountMinor }: QuoteLine): bigint {
  const parts = tenThousandths(quantity);
  if (parts === null) throw new RangeError(`not a quantity: ${quantity}`);
  const product = parts * unitPriceMinor;
  const half = product < 0n ? -scale / 2n : scale / 2n;
  return (product + half) / scale - discountMinor;
}

/** A quote without tax: the sum of its lines; 0 without any. */
export function quoteNet(lines: readonly QuoteLine[]): bigint {
  return lines.reduce((sum, line) => sum + lineNet(line), 0n);
}
