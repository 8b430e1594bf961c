import type { SettledId } from '../../../core/facts/settled.ts';
import type { Statement } from '../../engine/engine.ts';
import { filterSql } from '../query/conditions.ts';
import { type LifetimeReading, unionStatement } from './reading.ts';

/**
 * First and last day with orders of known customers up to `until`, how many of these customers the filters let through,
 * how many orders lack a margin, and the first day on which an exchange rate is missing, with its currency.
 */
export function orderSpan(reading: LifetimeReading): Statement {
  return unionStatement(reading, (parameters) => {
    const mine = filterSql({ parameters, dialect: reading.dialect }, reading.where, 'day');
    const first = ['t.is_first', ...mine].join(' AND ');
    return {
      queries: [
        [
          'span_orders',
          `SELECT t.* FROM ${reading.tables.from('settled_orders')} AS t
          WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.customer_key IS NOT NULL
            AND t.day <= ${parameters.day(reading.until)}`,
        ],
      ],
      parts: [
        `SELECT min(t.day) AS first_day, max(t.day) AS last_day, count(*) AS orders, count(t.margin) AS with_margin,
          count(*) FILTER (WHERE ${first}) AS customers, min(t.day) FILTER (WHERE t.rate_missing) AS missing_day,
          count(*) FILTER (WHERE t.rate_missing) AS missing_rows,
          min(t.currency) FILTER (WHERE t.rate_missing) AS missing_currency
        FROM span_orders AS t`,
      ],
    };
  });
}

/**
 * The same of clients with recurring revenue; `orders` are changes. They go on while anything is told of the firm, so the
 * last day is that of changes, of orders or of costs of clients, up to `today`.
 */
export function clientSpan(reading: LifetimeReading, today: string): Statement {
  return unionStatement(reading, (parameters) => {
    const lastDay = (table: SettledId, condition: string) =>
      `(SELECT max(o.day) FROM ${reading.tables.from(table)} AS o
        WHERE o.workspace_id = ${parameters.text(reading.workspace)} AND o.day <= ${parameters.day(today)}
          AND ${condition})`;
    const mine = filterSql({ parameters, dialect: reading.dialect }, reading.where, 'day');
    const first = ["t.movement = 'new' AND t.clients_delta = 1", ...mine].join(' AND ');
    return {
      queries: [],
      parts: [
        `SELECT min(t.day) AS first_day, greatest(${lastDay('settled_mrr', 'TRUE')}, ${lastDay('settled_costs', 'o.amount IS NULL')},
            ${lastDay('settled_orders', 'o.customer_key IS NOT NULL')}) AS last_day, count(*) AS orders, 0 AS with_margin,
          count(*) FILTER (WHERE ${first}) AS customers, min(t.day) FILTER (WHERE t.rate_missing) AS missing_day,
          count(*) FILTER (WHERE t.rate_missing) AS missing_rows,
          (SELECT min(c.currency) FROM subscription_changes AS c
            JOIN ${reading.tables.from('settled_mrr')} AS m ON m.workspace_id = c.workspace_id AND m.change_key = c.key
            WHERE m.workspace_id = ${parameters.text(reading.workspace)} AND m.rate_missing
              AND c.superseded_at IS NULL) AS missing_currency
        FROM ${reading.tables.from('settled_mrr')} AS t
        WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.day <= ${parameters.day(reading.until)}`,
      ],
    };
  });
}

/** The first day with costs up to `until`; NULL without any. */
export function firstCost(reading: LifetimeReading): Statement {
  return unionStatement(reading, (parameters) => ({
    queries: [],
    parts: [
      `SELECT min(t.day) AS day FROM ${reading.tables.from('settled_costs')} AS t
      WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.day <= ${parameters.day(reading.until)}`,
    ],
  }));
}

/** The 95th percentile of the days between two purchase days of one customer; NULL if nobody came back. */
export function usualSilence(reading: LifetimeReading): Statement {
  const { dialect } = reading;
  return unionStatement(reading, (parameters) => ({
    queries: [
      [
        'purchase_days',
        `SELECT DISTINCT t.customer_key, t.day FROM ${reading.tables.from('settled_orders')} AS t
        WHERE t.workspace_id = ${parameters.text(reading.workspace)} AND t.customer_key IS NOT NULL
          AND t.day <= ${parameters.day(reading.until)}`,
      ],
    ],
    parts: [
      `SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY gap) AS days
      FROM (SELECT ${dialect.daysBetween('before', 'day')} AS gap
        FROM (SELECT day, lag(day) OVER (PARTITION BY customer_key ORDER BY day) AS before FROM purchase_days) AS p
        WHERE before IS NOT NULL) AS q`,
    ],
  }));
}
