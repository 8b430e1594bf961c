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

/** An invoice without tax. Of one with lines of a subscription, only these count: the rest is other work. */
export function invoiceRow(invoice: Json): StripeRow {
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
    ...emptyRow,
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
