import {
  emptyRow,
  idOf,
  instant,
  isObject,
  type StripeJson as Json,
  major,
  type StripeRow,
  text,
} from './stripe-cells.ts';
import { noDiscount, stripeDiscount } from './stripe-discount.ts';
import { itemMrr } from './stripe-mrr.ts';

/**
 * One row per item of a subscription, so that each has its product: from its start, or the end of its trial, until it
 * ended. Further rows, of kind `change`, for the end of a discount and for a pause (from the present period on, since
 * Stripe does not say when it began).
 */
export function subscriptionRows(subscription: Json): readonly StripeRow[] {
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
export function changedRows(subscription: Json, event: Json): readonly StripeRow[] {
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
    ...emptyRow,
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

/** A trial earns nothing until it ends. */
function later(start: unknown, trialEnd: unknown): unknown {
  return typeof start === 'number' && typeof trialEnd === 'number' ? Math.max(start, trialEnd) : start;
}
