import { dateField } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import type { Dialect } from '../engine/dialect.ts';
import { type LedgerTable, sqlType } from '../schema/ledger-tables.ts';
import { identityDigest, type MergeShape } from './merge-shape.ts';
import { joinPersonKeys, type PersonKinds, personKeyOfRow } from './person-keys.ts';
import { literal } from './text.ts';

/** Columns whose values make a version, in the ledger's order. */
function versionColumns(table: LedgerTable): readonly string[] {
  return [...(table.namesPerson ? ['person_key'] : []), ...table.columns.map(({ id }) => id)];
}

/**
 * The field whose value may be no more than the day of the import, told by `undated` in the incoming rows; null if no
 * row has such a date.
 */
export function standInDate(fact: FactId, shape: MergeShape | null): string | null {
  return shape?.undated === false ? null : (dateField(fact)?.id ?? null);
}

/** Rows of a fact's incoming table, each with the key that the source's id or the identity fields give it. */
export function incomingFact(
  table: LedgerTable,
  fact: FactId,
  persons: PersonKinds,
  shape: MergeShape | null,
): string {
  const person = table.namesPerson ? `${personKeyOfRow(persons)} AS person_key,` : '';
  const columns = table.columns.map(({ id }) => `i.${id}`).join(', ');
  const undated = standInDate(fact, shape) !== null;
  const mark = undated ? ['undated'] : [];
  const rows = `SELECT i.id, i.line, ${undated ? 'i.undated,' : ''} ${person} ${columns}
    FROM incoming_${fact} i ${table.namesPerson ? joinPersonKeys(persons) : ''}`;
  const key = `CASE WHEN r.id IS NOT NULL THEN r.id ELSE ${identityDigest(fact, undated)} END`;
  if (shape?.unique)
    return `SELECT ${key} AS key, line, ${[...mark, ...versionColumns(table)].join(', ')} FROM (${rows}) AS r`;
  // A row with an id is identified by it; without one, by what it says, and equal rows by their place in the file.
  return `SELECT CASE WHEN has_id OR place = 1 THEN base_key ELSE base_key || '#' || CAST(place AS VARCHAR) END AS key,
      line, ${[...mark, ...versionColumns(table)].join(', ')}
    FROM (SELECT d.*, row_number() OVER w AS place, lead(1) OVER w AS later
      FROM (SELECT r.*, r.id IS NOT NULL AS has_id, ${key} AS base_key FROM (${rows}) AS r) AS d
      WINDOW w AS (PARTITION BY base_key ORDER BY line)) AS placed
    WHERE NOT has_id OR later IS NULL`;
}

/** Rows of `incoming_rates`; a rate is identified by its currency and day. */
export const incomingRates = `SELECT key, line, day, currency, per_euro FROM (
    SELECT currency || ' ' || CAST(day AS VARCHAR) AS key, CAST(NULL AS BIGINT) AS line, day, currency, per_euro,
      row_number() OVER (PARTITION BY currency, day ORDER BY per_euro) AS place
    FROM incoming_rates) AS ranked WHERE place = 1`;

/**
 * `merging_<table>`: the incoming rows with `state`: added, changed, or same as the current version. `rows` is the
 * SELECT of the incoming rows with their keys. Of a large table only columns that somebody fills are compared.
 * `standIn` is the field whose date gives way to that of the current version where the row is `undated`.
 */
export function mergingRows(
  workspace: string,
  table: LedgerTable,
  rows: string,
  shape: MergeShape | null,
  standIn: string | null,
): string {
  if (shape?.isNew) return `SELECT n.*, 'added' AS state FROM (${rows}) AS n`;
  const person = table.namesPerson ? ['person_key'] : [];
  const filled = table.columns.filter(({ id }) => shape?.filled.has(id) ?? true).map(({ id }) => id);
  const gone = table.columns.filter(({ id }) => shape && !shape.filled.has(id) && shape.known.has(id));
  const differs = [
    ...[...person, ...filled].map((id) =>
      id === standIn
        ? `(n.undated IS NOT TRUE AND o.${id} IS DISTINCT FROM n.${id})`
        : `o.${id} IS DISTINCT FROM n.${id}`,
    ),
    ...gone.map(({ id }) => `o.${id} IS NOT NULL`),
  ].join(' OR ');
  const values = [...person, ...filled].map((id) =>
    id === standIn
      ? `CASE WHEN n.undated THEN coalesce(o.${id}, n.${id}) ELSE n.${id} END AS ${id}`
      : `n.${id}`,
  );
  return `SELECT n.key, n.line, ${values.join(', ')},
      CASE WHEN o.key IS NULL THEN 'added' WHEN ${differs} THEN 'changed' ELSE 'same' END AS state
    FROM (${rows}) AS n LEFT JOIN ${table.id} AS o
      ON o.workspace_id = ${literal(workspace)} AND o.superseded_at IS NULL AND o.key = n.key`;
}

/** A view of all columns over a table that lacks those nobody fills. */
export function withGaps(
  table: LedgerTable,
  filledOnly: string,
  shape: MergeShape,
  dialect: Dialect,
): string {
  const columns = table.columns.map(({ id, type }) =>
    shape.filled.has(id) ? id : `CAST(NULL AS ${sqlType(type, dialect)}) AS ${id}`,
  );
  const person = table.namesPerson ? ['person_key'] : [];
  return `SELECT key, line, state, ${[...person, ...columns].join(', ')} FROM ${filledOnly}`;
}

/** Ends the current versions of changed rows; `$1` is the instant. */
export function supersedeChanged(workspace: string, table: LedgerTable): string {
  return `UPDATE ${table.id} SET superseded_at = CAST($1 AS TIMESTAMPTZ)
    WHERE workspace_id = ${literal(workspace)} AND superseded_at IS NULL
      AND key IN (SELECT key FROM merging_${table.id} WHERE state = 'changed')`;
}

/**
 * Adds the batch's versions; `$1` batch, `$2` instant. A row that says the same as before is kept as a version of no
 * length, so that it is known that this batch said so too.
 */
export function insertVersions(workspace: string, table: LedgerTable): string {
  const columns = versionColumns(table).join(', ');
  return `INSERT INTO ${table.id} (workspace_id, key, batch_id, line, recorded_at, superseded_at, ${columns})
    SELECT ${literal(workspace)}, key, CAST($1 AS VARCHAR), line, CAST($2 AS TIMESTAMPTZ),
      CASE WHEN state = 'same' THEN CAST($2 AS TIMESTAMPTZ) END, ${columns} FROM merging_${table.id}`;
}

/** Keys that an undo of batch `$1` touches: those of its current versions. */
export function currentOfBatch(workspace: string, table: LedgerTable): string {
  return `SELECT key FROM ${table.id}
    WHERE workspace_id = ${literal(workspace)} AND batch_id = CAST($1 AS VARCHAR) AND superseded_at IS NULL`;
}

/** Ends the current versions of batch `$1` at `$2`. */
export function supersedeBatch(workspace: string, table: LedgerTable): string {
  return `UPDATE ${table.id} SET superseded_at = CAST($2 AS TIMESTAMPTZ)
    WHERE workspace_id = ${literal(workspace)} AND batch_id = CAST($1 AS VARCHAR) AND superseded_at IS NULL`;
}

/**
 * For each changed key, repeats as current from `$2` on what the latest batch still standing besides `$1` said of it.
 */
export function restoreEarlier(workspace: string, table: LedgerTable): string {
  const columns = ['key', 'batch_id', 'line', ...versionColumns(table)];
  return `INSERT INTO ${table.id} (workspace_id, recorded_at, ${columns.join(', ')})
    SELECT ${literal(workspace)}, CAST($2 AS TIMESTAMPTZ), ${columns.join(', ')} FROM (
      SELECT v.*, row_number() OVER (PARTITION BY v.key ORDER BY b.sequence DESC, v.recorded_at DESC) AS place
      FROM ${table.id} v JOIN batches b ON b.workspace_id = v.workspace_id AND b.id = v.batch_id
      WHERE v.workspace_id = ${literal(workspace)} AND v.key IN (SELECT key FROM changed_${table.id})
        AND b.undone_at IS NULL AND b.id <> CAST($1 AS VARCHAR)) AS said WHERE place = 1`;
}
