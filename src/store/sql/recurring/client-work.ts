import type { Statement } from '../../engine/engine.ts';
import type { NamedQuery } from '../lifetime/reading.ts';
import type { Parameters } from '../query/parameters.ts';
import {
  type KnownReading,
  knownRows,
  monthColumn,
  ofService,
  type RecurringReading,
  recurringStatement,
} from './reading.ts';

/**
 * What is billed and done for clients with recurring revenue, by client and month: `b` orders that bill a service the
 * client has had, `o` other work, `u` orders that name nothing (amount: revenue, extra: margin, NULL where not known of
 * all), `h` hours and `w` hours of other work, `e` other costs of the client and `x` those of other work (amount: their
 * cost, extra: how many rows lack one). What an order's named lines leave over, and what is given back, counts like the
 * rest of the order.
 */
export function clientWork(reading: RecurringReading): Statement {
  const { types } = reading.dialect;
  return recurringStatement(reading, (parameters) => {
    const month = (day: string) => monthColumn(reading, parameters, day);
    const within = (day: string) =>
      `${day} >= ${parameters.day(reading.from)} AND ${day} <= ${parameters.day(reading.to)}`;
    const mine = (alias: string) => `${alias}.workspace_id = ${parameters.text(reading.workspace)}`;
    const whole = (value: string) => `CAST(${value} AS ${types.bigint})`;
    return {
      queries: [
        ...clientQueries(reading, parameters),
        [
          'bought',
          `SELECT l.order_key, l.customer_key, l.day, l.product, l.net, l.margin
          FROM ${reading.tables.from('settled_lines')} AS l
          WHERE ${mine('l')} AND (${within('l.day')} OR l.order_key IN (SELECT r.order_key
              FROM ${reading.tables.from('settled_refunds')} AS r WHERE ${mine('r')} AND ${within('r.day')}))
            ${ofService(reading, parameters, 'l.product')}
          UNION ALL SELECT r.order_key, r.customer_key, r.day, r.product, -r.net, -r.net
          FROM ${reading.tables.from('settled_refunds')} AS r
          WHERE ${mine('r')} AND ${within('r.day')} ${ofService(reading, parameters, 'r.product')}`,
        ],
        [
          'theirs',
          `SELECT coalesce(k.customer_key, f.customer_key) AS client, b.order_key, b.day, b.product, b.net, b.margin
          FROM bought b LEFT JOIN known_clients k ON k.customer_key = b.customer_key
          LEFT JOIN ${knownRows(reading, parameters, 'orders')} AS o ON o.key = b.order_key AND k.customer_key IS NULL
          LEFT JOIN refs f ON f.ref = o.customer_ref
          WHERE coalesce(k.customer_key, f.customer_key) IS NOT NULL`,
        ],
        [
          'named',
          `SELECT t.*, t.product IS NOT NULL AND s.name IS NOT NULL AS recurs,
            t.product IS NOT NULL AND s.name IS NULL AS other
          FROM theirs t LEFT JOIN services s ON s.customer_key = t.client AND s.name = lower(trim(t.product))`,
        ],
        [
          'told',
          `SELECT n.client, n.day, n.net, n.margin, CASE WHEN n.recurs THEN 'b' WHEN n.other THEN 'o'
              WHEN bool_or(n.other) OVER w THEN 'o' WHEN bool_or(n.recurs) OVER w THEN 'b' ELSE 'u' END AS part
          FROM named n WINDOW w AS (PARTITION BY n.client, n.order_key)`,
        ],
        [
          'spent',
          `SELECT f.customer_key AS client, t.day, t.client_amount AS amount,
            CASE WHEN t.kind = 'time' THEN t.hours END AS hours,
            CASE WHEN t.product IS NULL OR s.name IS NOT NULL THEN CASE WHEN t.kind = 'time' THEN 'h' ELSE 'e' END
              WHEN t.kind = 'time' THEN 'w' ELSE 'x' END AS part
          FROM ${reading.tables.from('settled_costs')} AS t
          JOIN ${knownRows(reading, parameters, 'costs')} AS x ON x.key = t.key JOIN refs f ON f.ref = x.customer_ref
          LEFT JOIN services s ON s.customer_key = f.customer_key AND s.name = lower(trim(t.product))
          WHERE ${mine('t')} AND t.amount IS NULL AND ${within('t.day')} ${ofService(reading, parameters, 't.product')}`,
        ],
      ],
      parts: [
        `SELECT part, client, month, ${whole('sum(net)')} AS amount,
          ${whole('CASE WHEN count(margin) = count(*) THEN sum(margin) END')} AS extra,
          CAST(NULL AS ${types.double}) AS hours
        FROM (SELECT part, client, net, margin, ${month('day')} AS month FROM told WHERE ${within('day')}) AS q
        GROUP BY part, client, month`,
        `SELECT part, client, month, ${whole('coalesce(sum(amount), 0)')},
          ${whole('count(*) - count(amount)')}, CAST(coalesce(sum(hours), 0) AS ${types.double})
        FROM (SELECT part, client, amount, hours, ${month('day')} AS month FROM spent) AS q
        GROUP BY part, client, month`,
      ],
    };
  });
}

/**
 * `known_clients` (and a guest), `services` (names of what each has subscribed to), and `refs`: how sources call them.
 */
export function clientQueries(reading: KnownReading, parameters: Parameters): readonly NamedQuery[] {
  const mrr = `${reading.tables.from('settled_mrr')} AS t WHERE t.workspace_id = ${parameters.text(reading.workspace)}`;
  const { guest } = reading;
  const ofGuest =
    guest === undefined
      ? ''
      : `UNION ALL SELECT x.customer_ref, o.customer_key FROM ${reading.tables.from('settled_orders')} AS o
          JOIN ${knownRows(reading, parameters, 'orders')} AS x ON x.key = o.key
          WHERE o.workspace_id = ${parameters.text(reading.workspace)} AND o.customer_key = ${parameters.text(guest)}
            AND x.customer_ref IS NOT NULL`;
  return [
    [
      'known_clients',
      `SELECT DISTINCT t.customer_key FROM ${mrr}
      ${guest === undefined ? '' : `UNION SELECT ${parameters.text(guest)}`}`,
    ],
    [
      'services',
      `SELECT DISTINCT t.customer_key, lower(trim(t.product)) AS name FROM ${mrr} AND t.product IS NOT NULL`,
    ],
    [
      'refs',
      `SELECT ref, min(customer_key) AS customer_key FROM (
        SELECT customer_key AS ref, customer_key FROM known_clients
        UNION ALL SELECT x.customer_ref, t.customer_key FROM ${reading.tables.from('settled_mrr')} AS t
          JOIN ${knownRows(reading, parameters, 'subscription_changes')} AS x ON x.key = t.change_key
          WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND x.customer_ref IS NOT NULL
        ${ofGuest}) AS named
      GROUP BY ref`,
    ],
  ];
}
