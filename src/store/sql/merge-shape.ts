import { dateField, factOf } from '../../core/facts/catalogue.ts';
import type { FactId } from '../../core/facts/fact.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { LedgerTable } from '../schema/ledger-tables.ts';
import { literal } from './text.ts';

/** What is worth knowing of a large incoming table before it is merged. */
export interface MergeShape {
  /** Columns of the ledger table that some incoming row fills. */
  readonly filled: ReadonlySet<string>;
  /** Columns that some current row of the ledger fills. */
  readonly known: ReadonlySet<string>;
  /** No two incoming rows have the same id or say the same. */
  readonly unique: boolean;
  /** The ledger has no current row of this table. */
  readonly isNew: boolean;
  readonly rows: number;
  /** Some incoming rows have no date of their own. */
  readonly undated: boolean;
}

/** How many incoming rows there are, and how many of them fill each column. */
export function countFilled(table: LedgerTable, fact: FactId): string {
  const counts = table.columns.map(({ id }) => `count(i.${id}) AS ${id}`);
  return `SELECT count(*) AS rows, count(i.id) AS with_id, count(CASE WHEN i.undated THEN 1 END) AS undated,
    ${counts.join(', ')} FROM incoming_${fact} i`;
}

/** The same of the ledger's current rows. */
export function countKnown(workspace: string, table: LedgerTable): string {
  const counts = table.columns.map(({ id }) => `count(o.${id}) AS ${id}`);
  return `SELECT count(*) AS rows, ${counts.join(', ')} FROM ${table.id} o
    WHERE o.workspace_id = ${literal(workspace)} AND o.superseded_at IS NULL`;
}

/**
 * Rows of the incoming table whose id is also another's; 0 only if each has an id of its own. Digests are compared:
 * two that agree by chance make rows be sorted in vain, and nothing else.
 */
export function countRepeatedIds(fact: FactId, dialect: Dialect): string {
  return `SELECT count(id) - count(DISTINCT ${dialect.shortDigest('id')}) AS repeated FROM incoming_${fact}`;
}

/**
 * The digest of what a row without an id says, `r` having the fact's columns and person_key. With `undated`, a date
 * that is only the day of the import says nothing.
 */
export function identityDigest(fact: FactId, undated: boolean): string {
  const date = undated ? dateField(fact)?.id : undefined;
  const values = factOf(fact).identity.map((id) => {
    const said = `CAST(r.${id} AS VARCHAR)`;
    // concat_ws leaves NULL out: a row that does not say it keeps the key it had before the field came.
    const value = factOf(fact).laterIdentity?.includes(id) ? said : `coalesce(${said}, '')`;
    return id === date ? `CASE WHEN r.undated THEN '' ELSE ${value} END` : value;
  });
  return `md5(concat_ws(chr(31), ${values.join(', ')}))`;
}
