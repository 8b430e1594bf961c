import { statement } from '../../src/store/engine/statement.ts';
import { ledgerTables } from '../../src/store/schema/ledger-tables.ts';
import type { Store } from '../../src/store/store.ts';

/**
 * All versions of a workspace as text, by table, with the batch's sequence in place of its random id, and the person's
 * e-mail and phone in place of the random key. Tables without a row are left out.
 */
export async function ledgerRows(
  store: Store,
  workspace: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const result: Record<string, readonly string[]> = {};
  for (const { id, columns, namesPerson } of ledgerTables) {
    // Their keys are pairs of random person keys.
    if (id === 'person_links' || id === 'person_aliases') continue;
    const person = namesPerson ? 'coalesce(p.email, p.phone, p.full_name) AS person' : 'NULL AS person';
    const rows = await store.engine.reader.run(
      statement(
        `SELECT x.key, b.sequence, x.line, x.recorded_at, x.superseded_at, ${person},
          ${columns.map((column) => `x.${column.id}`).join(', ')}
        FROM ${id} x JOIN batches b ON b.workspace_id = x.workspace_id AND b.id = x.batch_id
        ${namesPerson ? 'LEFT JOIN persons p ON p.workspace_id = x.workspace_id AND p.person_key = x.person_key' : ''}
        WHERE x.workspace_id = $1`,
        workspace,
      ),
    );
    if (rows.length === 0) continue;
    result[id] = rows
      .map((row) => JSON.stringify(Object.entries(row).map(([name, value]) => `${name}=${value}`)))
      .sort();
  }
  return result;
}
