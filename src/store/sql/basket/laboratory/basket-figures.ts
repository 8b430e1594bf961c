import type { BasketUnit } from '../../../../core/basket/figures/basket-unit.ts';
import type { Plan } from '../../../../core/query/plan.ts';
import type { Statement } from '../../../engine/engine.ts';
import { type Compilation, contextOf } from '../../query/compile-query.ts';
import type { SqlContext } from '../../query/context.ts';
import { bucketed, dimensionColumn } from '../../query/grains.ts';
import { fromSql, periodSplits, rawColumns } from '../../query/rows.ts';
import { basketRows, soldDay } from './basket-rows.ts';

/**
 * Baskets as the one statement of a question: `part`, `p` period, `g` 0 for all and 1 for a group, `d` the group, and
 * values as text. Money in minor units; ranks count from 1.
 * - `f` baskets that count: v0 how many, v1 their sum, v2 the sum of their squares, v3 and v4 the two middle ones,
 *   v5 and v6 the ends of the median's interval, v7 the sum without the tenth at either end, v8 how many those are,
 *   v9 and v10 the quarters, v11 how many bring something.
 * - `e` what counts besides them: v1, v2. `r` refunds: v0 how many, v1, v2.
 * - `h` of all baskets of the period asked for: v0 of them lie at v1 or above and below the next such value.
 * - `m` v0: rows whose exchange rate is missing.
 */
export function basketFigures(plan: Plan, per: BasketUnit, compilation: Compilation): Statement {
  const context = contextOf(plan, compilation);
  const { text } = context.dialect.types;
  const made = basketRows(context, per);
  const by = plan.dimensions.map((dimension) => dimensionColumn(context, dimension));
  const [group = null] = by;
  const queries: (readonly [name: string, query: string])[] = [
    ['basket_rows', bucketed(context, plan.dimensions, ['u', 'x', 'y', 'm'], `(${made.sql}) AS raw`)],
    ['given_back', bucketed(context, plan.dimensions, ['y', 'm'], `(${refundRows(context, per)}) AS raw`)],
    ['counted', countedSql(context, group, made.single, per === 'client_month')],
    ['ranked', rankedSql(context)],
    ['figures', figuresSql(context)],
  ];
  const values = (...given: readonly string[]) =>
    Array.from({ length: 12 }, (_, place) => `CAST(${given[place] ?? 'NULL'} AS ${text}) AS v${place}`);
  const head = (part: string, p: string, g: string, d: string) =>
    `SELECT '${part}' AS part, CAST(${p} AS INTEGER) AS p, CAST(${g} AS INTEGER) AS g, CAST(${d} AS ${text}) AS d`;
  const wide = (value: string) => `sum(CAST(${value} AS ${context.dialect.types.double}) * ${value})`;
  const refunds = (column: string | null) =>
    `${head('r', 'p', column === null ? '0' : '1', column ?? 'NULL')},
      ${values('count(*)', 'sum(y)', wide('y')).join(', ')} FROM given_back GROUP BY p${column === null ? '' : `, ${column}`}`;
  const parts = [
    `${head('f', 'p', 'g', 'd')}, ${values(...Array.from({ length: 12 }, (_, place) => `v${place}`)).join(', ')} FROM figures`,
    `${head('e', 'p', 'g', 'd')}, ${values('0', 'sum(v * c)', `sum(CAST(v AS ${context.dialect.types.double}) * v * c)`).join(', ')}
      FROM counted WHERE x = 0 GROUP BY p, g, d`,
    refunds(null),
    ...(group === null ? [] : [refunds(group)]),
    `${head('h', '0', '0', 'NULL')}, ${values('sum(c)', 'low').join(', ')}
      FROM (SELECT c, ${lowEdge('v')} AS low FROM ranked WHERE p = 0 AND g = 0) AS fine GROUP BY low`,
    `${head('m', '0', '0', 'NULL')}, ${values('(SELECT coalesce(sum(m), 0) FROM basket_rows) + (SELECT coalesce(sum(m), 0) FROM given_back)').join(', ')}`,
  ];
  const named = queries.map(([name, query]) => `${name} AS MATERIALIZED (${query})`).join(',\n');
  const sql = `WITH ${named}\n${parts.join('\nUNION ALL ')}`;
  const definitions = context.tables.definitions();
  return {
    sql: definitions.length === 0 ? sql : sql.replace('WITH ', `WITH ${definitions.join(',\n')},\n`),
    parameters: context.parameters.values,
  };
}

/** Refunds of the period, which lower the mean and make no basket. Subscriptions have none. */
function refundRows(context: SqlContext, per: BasketUnit): string {
  const dayColumn = soldDay(context);
  const known = per === 'customer' ? ['t."customer_key" IS NOT NULL'] : [];
  const none = per === 'client_month' ? ['FALSE'] : [];
  const selects = periodSplits(context, dayColumn).map((split) => {
    const columns = [
      `${split.column} AS p`,
      ...rawColumns(context.plan.dimensions, dayColumn),
      'coalesce(t."net", 0) AS y',
      'CASE WHEN t."rate_missing" THEN 1 ELSE 0 END AS m',
    ];
    const from = fromSql(context, { table: 'settled_refunds', dayColumn }, [
      split.condition,
      ...known,
      ...none,
    ]);
    return `SELECT ${columns.join(', ')} ${from}`;
  });
  return selects.join(' UNION ALL ');
}

/** How many baskets of each value `v` there are: `x` 1 those that count, 0 what was sold besides. */
function countedSql(
  { dialect }: SqlContext,
  group: string | null,
  single: boolean,
  onlyPaying: boolean,
): string {
  const { bigint, text } = dialect.types;
  const grains = group === null ? [null] : [null, group];
  const selects = grains.map((column, grain) => {
    const keys = column === null ? ['p'] : ['p', column];
    const own = column ?? `CAST(NULL AS ${text})`;
    const having = onlyPaying ? ' HAVING sum(y) <> 0' : '';
    const units = single
      ? `SELECT p, ${own} AS d, x, CAST(y AS ${bigint}) AS v FROM basket_rows`
      : `SELECT p, ${own} AS d, max(x) AS x, CAST(sum(y) AS ${bigint}) AS v FROM basket_rows
        GROUP BY ${[...keys, 'u'].join(', ')}${having}`;
    return `SELECT p, ${grain} AS g, d, x, v, count(*) AS c FROM (${units}) AS units GROUP BY p, d, x, v`;
  });
  return selects.join(' UNION ALL ');
}

/** Baskets that count, in order: `upto` have that value or less, of `n`. */
function rankedSql({ dialect }: SqlContext): string {
  const { bigint } = dialect.types;
  return `SELECT p, g, d, v, c, CAST(sum(c) OVER (PARTITION BY p, g, d ORDER BY v) AS ${bigint}) AS upto,
    CAST(sum(c) OVER (PARTITION BY p, g, d) AS ${bigint}) AS n
    FROM counted WHERE x > 0`;
}

/**
 * The median's interval reaches from rank (n + 1)/2 − 0.98·√n, rounded down, to the one as far from the other end: it
 * holds with 95 % or a little more from the binomial distribution alone, whatever that of baskets.
 */
function figuresSql({ dialect }: SqlContext): string {
  const { bigint, double } = dialect.types;
  const number = (value: string) => `CAST(${value} AS ${double})`;
  const first = `greatest(1, CAST(floor(${number('n + 1')} / 2 - ${number('0.98')} * sqrt(${number('n')})) AS ${bigint}))`;
  const at = (rank: string) => `min(v) FILTER (WHERE upto >= ${rank})`;
  return `SELECT p, g, d, max(n) AS v0, sum(v * c) AS v1, sum(CAST(v AS ${double}) * v * c) AS v2,
    ${at('(n + 1) / 2')} AS v3, ${at('n / 2 + 1')} AS v4, ${at('first')} AS v5, ${at('n + 1 - first')} AS v6,
    sum(v * greatest(0, least(upto, n - n / 10) - greatest(upto - c, n / 10))) AS v7, max(n - 2 * (n / 10)) AS v8,
    ${at('(n + 3) / 4')} AS v9, ${at('(3 * n + 3) / 4')} AS v10, sum(CASE WHEN v > 0 THEN c ELSE 0 END) AS v11
    FROM (SELECT r.*, ${first} AS first FROM ranked r) AS r GROUP BY p, g, d`;
}

/** A value brought down to its first three digits: 900 values in a power of ten, whose edges are whole amounts. */
function lowEdge(value: string): string {
  const steps = Array.from({ length: 13 }, (_, power) => {
    const [border, step] = [`1${'0'.repeat(power + 3)}`, `1${'0'.repeat(power)}`];
    return `WHEN ${value} < ${border} THEN ${value} / ${step} * ${step}`;
  });
  return `CASE WHEN ${value} < 0 THEN -1 WHEN ${value} = 0 THEN 0 ${steps.join(' ')} ELSE ${value} END`;
}
