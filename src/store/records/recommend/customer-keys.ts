import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

/** The keys under which orders may know a customer who is called by an e-mail address or by the shop's own number. */
export async function customerKeys(
  engine: Engine,
  workspace: string,
  name: string,
): Promise<readonly string[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT coalesce(a.root_key, i.person_key) AS key FROM person_identities i
        LEFT JOIN person_aliases a ON a.workspace_id = i.workspace_id AND a.key = i.person_key AND a.superseded_at IS NULL
        WHERE i.workspace_id = $1 AND i.kind = 'email' AND i.value = $2
      UNION SELECT s.customer_key FROM settled_orders s
        JOIN orders o ON o.workspace_id = s.workspace_id AND o.key = s.key AND o.superseded_at IS NULL
        WHERE s.workspace_id = $1 AND o.customer_ref = $3 AND s.customer_key IS NOT NULL`,
      workspace,
      name.trim().toLowerCase(),
      name,
    ),
  );
  return rows.map(({ key }) => String(key));
}
