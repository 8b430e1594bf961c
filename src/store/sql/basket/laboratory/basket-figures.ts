import type { BasketUnit } from '../../../../core/basket/figures/basket-unit.ts';
import type { Plan } from '../../../../core/query/plan.ts';
import type { Statement } from '../../../engine/engine.ts';
import { type Compilation, contextOf } from '../../query/compile-query.ts';
import type { SqlContext } from '../../query/context.ts';
import { bucketed, dimensionColumn } from '../../query/grains.ts';
import { fromSql, periodSplits, rawColumns } from '../../query/rows.ts';
import { basketRows, ownerOf, soldDay } from './basket-rows.ts';

/**
 * Baskets as the one statement of a question: `part`, `p` period, `g` 0 for all and 1 for a group, `d` the group, and
 * values as text. Money in minor units; ranks count from 1.
 * - `f` baskets that count: v0 how many, v1 their sum, v3 and v4 the two middle ones, v5 and v6 the ends of the median's
 *   interval, v7 the sum without the tenth at either end, v8 how many those are, v9 and v10 the quarters, v11 how many
 *   bring something.
 * - `e` what counts besides them: v1 the sum. `r` refunds: v0 how many, v1 their sum.
 * - `o` whose they are, n baskets of y after refunds each: v0 how many have a basket, v1 Σy², v2 Σyn, v3 Σn². With a
 *   comparison `x`, 0 standing for the period asked for: v0 Σy₀y₁, v1 Σy₀n₁, v2 Σn₀y₁, v3 Σn₀n₁.
 * - `h` of all baskets of the period asked for: v0 of them lie at v1 or above and below the next such value.
 * - `m` v0: rows whose exchange rate is missing.
 */
export function basketFigures(plan: Plan, per: BasketUnit, compilation: Compilation): Statement {
  const context = contextOf(plan, compilation);
  const { text } = context.dialect.types;
  const made = basketRows(context, per);
  const by = plan.dimensions.map((dimension) => dimensionColumn(context, dimension));
  const [group = null] = by;
  const compared = plan.periods.length > 1;
  const rows = bucketed(context, plan.dimensions, ['u', 'k', 'x', 'y', 'm'], `(${made.sql}) AS raw`);
  const back = bucketed(context, plan.dimensions, ['k', 'y', 'm'], `(${refundRows(context, per)}) AS raw`);
  const named = [
    `basket_rows AS MATERIALIZED (${rows})`,
    `given_back AS MATERIALIZED (${back})`,
    // Made anew where each row is a basket: that is quicker than to keep them twice.
    `baskets AS ${made.single ? 'NOT ' : ''}MATERIALIZED (${basketsSql(context, group, made.single, per)})`,
    'counted AS MATERIALIZED (SELECT p, g, d, x, v, count(*) AS c FROM baskets GROUP BY p, g, d, x, v)',
    `ranked AS MATERIALIZED (${rankedSql(context)})`,
    `middles AS MATERIALIZED (SELECT p, g, d, min(v) FILTER (WHERE upto >= (n + 1) / 2) AS middle FROM ranked GROUP BY p, g, d)`,
    `owners AS MATERIALIZED (${ownersSql(context, group)})`,
    `owned AS MATERIALIZED (${ownedSql(context)})`,
    `figures AS MATERIALIZED (${figuresSql(context)})`,
  ];
  const values = (...given: readonly string[]) =>
    Array.from({ length: 12 }, (_, place) => `CAST(${given[place] ?? 'NULL'} AS ${text}) AS v${place}`);
  const head = (part: string, p: string, g: string, d: string) =>
    `SELECT '${part}' AS part, CAST(${p} AS INTEGER) AS p, CAST(${g} AS INTEGER) AS g, CAST(${d} AS ${text}) AS d`;
  const refunds = (column: string | null) =>
    `${head('r', 'p', column === null ? '0' : '1', column ?? 'NULL')},
      ${values('count(*)', 'sum(y)').join(', ')} FROM given_back GROUP BY p${column === null ? '' : `, ${column}`}`;
  const parts = [
    `${head('f', 'p', 'g', 'd')}, ${values(...Array.from({ length: 12 }, (_, place) => `v${place}`)).join(', ')} FROM figures`,
    `${head('e', 'p', 'g', 'd')}, ${values('0', 'sum(v * c)').join(', ')} FROM counted WHERE x = 0 GROUP BY p, g, d`,
    refunds(null),
    ...(group === null ? [] : [refunds(group)]),
    `${head('o', 'p', 'g', 'd')}, ${values('m', 'yy', 'yn', 'nn').join(', ')} FROM owned`,
    ...(compared
      ? [
          `${head('x', '0', 'g', 'd')}, ${values('sum(y0 * y1)', 'sum(y0 * n1)', 'sum(n0 * y1)', 'sum(n0 * n1)').join(', ')}
      FROM (${bothPeriods}) AS both_periods GROUP BY g, d`,
        ]
      : []),
    `${head('h', '0', '0', 'NULL')}, ${values('sum(c)', 'low').join(', ')}
      FROM (SELECT c, ${lowEdge('v')} AS low FROM ranked WHERE p = 0 AND g = 0) AS fine GROUP BY low`,
    `${head('m', '0', '0', 'NULL')}, ${values('(SELECT coalesce(sum(m), 0) FROM basket_rows) + (SELECT coalesce(sum(m), 0) FROM given_back)').join(', ')}`,
  ];
  const definitions = [...context.tables.definitions(), ...named];
  return {
    sql: `WITH ${definitions.join(',\n')}\n${parts.join('\nUNION ALL ')}`,
    parameters: context.parameters.values,
  };
}

/** Owners with what they have in each period, those of both. */
const bothPeriods = `SELECT g, d, k, sum(CASE WHEN p = 0 THEN y END) AS y0, sum(CASE WHEN p = 0 THEN n END) AS n0,
    sum(CASE WHEN p = 1 THEN y END) AS y1, sum(CASE WHEN p = 1 THEN n END) AS n1
    FROM owners GROUP BY g, d, k HAVING count(*) > 1`;

/** Refunds of the period, which lower the mean and make no basket. Subscriptions have none. */
function refundRows(context: SqlContext, per: BasketUnit): string {
  const dayColumn = soldDay(context);
  const owner = per === 'lead' ? 't."lead_key"' : ownerOf('"order_key"');
  const known = per === 'customer' ? ['t."customer_key" IS NOT NULL'] : [];
  const none = per === 'client_month' ? ['FALSE'] : [];
  const selects = periodSplits(context, dayColumn).map((split) => {
    const columns = [
      `${split.column} AS p`,
      ...rawColumns(context.plan.dimensions, dayColumn),
      `${owner} AS k`,
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

/** Each basket of all and of its group, with its value `v`: `x` 1 those that count, 0 what was sold besides. */
function basketsSql({ dialect }: SqlContext, group: string | null, single: boolean, per: BasketUnit): string {
  const { bigint, text } = dialect.types;
  const grains = group === null ? [null] : [null, group];
  const owner = per === 'customer' || per === 'lead' ? 'u' : 'min(k)';
  const selects = grains.map((column, grain) => {
    const own = `p, ${grain} AS g, ${column ?? `CAST(NULL AS ${text})`} AS d`;
    if (single) return `SELECT ${own}, k, x, CAST(y AS ${bigint}) AS v FROM basket_rows`;
    const having = per === 'client_month' ? ' HAVING sum(y) <> 0' : '';
    return `SELECT ${own}, ${owner} AS k, max(x) AS x, CAST(sum(y) AS ${bigint}) AS v FROM basket_rows
      GROUP BY ${['p', ...(column === null ? [] : [column]), 'u'].join(', ')}${having}`;
  });
  return selects.join(' UNION ALL ');
}

/**
 * What each owner `k` has: n baskets that count, y what they come to with what counts besides and less refunds, and s by
 * how many more of them lie at the median or below than above.
 */
function ownersSql({ dialect }: SqlContext, group: string | null): string {
  const { double, text } = dialect.types;
  const refunds = (group === null ? [null] : [null, group]).map(
    (column, grain) =>
      `SELECT p, ${grain} AS g, ${column ?? `CAST(NULL AS ${text})`} AS d, k, 0 AS n, -y AS y, 0 AS s FROM given_back`,
  );
  const sold = `SELECT b.p, b.g, b.d, b.k, b.x AS n, b.v AS y,
      CASE WHEN b.x = 0 THEN 0 WHEN b.v <= q.middle THEN 1 ELSE -1 END AS s
    FROM baskets b LEFT JOIN middles q ON ${sameGroup('b', 'q')}`;
  return `SELECT p, g, d, k, CAST(sum(n) AS ${double}) AS n, CAST(sum(y) AS ${double}) AS y, CAST(sum(s) AS ${double}) AS s
    FROM (${[sold, ...refunds].join(' UNION ALL ')}) AS owning GROUP BY p, g, d, k`;
}

/**
 * Sums over owners, and `apart`: the variance of how many baskets lie at the median or below, times 4: their number where
 * each owner has one, and never less.
 */
function ownedSql({ dialect }: SqlContext): string {
  const { double } = dialect.types;
  return `SELECT p, g, d, m, yy, yn, nn, CASE WHEN m < n THEN greatest(n, ss - 2 * sn * (sm / n) + nn * (sm / n) * (sm / n)) ELSE n END AS apart
    FROM (SELECT p, g, d, CAST(sum(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS ${double}) AS m, sum(n) AS n, sum(y * y) AS yy,
        sum(y * n) AS yn, sum(n * n) AS nn, sum(s) AS sm, sum(s * s) AS ss, sum(s * n) AS sn
      FROM owners GROUP BY p, g, d) AS sums WHERE n > 0`;
}

/** Equality of groups by which both engines can hash. */
function sameGroup(one: string, other: string): string {
  const known = (row: string) => `coalesce(${row}.d, ''), CASE WHEN ${row}.d IS NULL THEN 1 ELSE 0 END`;
  return `(${one}.p, ${one}.g, ${known(one)}) = (${other}.p, ${other}.g, ${known(other)})`;
}

/** Baskets that count, in order: `upto` have that value or less, of `n`. */
function rankedSql({ dialect }: SqlContext): string {
  const { bigint } = dialect.types;
  return `SELECT p, g, d, v, c, CAST(sum(c) OVER (PARTITION BY p, g, d ORDER BY v) AS ${bigint}) AS upto,
    CAST(sum(c) OVER (PARTITION BY p, g, d) AS ${bigint}) AS n
    FROM counted WHERE x > 0`;
}

/**
 * The median's interval reaches from rank (n + 1)/2 − 0.98·√n, rounded down, to the one as far from the other end: where
 * each owner has one basket it holds with 95 % or a little more from the binomial distribution alone, whatever that of
 * baskets. Else √n grows as the scatter between owners has it, and 0.98 as Student's t of so many owners (the first term of
 * its expansion). Source: R. S. Woodruff, "Confidence intervals for medians and other position measures", JASA 47 (1952).
 */
function figuresSql({ dialect }: SqlContext): string {
  const { bigint, double } = dialect.types;
  const number = (value: string) => `CAST(${value} AS ${double})`;
  const times = `CASE WHEN o.m < r.n THEN ${number('0.98')} + ${number('1.19')} / greatest(o.m - 1, 1) ELSE ${number('0.98')} END`;
  const first = `greatest(1, CAST(floor(${number('r.n + 1')} / 2 - (${times}) * sqrt(o.apart)) AS ${bigint}))`;
  const at = (rank: string) => `min(v) FILTER (WHERE upto >= ${rank})`;
  return `SELECT p, g, d, max(n) AS v0, sum(v * c) AS v1,
    NULL AS v2,
    ${at('(n + 1) / 2')} AS v3, ${at('n / 2 + 1')} AS v4, ${at('first')} AS v5, ${at('n + 1 - first')} AS v6,
    sum(v * greatest(0, least(upto, n - n / 10) - greatest(upto - c, n / 10))) AS v7, max(n - 2 * (n / 10)) AS v8,
    ${at('(n + 3) / 4')} AS v9, ${at('(3 * n + 3) / 4')} AS v10, sum(CASE WHEN v > 0 THEN c ELSE 0 END) AS v11
    FROM (SELECT r.*, ${first} AS first FROM ranked r JOIN owned o ON ${sameGroup('r', 'o')}) AS r GROUP BY p, g, d`;
}

/** A value brought down to its first three digits: 900 values in a power of ten, whose edges are whole amounts. */
function lowEdge(value: string): string {
  const steps = Array.from({ length: 13 }, (_, power) => {
    const [border, step] = [`1${'0'.repeat(power + 3)}`, `1${'0'.repeat(power)}`];
    return `WHEN ${value} < ${border} THEN ${value} / ${step} * ${step}`;
  });
  return `CASE WHEN ${value} < 0 THEN -1 WHEN ${value} = 0 THEN 0 ${steps.join(' ')} ELSE ${value} END`;
}
