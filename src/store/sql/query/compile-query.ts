import type { Dimension } from '../../../core/facts/dimensions.ts';
import type { Plan, Source } from '../../../core/query/plan.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Dialect } from '../../engine/dialect.ts';
import type { Statement } from '../../engine/engine.ts';
import type { Moment, SqlContext } from './context.ts';
import { dimensionColumn } from './grains.ts';
import { createParameters } from './parameters.ts';
import { dimensionsOf } from './rows.ts';
import { leftOutSql, maturitySql } from './source-cohort.ts';
import { keptSql, stockSql } from './source-moments.ts';
import { sumsByDay, sumsSql, valueNames } from './source-sums.ts';
import { repeatSql, spreadSql, wholeSql } from './source-whole.ts';
import { rolledTogether, sumsTogether } from './sums-together.ts';
import { createTables } from './tables.ts';

export interface Compilation {
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  readonly moment: Moment;
  readonly maturity: ReadonlyMap<string, number> | null;
}

/**
 * The one statement of a plan: each source aggregated on its own, then put under each other with the same columns:
 * `s` source, `p` period, `g` grain, `d0 …` dimensions as text, `v0 …` values as text. NULL where a column does not
 * apply; counts are of different sizes, so text is what both engines give alike.
 */
export function compileQuery(plan: Plan, compilation: Compilation): Statement {
  const context = contextOf(plan, compilation);
  const width = Math.max(1, ...plan.sources.map((source) => outputs(source).length));
  const groups = sumsTogether(context);
  const grouped = new Set(groups.flat());
  const tables = plan.sources.map(
    (source, place) =>
      `s${place} AS (${grouped.has(place) ? sumsByDay(context, source) : sourceSql(context, source)})`,
  );
  const rolled = groups.map((places, index) => `t${index} AS (${rolledTogether(context, places)})`);
  const selects = plan.sources.flatMap((source, place) => {
    if (grouped.has(place)) return [];
    const dimensions = source.kind === 'left_out' ? [] : dimensionsOf(context, source);
    return [selectOf(context, `s${place}`, String(place), dimensions, outputs(source).length, width)];
  });
  for (const [index, places] of groups.entries()) {
    const sources = places.flatMap((place) => plan.sources[place] ?? []);
    const values = Math.max(...sources.map((source) => outputs(source).length));
    const dimensions = sources[0] ? dimensionsOf(context, sources[0]) : [];
    selects.push(selectOf(context, `t${index}`, 'CAST(s AS INTEGER)', dimensions, values, width));
  }
  const definitions = [...context.tables.definitions(), ...tables, ...rolled];
  const sql = `WITH ${definitions.join(',\n')}\n${selects.join('\nUNION ALL ')}`;
  return { sql, parameters: context.parameters.values };
}

/** The rows of one part with the columns that all parts have. */
function selectOf(
  context: SqlContext,
  from: string,
  source: string,
  own: readonly Dimension[],
  values: number,
  width: number,
): string {
  const { text } = context.dialect.types;
  const dimensions = context.plan.dimensions.map((dimension, place) => {
    const column = own.includes(dimension) ? dimensionColumn(context, dimension) : 'NULL';
    return `CAST(${column} AS ${text}) AS d${place}`;
  });
  const columns = Array.from(
    { length: width },
    (_, place) => `CAST(${place < values ? `v${place}` : 'NULL'} AS ${text}) AS v${place}`,
  );
  const head = [`${source} AS s`, 'CAST(p AS INTEGER) AS p', 'CAST(g AS INTEGER) AS g'];
  return `SELECT ${[...head, ...dimensions, ...columns].join(', ')} FROM ${from}`;
}

/** What all parts of one statement of a plan share. */
export function contextOf(plan: Plan, compilation: Compilation): SqlContext {
  const { dialect, workspace, settings, moment, maturity } = compilation;
  return {
    dialect,
    workspace,
    moment,
    maturity,
    plan,
    parameters: createParameters(dialect),
    tables: createTables(dialect, workspace, settings, plan.asOf),
  };
}

/** Value columns that a source gives. */
function outputs(source: Source): string[] {
  switch (source.kind) {
    case 'spread':
      return ['v0', 'v1', 'v2'];
    case 'maturity':
      return ['v0', 'v1'];
    case 'left_out':
    case 'repeat':
      return ['v0'];
    case 'kept':
      return source.measures.map((_, index) => `v${index}`);
    default:
      return valueNames(source);
  }
}

function sourceSql(context: SqlContext, source: Source): string {
  switch (source.kind) {
    case 'sums':
      return sumsSql(context, source);
    case 'whole':
      return wholeSql(context, source);
    case 'repeat':
      return repeatSql(context, source);
    case 'spread':
      return spreadSql(context, source);
    case 'stock':
      return stockSql(context, source);
    case 'kept':
      return keptSql(context, source);
    case 'maturity':
      return maturitySql(context, source);
    case 'left_out':
      return leftOutSql(context, source);
  }
}
