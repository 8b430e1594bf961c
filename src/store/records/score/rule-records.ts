import { type BasketModel, basketOf } from '../../../core/score/expected-basket.ts';
import { logistic } from '../../../core/score/logistic-regression.ts';
import { chanceByScore, type KeptRules } from '../../../core/score/rules/kept-rules.ts';
import {
  type LeadAction,
  type RuleSet,
  ruleActions,
  ruleFeatures,
} from '../../../core/score/rules/rule-set.ts';
import { type RulesScore, scoreByRules } from '../../../core/score/rules/score-by-rules.ts';
import { usualKnownMinutes } from '../../../core/score/score-moment.ts';
import type { WorkspaceSettings } from '../../../core/settings/workspace.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { leadActions } from '../../sql/score/lead-actions.ts';
import { leadFeatures } from '../../sql/score/lead-features.ts';
import { daysAgo, type RuledReading, ruledLeads } from '../../sql/score/ruled-leads.ts';
import { matureDays } from '../../sql/score/sample-queries.ts';
import { literal } from '../../sql/text.ts';

/** Whose leads, and when. */
export interface RulesPlace {
  readonly engine: Engine;
  readonly workspace: string;
  readonly settings: WorkspaceSettings;
  /** ISO instant. */
  readonly now: string;
}

/** How rules are read from the database: as known so many minutes after creation, or as of now with null. */
export function ruledReading(place: RulesPlace, knownMinutes: number | null): RuledReading {
  const { engine, workspace, settings, now } = place;
  return { dialect: engine.dialect, workspace, settings, knownMinutes, now };
}

/** SQL condition on `t` (settled_leads): so old that nine of ten sales would have come. */
export async function oldEnough({ engine, workspace, now }: RulesPlace): Promise<string> {
  const [mature] = await engine.reader.run(statement(matureDays(workspace)));
  const days = Math.ceil(Number(mature?.days ?? 0));
  return `t.created_at <= CAST(${literal(now)} AS ${engine.dialect.types.time}) - INTERVAL '${days} days'`;
}

/** Rules with the chance of a sale by score among leads old enough, as they were known when they came in. */
export async function withChance(
  place: RulesPlace,
  rules: RuleSet,
  baskets: BasketModel | null,
): Promise<KeptRules> {
  const { engine } = place;
  const old = await oldEnough(place);
  const rows = await engine.reader.run(
    statement(
      `SELECT s.score, count(*) AS leads, count(s.won_at) AS sales
      FROM (${ruledLeads(ruledReading(place, usualKnownMinutes), rules, old)}) AS s GROUP BY s.score`,
    ),
  );
  const counts = rows.map((row) => ({
    score: Number(row.score),
    leads: Number(row.leads),
    sales: Number(row.sales),
  }));
  return { rules, chance: chanceByScore(counts), baskets };
}

export interface ExplainedRules extends RulesScore {
  /** Of a sale; null where it is not known what such scores come to. */
  readonly probability: number | null;
  /** Probability × expected basket × margin rate, minor units. */
  readonly value: number | null;
}

/** The score that rules give a lead now, with what each rule gives; null for a lead that is not there or does not count. */
export async function explainRules(
  place: RulesPlace,
  { rules, chance, baskets }: KeptRules,
  lead: string,
): Promise<ExplainedRules | null> {
  const { engine, workspace } = place;
  const features = ruleFeatures(rules);
  const reading = { ...ruledReading(place, null), features };
  const one = leadFeatures(reading, `t.key = ${literal(lead)}`);
  const [row] = await engine.reader.run(statement(one));
  if (!row) return null;
  const values = new Map(
    features.map((feature, index) => {
      const value = row[`f${index}`];
      return [feature, value === null || value === undefined ? null : String(value)];
    }),
  );
  const asked = leadActions(workspace, ruleActions(rules).keys());
  const done = asked
    ? await engine.reader.run(
        statement(
          `WITH q AS (${one}) SELECT a.action, ${daysAgo(reading)} AS days_ago
          FROM q JOIN (${asked}) AS a ON a.lead_key = q.key`,
        ),
      )
    : [];
  const actions = done.map((action) => ({
    action: String(action.action) as LeadAction,
    daysAgo: Number(action.days_ago),
  }));
  const scored = scoreByRules(rules, { values, actions });
  const probability = chance && logistic(chance.intercept + chance.slope * scored.score);
  const by = baskets?.by ? row[baskets.by] : null;
  const basket = baskets && basketOf(baskets, by === null || by === undefined ? null : String(by));
  return {
    ...scored,
    probability,
    value:
      probability === null || basket === null
        ? null
        : Math.floor(probability * basket * (baskets?.marginRate ?? 1) + 0.5),
  };
}
