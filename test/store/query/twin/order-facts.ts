import { type LeadLinks, linked } from './lead-links.ts';
import { number, person, text } from './raw-fields.ts';
import { euros, halfAway, times } from './twin-money.ts';
import { paris } from './twin-time.ts';

type Dims = Record<string, string | null>;

export type TwinOrders = ReturnType<typeof orderFacts>;

/** Orders that count, their lines, and what was given back of them. */
export function orderFacts({ raw, validOrders, orderLead }: LeadLinks) {
  const bought = validOrders.map((row) => {
    const lead = orderLead.get(row);
    const customer = person(row) ?? text(row, 'customer_ref') ?? lead?.person ?? lead?.id ?? null;
    return { row, lead, customer, at: String(row.ordered_at) };
  });
  const orders = bought.map(({ row, lead, customer, at }) => {
    const { day, hour } = paris(at);
    const lines = raw.order_lines.filter((line) => line.order_ref === row.id);
    const untaxed =
      number(row, 'net') ??
      (number(row, 'tax') === null ? Number(row.total) : Number(row.total) - Number(row.tax));
    const costsKnown = lines.length > 0 && lines.every((line) => number(line, 'purchase_cost') !== null);
    const cost =
      number(row, 'purchase_cost') ??
      (costsKnown ? lines.reduce((sum, line) => sum + Number(line.purchase_cost), 0) : null);
    const margin = number(row, 'margin') ?? (cost === null ? null : untaxed - cost);
    const currency = text(row, 'currency') ?? 'EUR';
    const firstAt = bought
      .filter((other) => other.customer === customer)
      .sort(
        (a, b) => Date.parse(a.at) - Date.parse(b.at) || (String(a.row.id) < String(b.row.id) ? -1 : 1),
      )[0];
    const isFirst = customer !== null && firstAt?.row === row;
    const lineUnits = lines.some((line) => number(line, 'quantity') !== null)
      ? lines.reduce((sum, line) => sum + (number(line, 'quantity') ?? 0), 0)
      : null;
    const lineDiscount = lines.some((line) => number(line, 'discount') !== null)
      ? lines.reduce((sum, line) => sum + (number(line, 'discount') ?? 0), 0)
      : null;
    const dims: Dims = {
      ...linked(row, lead),
      customer_type: customer === null ? null : isFirst ? 'new' : 'returning',
      currency,
      promotion: text(row, 'promotion'),
    };
    return {
      id: String(row.id),
      day,
      hour,
      lead: lead ? lead.id : null,
      leadDay: lead ? lead.day : null,
      dims,
      customer,
      isFirst,
      net: euros(untaxed, currency, day) ?? 0,
      margin: euros(margin, currency, day),
      discount: euros(number(row, 'discount') ?? lineDiscount, currency, day) ?? 0,
      units: number(row, 'units') ?? lineUnits ?? 0,
      currency,
      lines,
    };
  });

  /** Lines, and what they leave over of their order; the row without lines keeps the order's product. */
  const lines = orders.flatMap((order) => {
    const parts = order.lines.map((line) => {
      const net =
        number(line, 'net') ??
        times(number(line, 'quantity') ?? 1, Number(line.unit_price)) - (number(line, 'discount') ?? 0);
      const cost = number(line, 'purchase_cost');
      return {
        ...order,
        orderId: order.id,
        dims: {
          ...order.dims,
          product: text(line, 'product') ?? order.dims.product ?? null,
          category: text(line, 'category') ?? order.dims.category ?? null,
        },
        net: euros(net, order.currency, order.day) ?? 0,
        margin: order.margin === null || cost === null ? null : euros(net - cost, order.currency, order.day),
        discount: euros(number(line, 'discount'), order.currency, order.day) ?? 0,
        units: number(line, 'quantity') ?? 0,
      };
    });
    const rest = {
      ...order,
      orderId: order.id,
      dims: parts.length === 0 ? order.dims : { ...order.dims, product: null, category: null },
      net: order.net - parts.reduce((sum, part) => sum + part.net, 0),
      margin:
        order.margin === null
          ? null
          : order.margin - parts.reduce((sum, part) => sum + (part.margin ?? 0), 0),
      discount: order.discount - parts.reduce((sum, part) => sum + part.discount, 0),
      units: order.units - parts.reduce((sum, part) => sum + part.units, 0),
    };
    const over =
      parts.length === 0 ||
      rest.net !== 0 ||
      (rest.margin ?? 0) !== 0 ||
      rest.discount !== 0 ||
      rest.units !== 0;
    return over ? [...parts, rest] : parts;
  });

  const refunds = raw.refunds.flatMap((row) => {
    const order = orders.find(({ id }) => id === row.order_ref);
    const source = validOrders.find(({ id }) => id === row.order_ref);
    if (!order || !source) return [];
    const { day, hour } = paris(String(row.refunded_at));
    const tax = number(source, 'tax');
    const net = number(source, 'net');
    const total = Number(source.total);
    const untaxed = net ?? (tax === null ? total : total - tax);
    // The customer gets the price with tax back; the company gives up its own part of it.
    const amount =
      total > 0 && untaxed !== total
        ? halfAway(BigInt(Number(row.amount)) * BigInt(untaxed), BigInt(total))
        : Number(row.amount);
    return [
      {
        day,
        hour,
        leadDay: order.leadDay,
        dims: order.dims,
        customer: order.customer,
        net: euros(amount, order.currency, day) ?? 0,
      },
    ];
  });
  return { bought, orders, lines, refunds };
}
