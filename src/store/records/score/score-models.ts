import type { KeptScore } from '../../../core/score/kept-score.ts';
import type { ScoreKind } from '../../../core/score/learn-and-prove.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { newId } from '../new-id.ts';

/** `champion` gives the scores of the leads; a `challenger` was never used; `retired` was. */
export type ScoreState = 'champion' | 'challenger' | 'retired';

export interface ScoreVersion {
  readonly id: string;
  readonly kind: ScoreKind;
  readonly state: ScoreState;
  readonly author: string | null;
  /** ISO. */
  readonly learnedAt: string;
  readonly score: KeptScore;
}

const columns = 'id, kind, state, author, learned_at, model';

/** Keeps a learned score as a challenger; returns its id. */
export async function keepScore(
  engine: Engine,
  workspace: string,
  score: KeptScore,
  { author, now }: { readonly author: string | null; readonly now: string },
): Promise<string> {
  const id = newId();
  const { time } = engine.dialect.types;
  await engine.write((session) =>
    session.run(
      statement(
        `INSERT INTO score_models (workspace_id, id, kind, state, author, learned_at, model)
        VALUES ($1, $2, $3, 'challenger', $4, CAST($5 AS ${time}), $6)`,
        workspace,
        id,
        score.model.kind,
        author,
        now,
        JSON.stringify(score),
      ),
    ),
  );
  return id;
}

/** All versions, the newest first. */
export async function listScores(engine: Engine, workspace: string): Promise<readonly ScoreVersion[]> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM score_models WHERE workspace_id = $1 ORDER BY learned_at DESC, id DESC`,
      workspace,
    ),
  );
  return rows.map(versionOf);
}

/** The version of that id; null if there is none. */
export async function findScore(engine: Engine, workspace: string, id: string): Promise<ScoreVersion | null> {
  const rows = await engine.reader.run(
    statement(`SELECT ${columns} FROM score_models WHERE workspace_id = $1 AND id = $2`, workspace, id),
  );
  return rows[0] ? versionOf(rows[0]) : null;
}

/** The version in use; null if there is none. */
export async function championScore(engine: Engine, workspace: string): Promise<ScoreVersion | null> {
  const rows = await engine.reader.run(
    statement(
      `SELECT ${columns} FROM score_models WHERE workspace_id = $1 AND state = 'champion'`,
      workspace,
    ),
  );
  return rows[0] ? versionOf(rows[0]) : null;
}

/** Puts a version into use; the one before is retired. */
export async function crownScore(engine: Engine, workspace: string, id: string): Promise<void> {
  await engine.write(async (session) => {
    const set = 'UPDATE score_models SET state =';
    await session.run(
      statement(
        `${set} 'retired' WHERE workspace_id = $1 AND state = 'champion' AND id <> $2`,
        workspace,
        id,
      ),
    );
    await session.run(statement(`${set} 'champion' WHERE workspace_id = $1 AND id = $2`, workspace, id));
  });
}

function versionOf(row: Row): ScoreVersion {
  return {
    id: String(row.id),
    kind: row.kind === 'additive' ? 'additive' : 'scorecard',
    state: row.state === 'champion' || row.state === 'retired' ? row.state : 'challenger',
    author: row.author === null ? null : String(row.author),
    learnedAt: String(row.learned_at),
    score: JSON.parse(String(row.model)) as KeptScore,
  };
}
