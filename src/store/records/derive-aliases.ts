import { statement } from '../engine/statement.ts';
import type { Bridge } from './assign-persons.ts';
import { makeTemporary } from './run-temporary.ts';
import type { Place } from './settle.ts';

/**
 * Brings `person_aliases` in line with the links that stand: every member of a joined group is an alias of its root,
 * the smallest key. Versions of before stay, for questions about earlier days. Leaves the changed keys in
 * `changed_person_aliases` and returns their number.
 */
export async function deriveAliases(place: Place, batch: string, recordedAt: string): Promise<number> {
  const { session, dialect, workspace } = place;
  const rowsOf = async (columns: string, table: string): Promise<readonly Bridge[]> => {
    const rows = await session.run(
      statement(
        `SELECT ${columns} FROM ${table} WHERE workspace_id = $1 AND superseded_at IS NULL`,
        workspace,
      ),
    );
    return rows.map((row) => Object.values(row).map(String) as unknown as Bridge);
  };
  const roots = joined(await rowsOf('one_key, other_key', 'person_links'));
  const known = new Map(await rowsOf('key, root_key', 'person_aliases'));
  const changed: { key: string; root: string | null }[] = [];
  for (const [key, root] of roots) {
    if (key !== root && known.get(key) !== root) changed.push({ key, root });
  }
  for (const key of known.keys()) if ((roots.get(key) ?? key) === key) changed.push({ key, root: null });

  const given = dialect.rowsFromJson('$1', [
    { id: 'key', sqlType: dialect.types.text },
    { id: 'root', sqlType: dialect.types.text },
  ]);
  await makeTemporary(
    session,
    dialect,
    'changed_person_aliases',
    `SELECT key, root FROM ${given} AS found`,
    JSON.stringify(changed),
  );
  if (changed.length === 0) return 0;
  await session.run(
    statement(
      `UPDATE person_aliases SET superseded_at = CAST($2 AS TIMESTAMPTZ)
      WHERE workspace_id = $1 AND superseded_at IS NULL AND key IN (SELECT key FROM changed_person_aliases)`,
      workspace,
      recordedAt,
    ),
  );
  await session.run(
    statement(
      `INSERT INTO person_aliases (workspace_id, key, batch_id, recorded_at, root_key)
      SELECT CAST($1 AS VARCHAR), key, CAST($2 AS VARCHAR), CAST($3 AS TIMESTAMPTZ), root
      FROM changed_person_aliases WHERE root IS NOT NULL`,
      workspace,
      batch,
      recordedAt,
    ),
  );
  return changed.length;
}

/** The smallest key of each connected group, by member (union–find with path halving). */
function joined(pairs: Iterable<Bridge>): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const find = (start: string): string => {
    let key = start;
    for (let up = parent.get(key) ?? key; up !== key; up = parent.get(key) ?? key) {
      parent.set(key, parent.get(up) ?? up);
      key = up;
    }
    return key;
  };
  for (const [one, other] of pairs) {
    const [smaller, larger] = [find(one), find(other)].sort() as [string, string];
    parent.set(smaller, smaller);
    parent.set(larger, smaller);
  }
  return new Map([...parent.keys()].map((key) => [key, find(key)]));
}
