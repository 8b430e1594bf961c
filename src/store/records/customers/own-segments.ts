import { FilonError } from '../../../core/errors/filon-error.ts';
import type { Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import type { Store } from '../../store.ts';
import { newId } from '../new-id.ts';

/** A segment that somebody defined: customers who meet all conditions, which are written as filters are. */
export interface OwnSegment {
  readonly id: string;
  readonly name: string;
  readonly conditions: readonly string[];
  readonly author: string | null;
  readonly savedAt: string;
}

const columns = 'id, name, conditions, author, saved_at';

/** All of them, by name. */
export async function listOwnSegments({ engine }: Store, workspace: string): Promise<readonly OwnSegment[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM customer_segments WHERE workspace_id = $1 ORDER BY name, id`,
      workspace,
    ),
  );
  return rows.map(segmentIn);
}

/** The segment of that id or, without case, name. Error: `segment_not_found`. */
export async function findOwnSegment(store: Store, workspace: string, idOrName: string): Promise<OwnSegment> {
  const all = await listOwnSegments(store, workspace);
  const name = idOrName.toLowerCase();
  const found = all.find(({ id }) => id === idOrName) ?? all.find((one) => one.name.toLowerCase() === name);
  if (!found) throw new FilonError('segment_not_found', { segment: idOrName });
  return found;
}

/** Saves a segment, in place of the one of that id if one is given. Errors: `segment_not_found`, `segment_name_taken`. */
export async function saveOwnSegment(
  { engine }: Store,
  workspace: string,
  given: Pick<OwnSegment, 'name' | 'conditions' | 'author'> & { readonly id: string | null },
  now: string,
): Promise<OwnSegment> {
  const id = given.id ?? newId();
  const conditions = JSON.stringify(given.conditions);
  return engine.write(async (session) => {
    const [taken] = await session.run(
      statement(
        'SELECT id FROM customer_segments WHERE workspace_id = $1 AND lower(name) = lower($2) AND id <> $3',
        workspace,
        given.name,
        id,
      ),
    );
    if (taken) throw new FilonError('segment_name_taken', { segment: given.name });
    const removed = await session.run(
      statement(
        'DELETE FROM customer_segments WHERE workspace_id = $1 AND id = $2 RETURNING id',
        workspace,
        id,
      ),
    );
    if (given.id !== null && removed.length === 0) throw new FilonError('segment_not_found', { segment: id });
    const [row] = await session.run(
      statement(
        `INSERT INTO customer_segments (workspace_id, id, name, conditions, author, saved_at)
        VALUES ($1, $2, $3, $4, $5, CAST($6 AS TIMESTAMPTZ)) RETURNING ${columns}`,
        workspace,
        id,
        given.name,
        conditions,
        given.author,
        now,
      ),
    );
    return segmentIn(row ?? {});
  });
}

/** Removes a segment. Error: `segment_not_found`. */
export async function dropOwnSegment({ engine }: Store, workspace: string, id: string): Promise<void> {
  const removed = await engine.write((session) =>
    session.run(
      statement(
        'DELETE FROM customer_segments WHERE workspace_id = $1 AND id = $2 RETURNING id',
        workspace,
        id,
      ),
    ),
  );
  if (removed.length === 0) throw new FilonError('segment_not_found', { segment: id });
}

function segmentIn(row: Row): OwnSegment {
  return {
    id: String(row.id),
    name: String(row.name),
    conditions: JSON.parse(String(row.conditions ?? '[]')) as readonly string[],
    author: row.author === null || row.author === undefined ? null : String(row.author),
    savedAt: String(row.saved_at),
  };
}
