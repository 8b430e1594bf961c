import type { Cockpit } from '../src/core/query/cockpit.ts';
import type { Row, Session } from '../src/store/engine/engine.ts';
import { statement } from '../src/store/engine/statement.ts';

/** The period of the bench's cockpit and the year before: all days of the generated facts. */
export const cockpitPeriod = { from: '2025-07-01', to: '2026-06-30' } as const;
const earlierFrom = '2024-07-01';

/** One fact by period, day and channel; columns that it does not have are 0. */
function part(table: string, day: string, values: Readonly<Record<string, string>>, where = 'TRUE'): string {
  const columns = measures.map((id) => `${values[id] ?? '0'} AS ${id}`);
  return `SELECT ${day} >= DATE '${cockpitPeriod.from}' AS asked, ${day} AS on_day, channel, ${columns.join(', ')}
    FROM ${table} WHERE ${day} BETWEEN DATE '${earlierFrom}' AND DATE '${cockpitPeriod.to}' AND ${where}
    GROUP BY ALL`;
}

const measures = [
  'sales',
  'refunds',
  'orders',
  'firsts',
  'cost',
  'leads',
  'qualified',
  'won',
  'unanswered',
] as const;

/**
 * The leanest statement found by hand for the numbers of the cockpit, over the settled tables, for DuckDB only: each
 * fact once by day and channel, then totals, weeks and channels together in one grouping of a few thousand rows. It
 * knows one workspace, looks for no missing rates and gives no proof of anything.
 */
export const leanCockpitSql = `
WITH parts AS (
  ${part('settled_orders', 'day', { sales: 'sum(net)', orders: 'count(*)', firsts: 'count(*) FILTER (is_first)' })}
  UNION ALL ${part('settled_refunds', 'day', { refunds: 'sum(net)' })}
  UNION ALL ${part('settled_costs', 'day', { cost: 'sum(amount)' })}
  UNION ALL ${part('settled_costs', 'credit_day', { cost: '-sum(credit)' })}
  UNION ALL ${part(
    'settled_leads',
    'day',
    {
      leads: 'count(*)',
      unanswered: 'count(*) FILTER (answered_day IS NULL AND won_day IS NULL AND lost_day IS NULL)',
    },
    'counted',
  )}
  UNION ALL ${part('settled_leads', 'qualified_day', { qualified: 'count(*)' }, 'counted')}
  UNION ALL ${part('settled_leads', 'won_day', { won: 'count(*)' }, 'counted')}
)
SELECT asked, week, channel, GROUPING(week) AS any_week, GROUPING(channel) AS any_channel,
  ${measures.map((id) => `CAST(sum(${id}) AS BIGINT) AS ${id}`).join(', ')}
FROM (SELECT *, CAST(date_trunc('week', on_day) AS DATE) AS week FROM parts)
GROUP BY GROUPING SETS ((asked), (asked, week), (asked, channel))`;

/** Runs it and works the ten figures out of each row, as a program written for this one page would. */
export async function leanCockpit(session: Session): Promise<readonly LeanRow[]> {
  return (await session.run(statement(leanCockpitSql))).map(figuresOf);
}

export interface LeanRow {
  readonly asked: boolean;
  readonly week: string | null;
  readonly channel: string | null;
  readonly kind: 'total' | 'week' | 'channel';
  readonly figures: Readonly<Record<string, number | null>>;
}

function figuresOf(row: Row): LeanRow {
  const sum = (id: (typeof measures)[number]) => Number(row[id]);
  const revenue = (sum('sales') - sum('refunds')) / 100;
  const cost = sum('cost') / 100;
  const over = (a: number, b: number) => (b === 0 ? null : a / b);
  return {
    asked: row.asked === true,
    week: row.week === null ? null : String(row.week),
    channel: row.channel === null ? null : String(row.channel),
    kind: Number(row.any_week) === 0 ? 'week' : Number(row.any_channel) === 0 ? 'channel' : 'total',
    figures: {
      revenue,
      cost,
      roi: over(revenue - cost, cost),
      leads: sum('leads'),
      cost_per_lead: over(cost, sum('leads')),
      qualification_rate: over(sum('qualified'), sum('leads')),
      conversion_rate: over(sum('won'), sum('leads')),
      orders: sum('orders'),
      average_order_value: over(revenue, sum('orders')),
      customer_acquisition_cost: over(cost, sum('firsts')),
    },
  };
}

/** Differences between a cockpit and the lean rows, in words; empty when they say the same. */
export function differences(cockpit: Cockpit, lean: readonly LeanRow[]): readonly string[] {
  const found: string[] = [];
  const compare = (
    what: string,
    row: Readonly<Record<string, unknown>> | undefined,
    figures: LeanRow['figures'],
  ) => {
    for (const [id, value] of Object.entries(figures)) {
      const theirs = row?.[id] ?? null;
      const same =
        value === null || theirs === null
          ? value === theirs
          : Math.abs(Number(theirs) - value) <= 0.0051 || Math.abs(Number(theirs) / value - 1) < 1e-9;
      if (!same) found.push(`${what} ${id}: ${theirs} is not ${value}`);
    }
  };
  const compared = { total: 0, week: 0, channel: 0 };
  for (const row of lean) {
    const earlier = (from: Readonly<Record<string, unknown>> | undefined) =>
      row.asked ? from : (from?.compare as Readonly<Record<string, unknown>> | undefined);
    compared[row.kind]++;
    if (row.kind === 'total') compare(`total ${row.asked}`, earlier(cockpit.totals.totals), row.figures);
    if (row.kind === 'channel') {
      compare(
        `${row.channel} ${row.asked}`,
        earlier(cockpit.table.rows.find((one) => one.channel === row.channel)),
        row.figures,
      );
    }
    if (row.kind === 'week') {
      const trend = row.asked ? cockpit.trend : cockpit.earlierTrend;
      compare(
        `week ${row.week}`,
        trend?.rows.find((one) => one.week === isoWeek(row.week ?? '')),
        row.figures,
      );
    }
  }
  const expected = { total: 2, channel: 2 * cockpit.table.rows.length };
  if (compared.total !== expected.total || compared.channel !== expected.channel)
    found.push('rows are missing');
  if (compared.week < 100) found.push('weeks are missing');
  return found;
}

/** `2026-W05` of a Monday. */
function isoWeek(monday: string): string {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
