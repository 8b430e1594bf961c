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
import { invoiceRow } from './stripe-invoice.ts';
import { changedRows, subscriptionRows } from './stripe-subscription.ts';

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

function paymentRow(object: Json): StripeRow {
  const currency = text(object.currency).toUpperCase();
  const bill = isObject(object.billing_details) ? object.billing_details : {};
  const address = isObject(bill.address) ? bill.address : {};
  return {
    ...emptyRow,
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

function amountOf({ amount, amount_captured: captured }: Json): bigint | null {
  const paid = typeof captured === 'number' && captured > 0 ? captured : amount;
  return Number.isSafeInteger(paid) ? BigInt(paid as number) : null;
}
