import { type RuleSet, ruleActions } from '../../../core/score/rules/rule-set.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { actionsTouched } from '../../sql/score/lead-actions.ts';
import { momentOf } from '../../sql/score/lead-features.ts';
import { literal } from '../../sql/text.ts';
import type { ScoreVersion } from './score-models.ts';

/** Keys of leads touched since an instant: by their own row, a detail, or an action that the rules count. */
function touchedSince(workspace: string, rules: RuleSet, since: string): string {
  const own = literal(workspace);
  const versions = (table: string, key: string): string =>
    `SELECT ${key} FROM ${table} WHERE workspace_id = ${own} AND (recorded_at > ${since} OR superseded_at > ${since})`;
  const actions = actionsTouched(workspace, ruleActions(rules).keys(), since);
  return [
    versions('leads', 'key'),
    versions('lead_details', 'lead_ref'),
    ...(actions ? [`SELECT lead_key FROM (${actions}) AS happened`] : []),
  ].join(' UNION ');
}

/**
 * Keys of leads to be scored: those without a score, those so young that more may have become known of them since, and,
 * by rules, those of whom something was said since an instant. null for more than `most`.
 */
export async function freshLeads(
  engine: Engine,
  workspace: string,
  version: ScoreVersion,
  { now, since, most }: { readonly now: string; readonly since: string; readonly most: number },
): Promise<readonly string[] | null> {
  const { time } = engine.dialect.types;
  const instant = (text: string): string => `CAST(${literal(text)} AS ${time})`;
  const news =
    version.kind === 'rules'
      ? `t.key IN (${touchedSince(workspace, version.kept.rules, instant(since))})`
      : `${momentOf('t.created_at', version.score.knownMinutes)} > ${instant(now)}`;
  const rows = await engine.reader.run(
    statement(
      `SELECT t.key FROM settled_leads t WHERE t.workspace_id = $1 AND t.counted
        AND (${news}
          OR NOT EXISTS (SELECT 1 FROM scores s
            WHERE s.workspace_id = t.workspace_id AND s.superseded_at IS NULL AND s.lead_ref = t.key))
      LIMIT ${most + 1}`,
      workspace,
    ),
  );
  return rows.length > most ? null : rows.map((row) => String(row.key));
}
