import { statement } from '../engine/statement.ts';
import type { Bridge } from './assign-persons.ts';
import type { Place } from './settle.ts';

/** A person_key and the one that stands for it from now on. */
export interface Alias {
  readonly key: string;
  readonly root: string;
}

/**
 * The aliases that follow from the bridges of a batch and those known before: every member of a joined group gets
 * the group's root, the smallest key. Empty when the bridges say nothing new.
 */
export async function aliasesOf(place: Place, bridges: readonly Bridge[]): Promise<readonly Alias[]> {
  if (bridges.length === 0) return [];
  const rows = await place.session.run(
    statement(
      'SELECT key, root_key FROM person_aliases WHERE workspace_id = $1 AND superseded_at IS NULL',
      place.workspace,
    ),
  );
  const known = new Map(rows.map(({ key, root_key }) => [String(key), String(root_key)]));
  const roots = joined([...known.entries(), ...bridges]);
  const touched = new Set(bridges.flat().map((key) => roots.get(key)));
  return [...roots]
    .filter(([key, root]) => touched.has(root) && key !== root)
    .map(([key, root]) => ({ key, root }));
}

/** The smallest key of each connected group, by member (union–find with path halving). */
function joined(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
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
    const [a, b] = [find(one), find(other)].sort() as [string, string];
    parent.set(a, a);
    parent.set(b, a);
  }
  return new Map([...parent.keys()].map((key) => [key, find(key)]));
}
