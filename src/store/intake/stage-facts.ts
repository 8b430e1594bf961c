import { factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import type { Mapping, Source } from '../../core/import/mapping.ts';
import { type ProblemCode, problems as problemEntries } from '../../core/import/problems.ts';
import { isCurrency } from '../../core/money/known-currencies.ts';
import type { Session } from '../engine/engine.ts';
import { incomingColumns } from '../schema/incoming.ts';
import { type DetectHints, detectReadings } from './detect-readings.ts';
import { type Check, factQuery } from './fact-query.ts';
import { makeReaders } from './field-readers.ts';
import { makeFileCells } from './file-cells.ts';
import type { LoadedRows } from './load-rows.ts';
import { type PlannedFact, planFact } from './plan-fields.ts';
import { query } from './staging-query.ts';
import type { Columns } from './text-expression.ts';

export interface StageOptions extends DetectHints {
  readonly headers: readonly string[];
  readonly zone: string;
  readonly country: string;
  /** Currency of amounts without one. */
  readonly currency: string;
  /** Local day of the import. */
  readonly today: string;
  readonly folder: string;
  /** Name of the attached database that holds the typed rows; null keeps them in temporary tables. */
  readonly database: string | null;
}

/** What staging made of the file's rows. */
export interface StagedRows {
  readonly facts: readonly FactId[];
  /** Checks of each mapping entry, as numbered in `problem_rows`. */
  readonly checks: readonly (readonly Check[])[];
  /** Which of these keep a row out, as the bits of its `problem_mask`. */
  readonly errors: readonly bigint[];
  readonly columns: Columns;
  readonly planned: readonly PlannedFact[];
  /** Lines that have no date of their own and go in with the day of the import. */
  readonly undated: number;
}

/**
 * Makes `incoming_<fact>` of the loaded rows, and `problem_rows` (line, entry, problem_mask) of what is wrong. Rows
 * with an error are in no incoming table. Throws `dates_ambiguous`.
 */
export async function stageFacts(
  session: Session,
  mapping: Mapping,
  loaded: LoadedRows,
  options: StageOptions,
): Promise<StagedRows> {
  const columns = await makeFileCells(
    session,
    loaded,
    options.headers,
    options.today,
    mapping.facts.flatMap((fact) => Object.values<Source>(fact.fields)),
  );
  const planned = mapping.facts.map((entry) => planFact(mapping, entry, columns));
  const detected = await detectReadings(session, planned, mapping, options);
  const readersOf = await makeReaders(session, planned, detected, {
    zone: mapping.zone ?? options.zone,
    country: options.country,
    folder: options.folder,
  });
  const facts = [...new Set(planned.map((fact) => fact.mapping.fact))];
  const fieldsOf = (fact: FactId): readonly string[] =>
    planned
      .filter((item) => item.mapping.fact === fact)
      .flatMap((item) => [
        ...item.fields.map(({ field }) => field.id),
        ...(item.fields.some(({ undated }) => undated !== null) ? ['undated'] : []),
      ]);
  const currencies = await currenciesOf(session, planned);
  const queries = planned.map((fact, entry) =>
    factQuery(fact, {
      entry,
      loaded,
      columns,
      skip: mapping.skip,
      fields: fieldsOf(fact.mapping.fact),
      readersOf,
      currency: options.currency,
      currencies,
    }),
  );
  const { database } = options;
  const staged = (fact: FactId): string => `${database === null ? '' : `${database}.`}staged_${fact}`;
  for (const fact of facts) {
    const parts = queries.filter((_, entry) => planned[entry]?.mapping.fact === fact).map((part) => part.sql);
    const rows = parts.join('\nUNION ALL\n');
    if (database === null) await query(session, `CREATE TEMPORARY TABLE ${staged(fact)} AS ${rows}`);
    else {
      await query(session, `CREATE TABLE ${staged(fact)} (${stagedColumns(fact, fieldsOf(fact))})`);
      await query(session, `INSERT INTO ${staged(fact)} ${rows}`);
    }
    await query(session, incomingView(fact, staged(fact), fieldsOf(fact)));
  }
  const checks = queries.map((part) => part.checks);
  await partProblems(session, facts.map(staged), checks);
  const dated = facts.filter((fact) => fieldsOf(fact).includes('undated'));
  return {
    facts,
    checks,
    errors: checks.map(errorMask),
    columns,
    planned,
    undated: await countUndated(session, dated.map(staged)),
  };
}

async function countUndated(session: Session, tables: readonly string[]): Promise<number> {
  if (tables.length === 0) return 0;
  const lines = tables.map((table) => `SELECT line FROM ${table} WHERE undated`);
  const [row] = await query(
    session,
    `SELECT count(DISTINCT line) AS lines FROM (${lines.join(' UNION ALL ')})`,
  );
  return Number(row?.lines ?? 0);
}

/** Codes of known currencies that the file names, in capitals. */
async function currenciesOf(session: Session, planned: readonly PlannedFact[]): Promise<readonly string[]> {
  const texts = new Set(
    planned.flatMap((fact) =>
      fact.fields.filter((field) => field.reading === 'currency').map((field) => field.text),
    ),
  );
  const found: string[] = [];
  for (const text of texts) {
    const rows = await query(
      session,
      `SELECT DISTINCT upper(${text}) AS code FROM file_cells f WHERE length(${text}) = 3`,
    );
    found.push(...rows.map((row) => String(row.code)).filter(isCurrency));
  }
  return found;
}

/** Moves what is wrong to `problem_rows`; a line with an error in one fact goes in nowhere. */
async function partProblems(
  session: Session,
  tables: readonly string[],
  checks: readonly (readonly Check[])[],
): Promise<void> {
  const found = tables.map(
    (table) => `SELECT line, entry, problem_mask FROM ${table} WHERE problem_mask <> 0`,
  );
  await query(session, `CREATE TEMPORARY TABLE problem_rows AS ${found.join(' UNION ALL ')}`);
  const isError = checks.map(
    (entry, index) => `WHEN ${index} THEN (problem_mask & ${errorMask(entry)}) <> 0`,
  );
  await query(
    session,
    `CREATE TEMPORARY TABLE refused_lines AS SELECT DISTINCT line FROM problem_rows
      WHERE CASE entry ${isError.join(' ')} END`,
  );
  const [count] = await query(session, 'SELECT count(*) AS lines FROM refused_lines');
  if (Number(count?.lines) === 0) return;
  for (const table of tables)
    await query(session, `DELETE FROM ${table} WHERE line IN (SELECT line FROM refused_lines)`);
}

/**
 * Columns of a staged table, in the order of `factQuery`. Texts that are hardly ever said twice are not packed: their
 * table is read a few times and let go.
 */
function stagedColumns(fact: FactId, fields: readonly string[]): string {
  const refers = new Set(factOf(fact).fields.flatMap(({ id, refers }) => (refers ? [id] : [])));
  const unique = (id: string): boolean => ['line', 'id', 'email', 'phone'].includes(id) || refers.has(id);
  const columns = incomingColumns(fact)
    .filter(({ id }) => id === 'line' || fields.includes(id))
    .map(({ id, sqlType }) => `"${id}" ${sqlType}${unique(id) ? " USING COMPRESSION 'uncompressed'" : ''}`);
  return [...columns, 'entry INTEGER', 'problem_mask BIGINT'].join(', ');
}

/** All columns of a fact over the few that are kept: empty columns would cost memory in every row. */
function incomingView(fact: FactId, table: string, fields: readonly string[]): string {
  const columns = incomingColumns(fact).map((column) =>
    column.id === 'line' || fields.includes(column.id)
      ? `"${column.id}"`
      : `CAST(NULL AS ${column.sqlType}) AS "${column.id}"`,
  );
  return `CREATE TEMPORARY VIEW incoming_${fact} AS SELECT ${columns.join(', ')} FROM ${table}`;
}

function errorMask(checks: readonly Check[]): bigint {
  return checks.reduce(
    (mask, check, index) => (isErrorCode(check.code) ? mask | (1n << BigInt(index)) : mask),
    0n,
  );
}

export function isErrorCode(code: ProblemCode): boolean {
  return problemEntries[code].level === 'error';
}
