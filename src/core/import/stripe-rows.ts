import { currencyExponent, decimalFromMinor } from '../money/currencies.ts';
import { noDiscount, stripeDiscount } from './stripe-discount.ts';
import { itemMrr } from './stripe-mrr.ts';

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
  'subscription',
  'product',
  'number',
  'net',
  'from',
  'to',
] as const;

export type StripeRow = Readonly<Record<(typeof stripeColumns)[number], string>>;

/** Whether a JSON object is one of Stripe's API, of whatever type. */
export function isStripeObject(value: unknown): value is Json {
  return isObject(value) && typeof value.object === 'string' && typeof value.id === 'string';
}

/**
 * One of Stripe's objects as rows of texts: amounts in major units (Stripe writes the smallest unit), times as ISO
 * instants (Stripe writes seconds since 1970). An event gives the object it is about; one that tells of a changed
 * subscription dates it. None for objects that are no payment, refund, subscription or invoice.
 * https://docs.stripe.com/api
 */
export function stripeRows(object: Json): readonly StripeRow[] {
  switch (object.object) {
    case 'event': {
      const about = isObject(object.data) ? object.data.object : null;
      if (!isStripeObject(about)) return [];
      const dated = /^customer\.subscription\.(?:updated|paused|resumed|pending_update)/u.test(
        text(object.type),
      );
      return about.object === 'subscription' && dated ? changedRows(about, object) : stripeRows(about);
    }
    case 'charge':
    case 'refund':
      return [paymentRow(object)];
    case 'subscription':
      return subscriptionRows(object);
    case 'invoice':
      return [invoiceRow(object)];
    default:
      return [];
  }
}

const empty = Object.fromEntries(stripeColumns.map((column) => [column, ''])) as StripeRow;

function paymentRow(object: Json): StripeRow {
  const currency = text(object.currency).toUpperCase();
  const bill = isObject(object.billing_details) ? object.billing_details : {};
  const address = isObject(bill.address) ? bill.address : {};
  return {
    ...empty,
    stripe_object: text(object.object),
    id: text(object.id),
    created: instant(object.created),
    status: object.object === 'charge' && object.captured === false ? 'uncaptured' : text(object.status),
    amount: major(amountOf(object), currency),
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
  };
}

/**
 * One row per item of a subscription, so that each has its product: from its start, or the end of its trial, until it
 * ended. Further rows, of kind `change`, for the end of a discount and for a pause (from the present period on, since
 * Stripe does not say when it began).
 */
function subscriptionRows(subscription: Json): readonly StripeRow[] {
  const start = later(subscription.start_date ?? subscription.created, subscription.trial_end);
  const ended =
    subscription.status === 'canceled' ? (subscription.ended_at ?? subscription.canceled_at) : null;
  return itemsOf(subscription).flatMap((item, place) => {
    const row = { ...itemRow(subscription, item, place), start: instant(start), end: instant(ended) };
    const { end } = discountOf(subscription, item, place);
    const over = typeof end === 'number' && (typeof ended !== 'number' || end < ended);
    return [
      row,
      ...(over
        ? [{ ...change(row, 'full', end), mrr: mrrOf(subscription, item, place, { discounted: false }) }]
        : []),
      ...(isPaused(subscription)
        ? [{ ...change(row, 'paused', periodStart(subscription, item)), mrr: '0' }]
        : []),
    ];
  });
}

/** What an event says a subscription has become, from the event on. */
function changedRows(subscription: Json, event: Json): readonly StripeRow[] {
  const at = later(event.created, subscription.status === 'trialing' ? subscription.trial_end : null);
  return itemsOf(subscription).map((item, place) => {
    const row = change(itemRow(subscription, item, place), text(event.id), at);
    return isPaused(subscription) ? { ...row, mrr: '0' } : row;
  });
}

function change(row: StripeRow, id: string, at: unknown): StripeRow {
  return { ...row, stripe_object: 'change', id: `${row.id}:${id}`, start: instant(at), end: '' };
}

function itemRow(subscription: Json, item: Json, place: number): StripeRow {
  const id = place === 0 ? text(subscription.id) : `${text(subscription.id)}:${text(item.id) || place}`;
  return {
    ...empty,
    stripe_object: 'subscription',
    id,
    subscription: id,
    created: instant(subscription.created),
    status: text(subscription.status),
    currency: text(subscription.currency).toUpperCase(),
    customer: idOf(subscription.customer),
    product: productOf(item),
    mrr: mrrOf(subscription, item, place, { discounted: true }),
  };
}

function itemsOf({ items }: Json): readonly Json[] {
  const data = isObject(items) && Array.isArray(items.data) ? items.data.filter(isObject) : [];
  return data.length > 0 ? data : [{}];
}

/** An item's own discount, else the subscription's; an amount is taken off the first item. */
function discountOf(subscription: Json, item: Json, place: number) {
  const own = stripeDiscount(item);
  if (own !== noDiscount) return own;
  const whole = stripeDiscount(subscription);
  return place === 0 ? whole : { ...whole, amount: 0n };
}

function mrrOf(
  subscription: Json,
  item: Json,
  place: number,
  { discounted }: { readonly discounted: boolean },
): string {
  const mrr = itemMrr(item, discounted ? discountOf(subscription, item, place) : noDiscount);
  return major(mrr, text(subscription.currency).toUpperCase());
}

/** What is sold: the product's name where the export has it, else the price's, else the product's id. */
function productOf(item: Json): string {
  const price = isObject(item.price) ? item.price : isObject(item.plan) ? item.plan : {};
  const named = isObject(price.product) ? text(price.product.name) : '';
  return named || text(price.nickname) || idOf(price.product);
}

/** Nothing is billed, or nothing of it will be paid. */
function isPaused({ status, pause_collection: pause }: Json): boolean {
  const behaviour = isObject(pause) ? pause.behavior : null;
  return (
    status === 'paused' || status === 'unpaid' || behaviour === 'void' || behaviour === 'mark_uncollectible'
  );
}

function periodStart(subscription: Json, item: Json): unknown {
  return subscription.current_period_start ?? item.current_period_start ?? subscription.start_date;
}

/** An invoice without tax. Of one with lines of a subscription, only these count: the rest is other work. */
function invoiceRow(invoice: Json): StripeRow {
  const currency = text(invoice.currency).toUpperCase();
  const lines =
    isObject(invoice.lines) && Array.isArray(invoice.lines.data) ? invoice.lines.data.filter(isObject) : [];
  const complete = isObject(invoice.lines) && invoice.lines.has_more !== true;
  const recurring = lines.filter((line) => subscriptionOf(line) !== '');
  const plain = recurring.filter((line) => line.proration !== true);
  const net =
    complete && recurring.length > 0
      ? sumOf(recurring)
      : wholeUnits(invoice.total_excluding_tax ?? invoice.subtotal_excluding_tax ?? invoice.subtotal);
  const edge = (name: string, most: boolean) => {
    const times = plain.flatMap(({ period }) =>
      isObject(period) && typeof period[name] === 'number' ? [period[name]] : [],
    );
    return times.length === 0 ? '' : instant(most ? Math.max(...times) : Math.min(...times)).slice(0, 10);
  };
  return {
    ...empty,
    stripe_object: 'invoice',
    id: text(invoice.id),
    number: text(invoice.number),
    created: instant(
      isObject(invoice.status_transitions)
        ? (invoice.status_transitions.finalized_at ?? invoice.created)
        : invoice.created,
    ),
    status: text(invoice.status),
    currency,
    customer: idOf(invoice.customer),
    email: text(invoice.customer_email),
    name: text(invoice.customer_name),
    subscription: subscriptionOf(invoice) || recurring.map(subscriptionOf)[0] || '',
    amount: major(wholeUnits(invoice.total), currency),
    net: major(net, currency),
    from: edge('start', false),
    to: edge('end', true),
  };
}

/** The subscription that an invoice or a line of one is of; newer versions of the API name it in its parent. */
function subscriptionOf(owner: Json): string {
  const parent = isObject(owner.parent) ? owner.parent : {};
  const details = [parent.subscription_details, parent.subscription_item_details].find(isObject);
  const typed = parent.type === 'subscription_details' || parent.type === 'subscription_item_details';
  return idOf(owner.subscription) || (details && typed ? idOf(details.subscription) : '');
}

/** Lines without tax, less their discounts. */
function sumOf(lines: readonly Json[]): bigint {
  return lines.reduce((sum, line) => {
    const off = Array.isArray(line.discount_amounts) ? line.discount_amounts.filter(isObject) : [];
    const taken = off.reduce((total, { amount }) => total + (wholeUnits(amount) ?? 0n), 0n);
    return (
      sum +
      (line.amount_excluding_tax === undefined || line.amount_excluding_tax === null
        ? (wholeUnits(line.amount) ?? 0n) - taken
        : (wholeUnits(line.amount_excluding_tax) ?? 0n))
    );
  }, 0n);
}

function wholeUnits(value: unknown): bigint | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : null;
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
