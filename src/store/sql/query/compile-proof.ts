import type { Plan } from '../../../core/query/plan.ts';
import type { Point } from '../../../core/query/points.ts';
import type { Statement } from '../../engine/engine.ts';
import { type Compilation, contextOf } from './compile-query.ts';
import { type ProofTerm, termRowsSql } from './proof-rows.ts';
import { withTables } from './tables.ts';

/** Where a page ends: the last row's day, term and key. */
export interface ProofPlace {
  readonly day: string;
  readonly term: number;
  readonly key: string;
}

/** Number and sum (in base units) of all rows: `count`, `sum`. */
export function proofTotalSql(
  plan: Plan,
  compilation: Compilation,
  terms: readonly ProofTerm[],
  point: Point,
): Statement {
  const { context, rows } = listed(plan, compilation, terms, point);
  const text = compilation.dialect.types.text;
  const sql = `SELECT count(*) AS count, CAST(coalesce(sum(v), 0) AS ${text}) AS sum FROM (${rows}) AS listed`;
  return { sql: withTables(context.tables, sql), parameters: context.parameters.values };
}

/** A page of rows in a fixed order, after a place: `m` term, `k` key, `d` day, `v` value. */
export function proofPageSql(
  plan: Plan,
  compilation: Compilation,
  terms: readonly ProofTerm[],
  point: Point,
  page: { readonly after: ProofPlace | null; readonly limit: number },
): Statement {
  const { context, rows } = listed(plan, compilation, terms, point);
  const { parameters, dialect } = context;
  const key = 'k COLLATE "C"';
  const after = page.after;
  const beyond = after
    ? `WHERE d > ${parameters.day(after.day)} OR (d = ${parameters.day(after.day)} AND (m > ${parameters.bigint(after.term)} OR (m = ${parameters.bigint(after.term)} AND ${key} > ${parameters.text(after.key)})))`
    : '';
  const sql = `SELECT m, k, d, CAST(v AS ${dialect.types.text}) AS v FROM (${rows}) AS listed ${beyond} ORDER BY d, m, ${key} LIMIT ${parameters.bigint(page.limit)}`;
  return { sql: withTables(context.tables, sql), parameters: parameters.values };
}

function listed(plan: Plan, compilation: Compilation, terms: readonly ProofTerm[], point: Point) {
  const context = contextOf(plan, compilation);
  const rows = terms.map((term, place) => termRowsSql(context, term, place, point)).join(' UNION ALL ');
  return { context, rows };
}
