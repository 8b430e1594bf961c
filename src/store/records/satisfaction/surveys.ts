import type { SurveySettings } from '../../../core/satisfaction/survey.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';

export interface KeptSurvey {
  readonly id: string;
  readonly settings: SurveySettings;
  readonly secret: string;
  /** ISO instant. */
  readonly createdAt: string;
}

const columns = 'id, settings, secret, created_at';

/** The questions to customers that were not removed, the newest first. */
export async function listSurveys(engine: Engine, workspace: string): Promise<readonly KeptSurvey[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM surveys WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY created_at DESC, id`,
      workspace,
    ),
  );
  return rows.map(surveyIn);
}

/** The question of that id; null if there is none, or it was removed. */
export async function findSurvey(engine: Engine, workspace: string, id: string): Promise<KeptSurvey | null> {
  const [row] = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM surveys WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL`,
      workspace,
      id,
    ),
  );
  return row ? surveyIn(row) : null;
}

/** Saves a question; one of that id is replaced. */
export async function keepSurvey(engine: Engine, workspace: string, survey: KeptSurvey): Promise<void> {
  const { id, settings, secret, createdAt } = survey;
  await engine.write(async (session) => {
    await session.run(statement('DELETE FROM surveys WHERE workspace_id = $1 AND id = $2', workspace, id));
    await session.run(
      statement(
        `INSERT INTO surveys (workspace_id, ${columns})
        VALUES ($1, $2, $3, $4, CAST($5 AS ${engine.dialect.types.time}))`,
        workspace,
        id,
        JSON.stringify(settings),
        secret,
        createdAt,
      ),
    );
  });
}

/**
 * Removes a question, and with it the links to it, at an ISO instant; answers stay. With null it is put again. Returns
 * false if there is none of that id.
 */
export async function markSurveyRemoved(
  engine: Engine,
  workspace: string,
  id: string,
  removedAt: string | null,
): Promise<boolean> {
  return engine.write(async (session) => {
    const found = await session.run(
      statement(
        `UPDATE surveys SET removed_at = CAST($3 AS ${engine.dialect.types.time})
        WHERE workspace_id = $1 AND id = $2 RETURNING id`,
        workspace,
        id,
        removedAt,
      ),
    );
    return found.length > 0;
  });
}

function surveyIn(row: Row): KeptSurvey {
  return {
    id: String(row.id),
    settings: JSON.parse(String(row.settings)),
    secret: String(row.secret),
    createdAt: new Date(String(row.created_at)).toISOString(),
  };
}
