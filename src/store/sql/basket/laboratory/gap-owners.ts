import type { Dimension } from '../../../../core/facts/dimensions.ts';
import type { Plan } from '../../../../core/query/plan.ts';
import type { Statement } from '../../../engine/engine.ts';
import { type Compilation, contextOf } from '../../query/compile-query.ts';
import type { SqlContext } from '../../query/context.ts';
import { bucketed, dimensionColumn } from '../../query/grains.ts';
import { fromSql, periodSplits, rawColumns } from '../../query/rows.ts';
import { ownerOf, soldDay } from './basket-rows.ts';

/**
 * Whole orders by whose they are, as one statement: a row for each segment `d` (text) of each dimension `g` (its place in
 * the plan's dimensions), and with `frame` one for all orders that these are compared with: `frame` `all` (then `g` is −1),
 * or `known`, of which the dimension is known, for segments with a value of dimensions in `knownOnly`. With n orders of an
 * owner in the segment that come to y after refunds (minor units), and N and Y all orders of the frame of the same owner:
 * `orders` Σn, `revenue` Σy, `owners` who has an order, `yy` Σy², `yn` Σyn, `nn` Σn², `within` whose orders all are in the
 * segment, `yw` ΣyY, `ynw` ΣyN, `nyw` ΣnY, `nnw` ΣnN.
 */
export function gapOwners(plan: Plan, knownOnly: readonly Dimension[], compilation: Compilation): Statement {
  const context = contextOf(plan, compilation);
  const { double, text } = context.dialect.types;
  const columns = plan.dimensions.map((dimension) => dimensionColumn(context, dimension));
  const flows = bucketed(context, plan.dimensions, ['k', 'n', 'y'], `(${flowRows(context)}) AS raw`);
  const sums = (n: string, y: string) =>
    `sum(${n}) AS orders, sum(${y}) AS revenue, sum(CASE WHEN ${n} > 0 THEN 1 ELSE 0 END) AS owners,
      sum(${y} * ${y}) AS yy, sum(${y} * ${n}) AS yn, sum(${n} * ${n}) AS nn`;
  const added = `CAST(sum(n) AS ${double}) AS n, CAST(sum(y) AS ${double}) AS y`;
  const named = [
    `flows AS MATERIALIZED (${flows})`,
    // A number is grouped by in half the time that a key takes.
    `owners AS MATERIALIZED (SELECT row_number() OVER () AS owner, k, n, y
      FROM (SELECT k, ${added} FROM flows GROUP BY k) AS each_owner)`,
    `numbered AS MATERIALIZED (SELECT ${['w.owner', ...columns.map((column) => `f.${column}`), 'f.n', 'f.y'].join(', ')}
      FROM flows f JOIN owners w ON w.k = f.k)`,
  ];
  const frameOf = (place: number, from: string, frame: string) =>
    `SELECT ${place} AS g, '${frame}' AS frame, CAST(NULL AS ${text}) AS d, ${sums('n', 'y')}, 0 AS within, 0 AS yw, 0 AS ynw, 0 AS nyw, 0 AS nnw FROM ${from}`;
  const against = (place: number, frame: string, condition: string) =>
    `SELECT ${place} AS g, CAST(NULL AS ${text}) AS frame, CAST(e.d AS ${text}) AS d, ${sums('e.n', 'e.y')},
      sum(CASE WHEN e.n > 0 AND e.n = w.n THEN 1 ELSE 0 END) AS within, sum(e.y * w.y) AS yw, sum(e.y * w.n) AS ynw,
      sum(e.n * w.y) AS nyw, sum(e.n * w.n) AS nnw
      FROM each${place} e JOIN ${frame} w ON w.owner = e.owner WHERE ${condition} GROUP BY e.d`;
  const parts = columns.flatMap((column, place) => {
    const [dimension] = plan.dimensions.slice(place);
    named.push(
      `each${place} AS MATERIALIZED (SELECT owner, ${column} AS d, ${added} FROM numbered GROUP BY owner, ${column})`,
    );
    if (!dimension || !knownOnly.includes(dimension)) return [against(place, 'owners', 'TRUE')];
    named.push(
      `known${place} AS MATERIALIZED (SELECT owner, ${added} FROM each${place} WHERE d IS NOT NULL GROUP BY owner)`,
    );
    return [
      frameOf(place, `known${place}`, 'known'),
      against(place, `known${place}`, 'e.d IS NOT NULL'),
      against(place, 'owners', 'e.d IS NULL'),
    ];
  });
  return {
    sql: `WITH ${[...context.tables.definitions(), ...named].join(',\n')}\n${[frameOf(-1, 'owners', 'all'), ...parts].join('\nUNION ALL ')}`,
    parameters: context.parameters.values,
  };
}

/** Orders of the period, and what was given back in it. */
function flowRows(context: SqlContext): string {
  const dayColumn = soldDay(context);
  const rowsOf = (table: 'settled_orders' | 'settled_refunds', orderKey: string, n: string, y: string) =>
    periodSplits(context, dayColumn).map((split) => {
      const columns = [
        `${split.column} AS p`,
        ...rawColumns(context.plan.dimensions, dayColumn),
        `${ownerOf(orderKey)} AS k`,
        `${n} AS n`,
        `${y} AS y`,
      ];
      return `SELECT ${columns.join(', ')} ${fromSql(context, { table, dayColumn }, [split.condition])}`;
    });
  return [
    ...rowsOf('settled_orders', '"key"', '1', 'coalesce(t."net", 0)'),
    ...rowsOf('settled_refunds', '"order_key"', '0', '-coalesce(t."net", 0)'),
  ].join(' UNION ALL ');
}
