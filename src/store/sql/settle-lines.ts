import { type SettledColumn, settledTable } from '../../core/facts/settled.ts';
import { conversionQueries, converted, isForeign, joinConversion } from './convert-money.ts';
import { lineNet } from './settle-orders.ts';
import { settledSelectList } from './settled-select.ts';
import { fewRows, ledgerRows, onceIfWorkedOut, onlyTouched, type Settling } from './settling.ts';
import { type Query, withQueries } from './text.ts';

/** What a line takes over from its order unchanged. */
const fromOrder = ['day', 'hour', 'lead_key', 'lead_day', 'customer_key', 'is_first'];
/** What the lines of an order share out; the remainder row carries the rest. */
const shared = ['net', 'margin', 'discount', 'units'] as const;

/**
 * Lines of the settled orders, and one more row per order (key: the order's with `#rest`) for whatever they leave
 * over: shipping, discounts on the whole. So the rows of an order always sum to it. A line has a margin only where
 * its order has one. A remainder belongs to no product. An order without lines is one row, with its own product; as
 * that repeats the order, it is worked out here only as of an instant, and read from `settled_orders` today.
 */
export function settleLines(settling: Settling): string {
  const lineDay = 's.order_day';
  const queries: readonly Query[] = [
    [
      'so',
      `SELECT * FROM ${settling.settled('settled_orders')} AS t
      WHERE ${onlyTouched(settling, 't.key', 'touched_orders')}`,
      onceIfWorkedOut(settling),
    ],
    [
      'own',
      `SELECT x.key, x.order_ref, x.product, x.category, x.quantity, x.discount, x.purchase_cost,
        ${lineNet(settling, 'x')} AS net, coalesce(x.currency, so.currency) AS currency, so.day AS order_day,
        so.margin IS NOT NULL AS order_has_margin
      FROM ${ledgerRows(settling, 'order_lines')} AS x JOIN so ON so.key = x.order_ref`,
    ],
    ...conversionQueries(
      settling,
      `(SELECT currency, order_day AS day FROM own WHERE ${isForeign(settling, 'currency')})`,
    ),
    [
      'lines',
      `SELECT s.key, s.order_ref, s.product, s.category, s.quantity AS units, s.currency,
        ${converted(settling, 's.net', 's.currency', 'cv')} AS net,
        CASE WHEN s.order_has_margin THEN
          ${converted(settling, '(s.net - s.purchase_cost)', 's.currency', 'cv')} END AS margin,
        ${converted(settling, 's.discount', 's.currency', 'cv')} AS discount,
        ${isForeign(settling, 's.currency')} AND cv.over IS NULL AS rate_missing
      FROM own s ${joinConversion('s.currency', lineDay)}`,
    ],
    [
      'sums',
      `SELECT order_ref, ${shared.map((id) => `coalesce(sum(${id}), 0) AS ${id}`).join(', ')}
      FROM lines GROUP BY order_ref`,
      'once',
    ],
  ];
  return `${withQueries(queries, fewRows(settling))}
    SELECT ${ofLine(settling)} FROM lines ln JOIN so ON so.key = ln.order_ref
    UNION ALL
    SELECT ${ofRemainder(settling, true)} FROM so JOIN sums s ON s.order_ref = so.key
    WHERE ${shared.map((id) => `so.${id} <> s.${id}`).join(' OR ')}
    ${settling.mode.kind === 'as_of' ? `UNION ALL SELECT ${ofRemainder(settling, false)} FROM so WHERE NOT so.lined` : ''}`;
}

const ofProduct = (id: string): boolean => id === 'product' || id === 'category';

function ofLine(settling: Settling): string {
  return settledSelectList(settling, 'settled_lines', {
    key: 'ln.key',
    columns: {
      ...columnsOf('so', fromOrder),
      ...columnsOf('ln', [...shared, 'rate_missing']),
      order_key: 'so.key',
      remainder: 'FALSE',
    },
    dimension: (id) => (ofProduct(id) ? `coalesce(ln.${id}, so.${id})` : `so.${id}`),
  });
}

/** What is left of an order `so`: beside lines that sum to `s` and belong to products, else the whole. */
function ofRemainder(settling: Settling, lined: boolean): string {
  const rest = shared.map((id) => [id, lined ? `so.${id} - s.${id}` : `so.${id}`] as const);
  return settledSelectList(settling, 'settled_lines', {
    key: `so.key || '#rest'`,
    columns: {
      ...columnsOf('so', [...fromOrder, 'rate_missing']),
      ...Object.fromEntries(rest),
      order_key: 'so.key',
      remainder: 'TRUE',
    },
    dimension: (id) => (lined && ofProduct(id) ? 'CAST(NULL AS VARCHAR)' : `so.${id}`),
  });
}

function columnsOf(alias: string, ids: readonly string[]): Readonly<Record<string, string>> {
  const known = new Set(settledTable('settled_lines').columns.map((column: SettledColumn) => column.id));
  return Object.fromEntries(ids.filter((id) => known.has(id)).map((id) => [id, `${alias}.${id}`]));
}
