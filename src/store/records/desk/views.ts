import { FilonError } from '../../../core/errors/filon-error.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { newId } from '../new-id.ts';

/** A saved view of the lead list. `owner` is who made it: an account's e-mail; null on the machine itself. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly shared: boolean;
  readonly definition: unknown;
  readonly savedAt: string;
}

export type NewView = Pick<SavedView, 'name' | 'shared' | 'definition'>;

const columns = 'id, name, owner, shared, definition, saved_at';
/** `$2` is the caller. */
const visible = `workspace_id = $1 AND (shared OR owner IS NOT DISTINCT FROM CAST($2 AS VARCHAR))`;

/** One's own views and the shared ones, by name. */
export async function listViews(
  engine: Engine,
  workspace: string,
  owner: string | null,
): Promise<readonly SavedView[]> {
  const rows = await engine.reader.run(
    statement(`SELECT ${columns} FROM desk_views WHERE ${visible} ORDER BY name, id`, workspace, owner),
  );
  return rows.map(viewIn);
}

/** Saves a view; under an id it replaces that one. Error: `view_not_found` for one that the caller does not see. */
export async function saveView(
  engine: Engine,
  workspace: string,
  view: NewView & { readonly owner: string | null; readonly id: string | null },
  now: string,
): Promise<SavedView> {
  const { id, name, owner, shared } = view;
  const definition = JSON.stringify(view.definition);
  const values = [name, shared, definition, now] as const;
  const [row] = await engine.write((session) =>
    id === null
      ? session.run(
          statement(
            `INSERT INTO desk_views (workspace_id, id, owner, name, shared, definition, saved_at)
            VALUES ($1, $2, $3, $4, $5, $6, CAST($7 AS TIMESTAMPTZ)) RETURNING ${columns}`,
            workspace,
            newId(),
            owner,
            ...values,
          ),
        )
      : session.run(
          statement(
            `UPDATE desk_views SET name = $4, shared = $5, definition = $6, saved_at = CAST($7 AS TIMESTAMPTZ)
            WHERE ${visible} AND id = $3 RETURNING ${columns}`,
            workspace,
            owner,
            id,
            ...values,
          ),
        ),
  );
  if (!row) throw new FilonError('view_not_found');
  return viewIn(row);
}

/** Deletes a view. Error: `view_not_found`. */
export async function dropView(
  engine: Engine,
  workspace: string,
  owner: string | null,
  id: string,
): Promise<void> {
  const rows = await engine.write((session) =>
    session.run(
      statement(`DELETE FROM desk_views WHERE ${visible} AND id = $3 RETURNING id`, workspace, owner, id),
    ),
  );
  if (rows.length === 0) throw new FilonError('view_not_found');
}

function viewIn(row: Row): SavedView {
  return {
    id: String(row.id),
    name: String(row.name),
    owner: row.owner as string | null,
    shared: row.shared === true,
    definition: JSON.parse(String(row.definition)) as unknown,
    savedAt: String(row.saved_at),
  };
}
