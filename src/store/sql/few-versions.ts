import { factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import type { Dialect } from '../engine/dialect.ts';
import { type LedgerId, ledgerTable, sqlType } from '../schema/ledger-tables.ts';
import type { KeyLists } from './key-lists.ts';
import { identityDigest } from './merge-shape.ts';
import { literal } from './text.ts';

/** place and digest of rows without an id, from their JSON `$1`. */
export function rowDigests(dialect: Dialect, fact: FactId): string {
  return `SELECT place, ${identityDigest(fact, false)} AS digest
    FROM ${typedRows(dialect, fact, ['place', ...factOf(fact).identity])} AS r`;
}

/** asked_table and key of the rows that have a current version, of the keys of each fact. */
export function knownKeys(
  lists: KeyLists,
  workspace: string,
  asked: ReadonlyMap<FactId, readonly string[]>,
): string {
  return [...asked]
    .map(
      ([fact, keys]) => `SELECT '${fact}' AS asked_table, o.key FROM ${fact} AS o
      WHERE o.workspace_id = ${literal(workspace)} AND o.superseded_at IS NULL AND o.key IN (${lists.in(keys)})`,
    )
    .join(' UNION ALL ');
}

/** key of the rows of JSON `$1` that differ from their current versions. */
export function differingKeys(dialect: Dialect, workspace: string, fact: FactId): string {
  const { columns, namesPerson } = ledgerTable(fact);
  const compared = [...(namesPerson ? ['person_key'] : []), ...columns.map(({ id }) => id)];
  return `SELECT n.key FROM ${typedRows(dialect, fact, ['key', ...compared])} AS n
    JOIN ${fact} AS o ON o.workspace_id = ${literal(workspace)} AND o.superseded_at IS NULL AND o.key = n.key
    WHERE ${compared.map((id) => `o.${id} IS DISTINCT FROM n.${id}`).join(' OR ')}`;
}

/** Ends the current versions of the keys at an instant. */
export function endVersions(
  lists: KeyLists,
  workspace: string,
  table: LedgerId,
  keys: readonly string[],
  at: string,
): string {
  return `UPDATE ${table} SET superseded_at = CAST(${lists.text(at)} AS TIMESTAMPTZ)
    WHERE workspace_id = ${literal(workspace)} AND superseded_at IS NULL AND key IN (${lists.in(keys)})`;
}

/** asked_table, key, currency and day of settled amounts without a rate, of the keys of each fact. */
export function settledWithoutRate(
  lists: KeyLists,
  workspace: string,
  asked: ReadonlyMap<'costs' | 'orders' | 'refunds', readonly string[]>,
): string {
  return [...asked]
    .map(
      ([fact, keys]) => `SELECT '${fact}' AS asked_table, key, currency, day FROM settled_${fact}
      WHERE workspace_id = ${literal(workspace)} AND rate_missing AND key IN (${lists.in(keys)})`,
    )
    .join(' UNION ALL ');
}

function typedRows(dialect: Dialect, fact: FactId, ids: readonly string[]): string {
  const types = new Map(ledgerTable(fact).columns.map(({ id, type }) => [id, sqlType(type, dialect)]));
  return dialect.rowsFromJson(
    '$1',
    ids.map((id) => ({ id, sqlType: types.get(id) ?? dialect.types.text })),
  );
}
