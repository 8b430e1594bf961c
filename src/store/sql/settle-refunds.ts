import { conversionQueries, converted, currencyOf, isForeign, joinConversion } from './convert-money.ts';
import { withoutTax, withTax } from './settle-orders.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, ledgerRows, localDay, localHour, onlyTouched, type Settling } from './settling.ts';
import { type Query, withQueries } from './text.ts';

/**
 * Refunds of valid orders, on their own day and at that day's rate, with the order's dimensions. The amount is what
 * the customer gets back, so where revenue is counted without tax it is brought down by the order's own share of tax.
 */
export function settleRefunds(settling: Settling): string {
  const { dialect, settings } = settling;
  const net =
    settings.tax === 'included'
      ? 'x.amount'
      : `CASE WHEN ${withTax('o')} > 0 AND ${withoutTax('o')} <> ${withTax('o')}
          THEN ${dialect.roundedDivision(`(CAST(x.amount AS ${dialect.types.wide}) * ${withoutTax('o')})`, withTax('o'))}
          ELSE x.amount END`;
  const queries: readonly Query[] = [
    [
      'amounts',
      `SELECT x.key, x.order_ref, x.refunded_at, ${localDay(settling, 'x.refunded_at')} AS day, ${net} AS net,
        ${currencyOf(settling, 'coalesce(x.currency, o.currency)')} AS money_currency
      FROM ${ledgerRows(settling, 'refunds')} AS x
      JOIN ${ledgerRows(settling, 'orders')} AS o ON o.key = x.order_ref
      WHERE ${onlyTouched(settling, 'x.key', 'touched_refunds')}`,
    ],
    ...conversionQueries(
      settling,
      `(SELECT money_currency AS currency, day FROM amounts WHERE ${isForeign(settling, 'money_currency')})`,
    ),
  ];
  const list = settledSelectList(settling, 'settled_refunds', {
    key: 'b.key',
    columns: {
      order_key: 'so.key',
      day: 'b.day',
      hour: localHour(settling, 'b.refunded_at'),
      lead_key: 'so.lead_key',
      lead_day: 'so.lead_day',
      customer_key: 'so.customer_key',
      net: converted(settling, 'b.net', 'b.money_currency', 'cv'),
      rate_missing: `${isForeign(settling, 'b.money_currency')} AND cv.over IS NULL`,
    },
    dimension: (id) => (id === 'currency' ? 'b.money_currency' : `so.${id}`),
  });
  return `${withQueries(queries, fewRows(settling))} SELECT ${list} FROM amounts b
    JOIN ${settling.settled('settled_orders')} AS so ON so.key = b.order_ref
    ${joinConversion('b.money_currency', 'b.day')}`;
}
