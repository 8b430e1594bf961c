import type { BasketUnit } from '../../../../core/basket/figures/basket-unit.ts';
import type { SettledId } from '../../../../core/facts/settled.ts';
import { measureOf } from '../../../../core/metrics/measures.ts';
import { bucketEnd, bucketStart, nextBucket } from '../../../../core/periods/buckets.ts';
import { tableOf } from '../../../../core/query/carries.ts';
import type { Period } from '../../../../core/query/query.ts';
import { filterSql } from '../../query/conditions.ts';
import type { SqlContext } from '../../query/context.ts';
import { fromSql, periodSplits, rawColumns, tableSql } from '../../query/rows.ts';

/**
 * The rows that baskets are made of, with raw keys: `p` period, `u` the basket, `k` whose it is, `x` 1 if the row makes it
 * one that counts, `y` what it adds (minor units), `m` 1 if its exchange rate is missing.
 */
export interface BasketRows {
  readonly sql: string;
  /** Each basket is one row. */
  readonly single: boolean;
}

/** The table in which what was sold is counted: by product and category, the lines. */
export function soldTable({ plan }: SqlContext): SettledId {
  const asked = [...plan.dimensions, ...plan.where.map(({ dimension }) => dimension)];
  return tableOf(measureOf('order_count'), asked);
}

/** The column of the day that sales and refunds count on. */
export function soldDay({ plan }: SqlContext): 'day' | 'lead_day' {
  return plan.basis === 'cohort' ? 'lead_day' : 'day';
}

/**
 * Whose an order is, of rows `t`: the customer, else nobody but the order itself. Keys of customers never begin with a
 * space.
 */
export function ownerOf(orderKey: string): string {
  return `CASE WHEN t."customer_key" IS NULL THEN ' ' || t.${orderKey} ELSE t."customer_key" END`;
}

export function basketRows(context: SqlContext, per: BasketUnit): BasketRows {
  const table = soldTable(context);
  switch (per) {
    case 'order': {
      const key = table === 'settled_lines' ? '"order_key"' : '"key"';
      const sold = { unit: `t.${key}`, owner: ownerOf(key), counts: '1', conditions: [] };
      return { sql: soldRows(context, sold), single: table !== 'settled_lines' };
    }
    case 'customer': {
      const unit = 't."customer_key"';
      const sold = { unit, owner: unit, counts: '1', conditions: [`${unit} IS NOT NULL`] };
      return { sql: soldRows(context, sold), single: false };
    }
    case 'lead':
      return {
        sql: `${rowsOf(context, {
          table: 'settled_leads',
          dayColumn: 'day',
          unit: 't."key"',
          owner: 't."key"',
          counts: '1',
          value: '0',
          missing: '0',
          conditions: ['t."counted"'],
        })} UNION ALL ${soldRows(context, { unit: 't."lead_key"', owner: 't."lead_key"', counts: '0', conditions: [] })}`,
        single: false,
      };
    case 'client_month':
      return { sql: clientRows(context), single: false };
  }
}

function soldRows(
  context: SqlContext,
  asked: Pick<RowsAsked, 'unit' | 'owner' | 'counts' | 'conditions'>,
): string {
  return rowsOf(context, {
    ...asked,
    table: soldTable(context),
    dayColumn: soldDay(context),
    value: 'coalesce(t."net", 0)',
    missing: 'CASE WHEN t."rate_missing" THEN 1 ELSE 0 END',
  });
}

interface RowsAsked {
  readonly table: SettledId;
  readonly dayColumn: string;
  readonly unit: string;
  readonly owner: string;
  readonly counts: string;
  readonly value: string;
  readonly missing: string;
  readonly conditions: readonly string[];
}

function rowsOf(context: SqlContext, asked: RowsAsked): string {
  const { table, dayColumn } = asked;
  const selects = periodSplits(context, dayColumn).map((split) => {
    const columns = [
      `${split.column} AS p`,
      ...rawColumns(context.plan.dimensions, dayColumn),
      `${asked.unit} AS u`,
      `${asked.owner} AS k`,
      `${asked.counts} AS x`,
      `${asked.value} AS y`,
      `${asked.missing} AS m`,
    ];
    const from = fromSql(context, { table, dayColumn }, [split.condition, ...asked.conditions]);
    return `SELECT ${columns.join(', ')} ${from}`;
  });
  return selects.join(' UNION ALL ');
}

/** What each client pays at the end of each month of the periods (at the period's end, in its last month). */
function clientRows(context: SqlContext): string {
  const ends = context.plan.periods.flatMap((period, place) =>
    monthEnds(period).map((day) => `(${place}, DATE '${day}')`),
  );
  const raw = rawColumns(context.plan.dimensions, 'day').map((column) =>
    column.startsWith('t."day" AS') ? 'q.last_day AS "day_"' : column,
  );
  const columns = [
    'q.p AS p',
    ...raw,
    `t."customer_key" || ' ' || CAST(q.last_day AS ${context.dialect.types.text}) AS u`,
    't."customer_key" AS k',
    '1 AS x',
    'coalesce(t."delta", 0) AS y',
    'CASE WHEN t."rate_missing" THEN 1 ELSE 0 END AS m',
  ];
  const { parameters, plan, workspace } = context;
  const conditions = [
    `t."workspace_id" = ${parameters.text(workspace)}`,
    't."day" <= q.last_day',
    't."customer_key" IS NOT NULL',
    ...filterSql(context, plan.where, 'day'),
  ];
  return `SELECT ${columns.join(', ')} FROM ${tableSql(context, 'settled_mrr')} AS t
    CROSS JOIN (VALUES ${ends.join(', ')}) AS q (p, last_day) WHERE ${conditions.join(' AND ')}`;
}

function monthEnds({ from, to }: Period): readonly string[] {
  const ends: string[] = [];
  for (let start = bucketStart('month', from); start <= to; start = nextBucket('month', start)) {
    const end = bucketEnd('month', start);
    ends.push(end < to ? end : to);
  }
  return ends;
}
