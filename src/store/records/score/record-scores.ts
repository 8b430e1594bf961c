import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { incomingColumns } from '../../schema/incoming.ts';
import { sqlType } from '../../schema/ledger-tables.ts';
import { type RuledReading, scoreByRules } from '../../sql/score/ruled-leads.ts';
import { scoreLeads } from '../../sql/score/score-leads.ts';
import { literal } from '../../sql/text.ts';
import type { Receipt } from '../../store.ts';
import { mergeBatch } from '../merge-batch.ts';
import { makeTemporary } from '../run-temporary.ts';
import { openWorkspace } from '../workspaces.ts';
import type { ScoreVersion } from './score-models.ts';

export interface ScoringOptions {
  readonly author: string | null;
  /** ISO instant. */
  readonly now: string;
  /** All leads, those that have no score yet, or those of these keys. */
  readonly only: 'all' | 'unscored' | readonly string[];
}

const largeRows = 5_000;

/**
 * Scores leads by a version and records what changed as one batch of facts, so that figures by temperature and score band
 * follow, past days stay as they were, and it can be undone. A lead whose score stays the same keeps its time. Duplicates
 * and returned leads are not scored.
 */
export async function recordScores(
  engine: Engine,
  workspace: string,
  version: ScoreVersion,
  { author, now, only }: ScoringOptions,
): Promise<Receipt> {
  const { dialect } = engine;
  return engine.bulk({
    prepare: async () => undefined,
    commit: async (session) => {
      const settings = await openWorkspace(session, dialect, workspace, now);
      const place = { session, dialect, workspace, settings };
      const current = `SELECT * FROM scores WHERE workspace_id = ${literal(workspace)} AND superseded_at IS NULL`;
      const condition = conditionOf(only, current);
      const scored = scoresBy(version, { dialect, workspace, settings, now }, condition);
      await makeTemporary(session, dialect, 'scored_leads', scored);
      const values: Readonly<Record<string, string>> = {
        line: 'row_number() OVER ()',
        lead_ref: 'n.lead_ref',
        // The same score again is no news.
        at_time: `CASE WHEN o.score = n.score AND o.model = ${literal(version.id)} AND o.value IS NOT DISTINCT FROM n.value
          AND o.probability IS NOT DISTINCT FROM CAST(n.probability AS ${dialect.types.decimal}) THEN o.at_time ELSE CAST($1 AS ${dialect.types.time}) END`,
        score: 'n.score',
        score_band: 'n.score_band',
        temperature: 'n.temperature',
        probability: 'n.probability',
        value: 'n.value',
        currency: `CASE WHEN n.value IS NOT NULL THEN ${literal(settings.currency)} END`,
        model: literal(version.id),
      };
      const list = incomingColumns('scores').map(
        ({ id, type }) => `CAST(${values[id] ?? 'NULL'} AS ${sqlType(type, dialect)}) AS "${id}"`,
      );
      await makeTemporary(
        session,
        dialect,
        'incoming_scores',
        `SELECT ${list.join(', ')} FROM scored_leads n LEFT JOIN (${current}) AS o ON o.lead_ref = n.lead_ref`,
        now,
      );
      const receipt = await mergeBatch(
        place,
        { file: null, kind: 'score', system: '', author, demo: false },
        { facts: ['scores'], rates: false, problemCount: 0, problemsCsv: null },
        { now, largeRows },
      );
      await session.run(statement(dialect.dropTemporaryTable('scored_leads')));
      return receipt;
    },
  });
}

/** The one place that knows how a version, learned or by rules, scores. */
function scoresBy(
  version: ScoreVersion,
  reading: Omit<RuledReading, 'knownMinutes'>,
  condition: string,
): string {
  if (version.kind === 'rules')
    return scoreByRules({ ...reading, knownMinutes: null }, version.kept, condition);
  const { model, baskets, knownMinutes } = version.score;
  return scoreLeads({ ...reading, knownMinutes }, model, baskets, condition);
}

function conditionOf(only: ScoringOptions['only'], current: string): string {
  if (only === 'all') return 'TRUE';
  if (only === 'unscored') return `NOT EXISTS (SELECT 1 FROM (${current}) AS c WHERE c.lead_ref = t.key)`;
  return `t.key IN (${only.length === 0 ? 'NULL' : only.map(literal).join(', ')})`;
}
