import { boundsOfSpread, leadsToFit, withoutCommon } from '../../../core/score/rules/fit-starting-rules.ts';
import { type RuleSet, rulesOf } from '../../../core/score/rules/rule-set.ts';
import type { Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { rulesSpread } from '../../sql/score/rule-queries.ts';
import { literal } from '../../sql/text.ts';
import { type RulesPlace, ruledReading } from './rule-records.ts';

/** Rules to begin with, as they suit the open leads of a workspace. */
export interface FittedRules {
  readonly rules: RuleSet;
  /** Open leads whose spread the bounds of warm and hot come from; null where the usual bounds stand. */
  readonly boundsFrom: number | null;
  /** Names of criteria that all open leads meet, and that are left out therefore. */
  readonly leftOut: readonly string[];
}

/** More leads than these tell no more; the latest are taken. */
const mostLeads = 20_000;

/** Fits rules to begin with to the open leads as they stand now; with too few of them the rules stay as they are. */
export async function fitStartingRules(place: RulesPlace, rules: RuleSet): Promise<FittedRules> {
  const { engine, workspace, now } = place;
  const open = `t.key IN (SELECT o.key FROM settled_leads o WHERE o.workspace_id = ${literal(workspace)} AND o.counted
    AND o.won_at IS NULL AND o.lost_at IS NULL ORDER BY o.created_at DESC LIMIT ${mostLeads})`;
  const spread = (tried: RuleSet): Promise<readonly Row[]> =>
    engine.reader.run(
      statement(rulesSpread({ ...ruledReading(place, null), notBefore: now }, tried, open, 'score')),
    );
  const before = await spread(rules);
  const leads = before.reduce((sum, row) => sum + Number(row.leads), 0);
  if (leads < leadsToFit) return { rules, boundsFrom: null, leftOut: [] };
  const reached = rulesOf(rules).map(({ id }, index): [string, number] => [
    id,
    before.reduce((sum, row) => sum + Number(row[`r${index}`] ?? 0), 0),
  ]);
  const { rules: telling, leftOut } = withoutCommon(rules, new Map(reached), leads);
  const scores = leftOut.length > 0 ? await spread(telling) : before;
  const bounds = boundsOfSpread(
    scores.map((row) => ({ score: Number(row.score), leads: Number(row.leads) })),
  );
  return { rules: { ...telling, ...bounds }, boundsFrom: bounds && leads, leftOut };
}
