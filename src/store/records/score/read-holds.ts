import { unitRules } from '../../../core/score/rules/propose-points.ts';
import { type RuleSet, rulesOf } from '../../../core/score/rules/rule-set.ts';
import { usualKnownMinutes } from '../../../core/score/score-moment.ts';
import { statement } from '../../engine/statement.ts';
import { ruledLeads } from '../../sql/score/ruled-leads.ts';
import { literal } from '../../sql/text.ts';
import { oldEnough, type RulesPlace, ruledReading } from './rule-records.ts';

/** More leads than these tell hardly more; the latest are taken. */
const mostLeads = 50_000;

/** How often each rule holds for leads whose outcome is known, as they were known when they came in, and the outcome. */
export async function readHolds(
  place: RulesPlace,
  rules: RuleSet,
): Promise<{ readonly holds: readonly Float64Array[]; readonly won: Uint8Array }> {
  const { engine, workspace } = place;
  const old = await oldEnough(place);
  const latest = `t.key IN (SELECT t.key FROM settled_leads t
    WHERE t.workspace_id = ${literal(workspace)} AND t.counted AND ${old} ORDER BY t.created_at DESC LIMIT ${mostLeads})`;
  const rows = await engine.reader.run(
    statement(ruledLeads(ruledReading(place, usualKnownMinutes), unitRules(rules), latest)),
  );
  return {
    holds: rulesOf(rules).map((_, index) => Float64Array.from(rows, (row) => Number(row[`p${index}`] ?? 0))),
    won: Uint8Array.from(rows, (row) => (row.won_at === null ? 0 : 1)),
  };
}
