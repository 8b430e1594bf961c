import { currencyExponent, decimalFromMinor } from '../money/currencies.ts';
import { stripeMrr } from './stripe-mrr.ts';

type Json = Readonly<Record<string, unknown>>;

/** Columns of the rows that `stripeRow` makes, in order. */
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
] as const;

export type StripeRow = Readonly<Record<(typeof stripeColumns)[number], string>>;

/** Objects of Stripe's API that say what happened to money. */
const told = ['charge', 'refund', 'subscription'];

/** Whether a JSON object is one of Stripe's API, of whatever type. */
export function isStripeObject(value: unknown): value is Json {
  return isObject(value) && typeof value.object === 'string' && typeof value.id === 'string';
}

/**
 * One of Stripe's objects as a row of texts: amounts in major units (Stripe writes the smallest unit), times as ISO
 * instants (Stripe writes seconds since 1970). An event gives the object it is about. null for objects that are no
 * payment, refund or subscription: invoices are paid by charges, and would count them twice.
 * https://docs.stripe.com/api
 */
export function stripeRow(object: Json): StripeRow | null {
  if (object.object === 'event') {
    const about = isObject(object.data) ? object.data.object : null;
    return isStripeObject(about) ? stripeRow(about) : null;
  }
  if (!told.includes(String(object.object))) return null;
  const currency = text(object.currency).toUpperCase();
  const bill = isObject(object.billing_details) ? object.billing_details : {};
  const address = isObject(bill.address) ? bill.address : {};
  const subscription = object.object === 'subscription';
  const mrr = subscription ? stripeMrr(object) : null;
  return {
    stripe_object: text(object.object),
    id: text(object.id),
    created: instant(object.created),
    status: object.object === 'charge' && object.captured === false ? 'uncaptured' : text(object.status),
    amount: subscription ? '' : major(amountOf(object), currency),
    currency,
    customer: idOf(object.customer),
    email: text(bill.email) || text(object.receipt_email),
    name: text(bill.name),
    phone: text(bill.phone),
    city: text(address.city),
    postcode: text(address.postal_code),
    country: text(address.country),
    description: text(object.description),
    charge: idOf(object.charge),
    reason: text(object.reason),
    start: subscription ? instant(later(object.start_date ?? object.created, object.trial_end)) : '',
    end: object.status === 'canceled' ? instant(object.ended_at ?? object.canceled_at) : '',
    mrr: mrr === null ? '' : major(mrr, currency),
  };
}

function amountOf({ amount, amount_captured: captured }: Json): bigint | null {
  const paid = typeof captured === 'number' && captured > 0 ? captured : amount;
  return Number.isSafeInteger(paid) ? BigInt(paid as number) : null;
}

/** A trial earns nothing until it ends. */
function later(start: unknown, trialEnd: unknown): unknown {
  return typeof start === 'number' && typeof trialEnd === 'number' ? Math.max(start, trialEnd) : start;
}

/** Stripe's smallest units are those of ISO 4217 but for these. https://docs.stripe.com/currencies */
const ownExponents: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

function major(minor: bigint | null, currency: string): string {
  if (minor === null) return '';
  const decimals = ownExponents[currency] ?? currencyExponent(currency);
  if (decimals === currencyExponent(currency)) return decimalFromMinor(minor, currency);
  return decimals === 0 ? String(minor) : decimalFromMinor(minor, 'EUR');
}

function instant(seconds: unknown): string {
  if (typeof seconds !== 'number' || !(Math.abs(seconds) < 8e12)) return '';
  return new Date(seconds * 1000).toISOString();
}

/** References are ids, or the object itself where the export was asked to expand it. */
function idOf(value: unknown): string {
  return isObject(value) ? text(value.id) : text(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
