import {
  conversionQueries,
  converted,
  currencyOf,
  isForeign,
  joinConversion,
  timesMoney,
} from './convert-money.ts';
import { customerKey, linkedRows, linkSources } from './lead-link.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, ledgerRows, localDay, localHour, onlyTouched, type Settling } from './settling.ts';
import { type Query, withQueries } from './text.ts';

const noText = 'CAST(NULL AS VARCHAR)';
const leadState = ['stage', 'loss_reason', 'temperature', 'score_band'];

/** What an order brought without tax and with it, in its own currency. */
export const withoutTax = (o: string): string => `coalesce(${o}.net, ${o}.total - ${o}.tax, ${o}.total)`;
export const withTax = (o: string): string => `coalesce(${o}.total, ${o}.net + ${o}.tax, ${o}.net)`;

/** Valid orders `o` with the lead and the customer behind each: `c`, with all columns, lead_key and customer_key. */
export function customerQueries(settling: Settling): readonly Query[] {
  const [rows, ...link] = linkedRows(
    settling,
    'orders',
    'o',
    'touched_orders',
    `coalesce(x.status, 'valid') <> 'cancelled'`,
  );
  const sources = linkSources(settling);
  if (!rows) return [];
  if (settling.empty?.has('leads')) {
    const customer = customerKey('o', null, noText);
    return [...sources, rows, ['c', `SELECT o.*, ${noText} AS lead_key, ${customer} AS customer_key FROM o`]];
  }
  return [
    ...sources,
    rows,
    ...link,
    [
      'c',
      `SELECT o.*, k.lead_key, ${customerKey('o', 'p', 'k.lead_key')} AS customer_key
      FROM o LEFT JOIN o_link k ON k.key = o.key LEFT JOIN all_leads p ON p.key = k.lead_key`,
    ],
  ];
}

/**
 * Valid orders in the workspace's currency and tax convention. Dimensions are the order's own, else its lead's.
 * An order that says no amount comes to its lines, if they are in its currency. Margin is the one given, else without
 * tax − purchase cost, else without tax − the lines' costs if all are known.
 */
export function settleOrders(settling: Settling): string {
  const net = settling.settings.tax === 'excluded' ? withoutTax('o') : withTax('o');
  const currency = currencyOf(settling, 'o.currency');
  const day = localDay(settling, 'o.ordered_at');
  const [lined, led] = [!settling.empty?.has('order_lines'), !settling.empty?.has('leads')];
  const rated = !settling.empty?.has('rates');
  const sum = (id: string, type: string): string => (lined ? `s.${id}` : `CAST(NULL AS ${type})`);
  const { bigint, decimal } = settling.dialect.types;
  const ofLines = lined
    ? `CASE WHEN coalesce(s.first_currency, ${currency}) = ${currency} AND coalesce(s.last_currency, ${currency}) = ${currency}
        THEN s.net END`
    : 'NULL';
  const plain = `coalesce(${withoutTax('o')}, ${ofLines})`;
  const queries: readonly Query[] = [
    ...customerQueries(settling),
    ...(lined ? [['line_sums', lineSums(settling), 'once'] as const] : []),
    [
      'first_orders',
      `SELECT customer_key, ${settling.dialect.earliest('key', ['ordered_at', 'key'])} AS key
      FROM c WHERE customer_key IS NOT NULL GROUP BY customer_key`,
      'once',
    ],
    ...(rated
      ? conversionQueries(
          settling,
          `(SELECT ${currency} AS currency, ${day} AS day FROM o WHERE ${isForeign(settling, currency)})`,
        )
      : []),
    [
      'b',
      `SELECT o.*, ${currency} AS money_currency, ${day} AS day,
        ${localHour(settling, 'o.ordered_at')} AS hour, coalesce(${net}, ${ofLines}) AS own_net,
        coalesce(o.margin, ${plain} - o.purchase_cost,
          CASE WHEN ${sum('costs_known', bigint)} = ${sum('lines', bigint)}
            THEN ${plain} - ${sum('purchase_cost', bigint)} END) AS own_margin,
        coalesce(o.discount, ${sum('discount', bigint)}) AS own_discount,
        coalesce(o.units, ${sum('quantity', decimal)}) AS own_units,
        ${lined ? 's.order_ref IS NOT NULL' : 'FALSE'} AS has_lines,
        CASE WHEN o.customer_key IS NOT NULL THEN f.key = o.key END AS first_of_customer
      FROM c AS o LEFT JOIN first_orders f ON f.customer_key = o.customer_key
      ${lined ? 'LEFT JOIN line_sums s ON s.order_ref = o.key' : ''}`,
    ],
  ];
  const foreign = isForeign(settling, 'b.money_currency');
  const money = (column: string): string =>
    rated
      ? converted(settling, column, 'b.money_currency', 'cv')
      : `CASE WHEN NOT ${foreign} THEN ${column} END`;
  const list = settledSelectList(settling, 'settled_orders', {
    key: 'b.key',
    columns: {
      day: 'b.day',
      hour: 'b.hour',
      lead_key: 'b.lead_key',
      lead_day: led ? 'ld.day' : 'NULL',
      customer_key: 'b.customer_key',
      is_first: 'coalesce(b.first_of_customer, FALSE)',
      net: money('b.own_net'),
      margin: money('b.own_margin'),
      discount: money('b.own_discount'),
      units: 'b.own_units',
      rate_missing: rated ? `${foreign} AND cv.over IS NULL` : foreign,
      lined: 'b.has_lines',
    },
    dimension: (id) => {
      if (id === 'customer_type')
        return `CASE WHEN b.first_of_customer THEN 'new' WHEN NOT b.first_of_customer THEN 'returning' END`;
      if (id === 'currency') return 'b.money_currency';
      // A promotion is the order's own: no lead has one.
      if (id === 'promotion') return 'b.promotion';
      if (leadState.includes(id)) return led ? `ld.${id}` : noText;
      return led ? `coalesce(b.${id}, ld.${id})` : `b.${id}`;
    },
  });
  return `${withQueries(queries, fewRows(settling))} SELECT ${list} FROM b
    ${led ? `LEFT JOIN ${settling.settled('settled_leads')} AS ld ON ld.key = b.lead_key` : ''}
    ${rated ? joinConversion('b.money_currency', 'b.day') : ''}`;
}

function lineSums(settling: Settling): string {
  return `SELECT order_ref, count(*) AS lines, count(purchase_cost) AS costs_known,
      CAST(sum(purchase_cost) AS BIGINT) AS purchase_cost, sum(quantity) AS quantity,
      CAST(sum(discount) AS BIGINT) AS discount,
      CAST(sum(${lineNet(settling, 'x')}) AS BIGINT) AS net, min(x.currency) AS first_currency,
      max(x.currency) AS last_currency
    FROM ${ledgerRows(settling, 'order_lines')} AS x
    WHERE ${onlyTouched(settling, 'x.order_ref', 'touched_orders')} GROUP BY order_ref`;
}

/** The line without tax in its own currency: as given, else quantity × unit price − discount. */
export function lineNet(settling: Settling, line: string): string {
  const product = timesMoney(settling, `coalesce(${line}.quantity, 1)`, `${line}.unit_price`);
  return `coalesce(${line}.net, ${product} - coalesce(${line}.discount, 0))`;
}
