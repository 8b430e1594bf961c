import type { FormSettings } from '../../../core/capture/form.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { textIn } from '../desk/lead-row.ts';

/** A form of a company. */
export interface KeptForm {
  readonly id: string;
  readonly name: string;
  readonly settings: FormSettings;
  /** Signs the moments at which the form is shown. */
  readonly secret: string;
  readonly author: string | null;
  readonly createdAt: string;
  readonly savedAt: string;
}

const columns = 'id, name, settings, secret, author, created_at, saved_at';

/** Forms of a workspace that were not removed, by name. */
export async function listForms(engine: Engine, workspace: string): Promise<readonly KeptForm[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_forms WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY name, id`,
      workspace,
    ),
  );
  return rows.map(formOf);
}

/** The form of that id; null if there is none or it was removed. */
export async function findForm(engine: Engine, workspace: string, id: string): Promise<KeptForm | null> {
  const [row] = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM capture_forms WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL`,
      workspace,
      id,
    ),
  );
  return row ? formOf(row) : null;
}

/** Keeps a form; one of the same id is replaced, but for its beginning. */
export async function keepForm(engine: Engine, workspace: string, form: KeptForm): Promise<void> {
  const instant = engine.dialect.types.time;
  await engine.write(async (session) => {
    await session.run(
      statement('DELETE FROM capture_forms WHERE workspace_id = $1 AND id = $2', workspace, form.id),
    );
    await session.run(
      statement(
        `INSERT INTO capture_forms (workspace_id, ${columns})
        VALUES ($1, $2, $3, $4, $5, $6, CAST($7 AS ${instant}), CAST($8 AS ${instant}))`,
        workspace,
        form.id,
        form.name,
        JSON.stringify(form.settings),
        form.secret,
        form.author,
        form.createdAt,
        form.savedAt,
      ),
    );
  });
}

/** Removes a form: from now on it takes nothing. Its leads and its name stay. */
export async function removeForm(engine: Engine, workspace: string, id: string, now: string): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement(
        `UPDATE capture_forms SET removed_at = CAST($3 AS ${engine.dialect.types.time})
        WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL`,
        workspace,
        id,
        now,
      ),
    ),
  );
}

function formOf(row: Row): KeptForm {
  return {
    id: String(row.id),
    name: String(row.name),
    settings: JSON.parse(String(row.settings)) as FormSettings,
    secret: String(row.secret),
    author: textIn(row.author),
    createdAt: String(row.created_at),
    savedAt: String(row.saved_at),
  };
}
