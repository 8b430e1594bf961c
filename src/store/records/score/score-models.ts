import type { KeptScore } from '../../../core/score/kept-score.ts';
import type { ScoreKind } from '../../../core/score/learn-and-prove.ts';
import type { KeptRules } from '../../../core/score/rules/kept-rules.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { newId } from '../new-id.ts';

/** `champion` gives the scores of the leads; a `challenger` was never used; `retired` was. */
export type ScoreState = 'champion' | 'challenger' | 'retired';

interface Version {
  readonly id: string;
  readonly state: ScoreState;
  readonly author: string | null;
  /** When it was learned, or its rules were saved; ISO. */
  readonly learnedAt: string;
}

export interface LearnedVersion extends Version {
  readonly kind: ScoreKind;
  readonly score: KeptScore;
}

export interface RulesVersion extends Version {
  readonly kind: 'rules';
  readonly kept: KeptRules;
}

/** Learned scores and rules stand side by side: the one champion among them gives all leads their score. */
export type ScoreVersion = LearnedVersion | RulesVersion;

const columns = 'id, kind, state, author, learned_at, model';

interface Keeping {
  readonly author: string | null;
  /** ISO instant. */
  readonly now: string;
}

/** Keeps a learned score as a challenger; returns its id. */
export function keepScore(
  engine: Engine,
  workspace: string,
  score: KeptScore,
  keeping: Keeping,
): Promise<string> {
  return keep(engine, workspace, score.model.kind, score, keeping);
}

/** Keeps rules as a challenger; returns their id. */
export function keepRules(
  engine: Engine,
  workspace: string,
  kept: KeptRules,
  keeping: Keeping,
): Promise<string> {
  return keep(engine, workspace, 'rules', kept, keeping);
}

async function keep(
  engine: Engine,
  workspace: string,
  kind: ScoreVersion['kind'],
  model: KeptScore | KeptRules,
  { author, now }: Keeping,
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
        kind,
        author,
        now,
        JSON.stringify(model),
      ),
    ),
  );
  return id;
}

/** Keeps with rules what their scores come to on the leads of today. */
export async function refreshRules(
  engine: Engine,
  workspace: string,
  id: string,
  kept: KeptRules,
): Promise<void> {
  await engine.write((session) =>
    session.run(
      statement(
        `UPDATE score_models SET model = $3 WHERE workspace_id = $1 AND id = $2 AND kind = 'rules'`,
        workspace,
        id,
        JSON.stringify(kept),
      ),
    ),
  );
}

/** All versions, learned and by rules, the newest first. */
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
  const version: Version = {
    id: String(row.id),
    state: row.state === 'champion' || row.state === 'retired' ? row.state : 'challenger',
    author: row.author === null ? null : String(row.author),
    learnedAt: String(row.learned_at),
  };
  const model: unknown = JSON.parse(String(row.model));
  if (row.kind === 'rules') return { ...version, kind: 'rules', kept: model as KeptRules };
  return {
    ...version,
    kind: row.kind === 'additive' ? 'additive' : 'scorecard',
    score: model as KeptScore,
  };
}

export function isLearned(version: ScoreVersion): version is LearnedVersion {
  return version.kind !== 'rules';
}

export function isRules(version: ScoreVersion): version is RulesVersion {
  return version.kind === 'rules';
}

/** The rules of the workspace: those in use, else the latest saved; null where none were saved. */
export async function currentRules(engine: Engine, workspace: string): Promise<RulesVersion | null> {
  const versions = (await listScores(engine, workspace)).filter(isRules);
  return versions.find(({ state }) => state === 'champion') ?? versions[0] ?? null;
}
