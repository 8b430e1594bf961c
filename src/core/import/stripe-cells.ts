import { currencyExponent, decimalFromMinor } from '../money/currencies.ts';

/** A JSON object of an export. */
export type StripeJson = Readonly<Record<string, unknown>>;

/** Columns of the rows that `stripeRows` makes, in order. */
export const stripeColumns = [
  'stripe_object',
  'id',
  'created',
  'status',
  'amount',
  'currency',
  'customer',
  'email',
  'name',
  'phone',
  'city',
  'postcode',
  'country',
  'description',
  'charge',
  'reason',
  'start',
  'end',
  'mrr',
  'subscription',
  'product',
  'number',
  'net',
  'from',
  'to',
] as const;

export type StripeRow = Readonly<Record<(typeof stripeColumns)[number], string>>;

/** A row of empty cells. */
export const emptyRow = Object.fromEntries(stripeColumns.map((column) => [column, ''])) as StripeRow;

/** Stripe's smallest units are those of ISO 4217 but for these. https://docs.stripe.com/currencies */
const ownExponents: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

/** An amount in Stripe's smallest unit in major units; empty for none. */
export function major(minor: bigint | null, currency: string): string {
  if (minor === null) return '';
  const decimals = ownExponents[currency] ?? currencyExponent(currency);
  if (decimals === currencyExponent(currency)) return decimalFromMinor(minor, currency);
  return decimals === 0 ? String(minor) : decimalFromMinor(minor, 'EUR');
}

/** Seconds since 1970 as an ISO instant; empty for none. */
export function instant(seconds: unknown): string {
  if (typeof seconds !== 'number' || !(Math.abs(seconds) < 8e12)) return '';
  return new Date(seconds * 1000).toISOString();
}

/** References are ids, or the object itself where the export was asked to expand it. */
export function idOf(value: unknown): string {
  return isObject(value) ? text(value.id) : text(value);
}

/** A text; empty for anything else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether it is an object, and no list. */
export function isObject(value: unknown): value is StripeJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
