import { lineNet, type QuoteLine } from '../../core/desk/quote-totals.ts';
import type { LeadDetail } from './lead-filter.ts';

export type Quote = LeadDetail['quotes'][number];

/** A line as it is being typed. Amounts are in whole units of the currency; empty texts stand for nothing typed. */
export interface TypedLine {
  readonly id: number;
  readonly product: string;
  readonly quantity: number | string;
  readonly price: number | string;
  readonly discount: number | string;
  /** What the whole line costs the company. */
  readonly cost: number | string;
  /** Not shown, and kept as they are. */
  readonly sku: string | null;
  readonly category: string | null;
}

/** A line to begin with. */
export function emptyLine(id: number, product = ''): TypedLine {
  return { id, product, quantity: 1, price: '', discount: '', cost: '', sku: null, category: null };
}

/** The lines of a quote, to be changed; `factor` is how many minor units make one of the currency. */
export function typedLines({ lines }: Quote, factor: number): readonly TypedLine[] {
  const amount = (minor: number | null) => (minor === null || minor === 0 ? '' : minor / factor);
  return lines.map((line, index) => ({
    id: index + 1,
    product: line.product ?? line.sku ?? '',
    quantity: Number(line.quantity ?? 1),
    price: (line.unitPriceMinor ?? line.netMinor ?? 0) / factor,
    discount: amount(line.discountMinor),
    cost: line.purchaseCostMinor === null ? '' : line.purchaseCostMinor / factor,
    sku: line.sku,
    category: line.category,
  }));
}

export type LineFault = 'product' | 'price' | 'discount';

/** What a line lacks before it can be kept; null for one that is complete or has nothing but its quantity. */
export function lineFault(line: TypedLine, factor: number): LineFault | null {
  const started = line.price !== '' || line.discount !== '' || line.cost !== '';
  if (line.product.trim() === '') return started ? 'product' : null;
  if (line.price === '') return 'price';
  return lineNet(exactLine(line, factor)) < 0n ? 'discount' : null;
}

/** Lines that say something. */
export function saidLines(lines: readonly TypedLine[]): readonly TypedLine[] {
  return lines.filter(({ product, price }) => product.trim() !== '' && price !== '');
}

/** A line in minor units. */
export function exactLine(line: TypedLine, factor: number): QuoteLine {
  const minor = (value: number | string) => BigInt(Math.round(Number(value) * factor));
  return {
    product: line.product.trim(),
    sku: line.sku,
    category: line.category,
    quantity: String(Number(line.quantity) || 1),
    unitPriceMinor: minor(line.price),
    discountMinor: minor(line.discount),
    purchaseCostMinor: line.cost === '' ? null : minor(line.cost),
  };
}

/** Minor units over all lines: what they bring without tax, and what is left of it; null if a cost is not known. */
export function quoteSums(lines: readonly QuoteLine[]): {
  readonly net: bigint;
  readonly margin: bigint | null;
} {
  const net = lines.reduce((sum, line) => sum + lineNet(line), 0n);
  const margin = lines.reduce<bigint | null>((left, { purchaseCostMinor }) => {
    return left === null || purchaseCostMinor == null ? null : left - purchaseCostMinor;
  }, net);
  return { net, margin: lines.length === 0 ? null : margin };
}
