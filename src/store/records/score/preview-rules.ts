import { addDays } from '../../../core/periods/days.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { lastQuarter } from '../../../core/score/rules/last-quarter.ts';
import { countedFields } from '../../../core/score/rules/rule-fields.ts';
import { type RuleSet, rulesOf } from '../../../core/score/rules/rule-set.ts';
import { detailPrefix } from '../../../core/score/score-features.ts';
import type { Temperature } from '../../../core/score/score-lead.ts';
import { usualKnownMinutes } from '../../../core/score/score-moment.ts';
import type { Engine, Row } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { ruleFieldValues, rulesSpread } from '../../sql/score/rule-queries.ts';
import { literal } from '../../sql/text.ts';
import { type RulesPlace, ruledReading } from './rule-records.ts';

/** Leads of a temperature. */
export interface SpreadPart {
  readonly temperature: Temperature;
  readonly leads: number;
  readonly sales: number;
  /** Neither won nor lost yet. */
  readonly open: number;
}

export interface RulesPreview {
  /** Today's open leads as they stand now. */
  readonly open: readonly SpreadPart[];
  /** Leads created in the calendar quarter before this one, as they were known when they came in. */
  readonly quarter: { readonly from: string; readonly to: string; readonly parts: readonly SpreadPart[] };
  /** How many of the open leads each rule gives or takes points. */
  readonly reached: Readonly<Record<string, number>>;
}

/** How rules would spread the open leads and those of the last quarter; nothing is kept. */
export async function previewRules(place: RulesPlace, rules: RuleSet): Promise<RulesPreview> {
  const { engine, settings, now } = place;
  const { from, to } = lastQuarter(localDay(now, settings.zone));
  const spread = (known: number | null, notBefore: string, condition: string): Promise<readonly Row[]> =>
    engine.reader.run(statement(rulesSpread({ ...ruledReading(place, known), notBefore }, rules, condition)));
  const [open, quarter] = await Promise.all([
    spread(null, now, 't.won_at IS NULL AND t.lost_at IS NULL'),
    spread(
      usualKnownMinutes,
      // No zone is more than a day away from UTC.
      `${addDays(from, -1)}T00:00:00Z`,
      `t.day >= CAST(${literal(from)} AS DATE) AND t.day <= CAST(${literal(to)} AS DATE)`,
    ),
  ]);
  const reached = rulesOf(rules).map(({ id }, index) => [
    id,
    open.reduce((sum, row) => sum + Number(row[`r${index}`] ?? 0), 0),
  ]);
  return {
    open: partsOf(open),
    quarter: { from, to, parts: partsOf(quarter) },
    reached: Object.fromEntries(reached),
  };
}

function partsOf(rows: readonly Row[]): readonly SpreadPart[] {
  return (['hot', 'warm', 'cold'] as const).map((temperature) => {
    const row = rows.find((one) => one.temperature === temperature);
    const count = (id: string): number => Number(row?.[id] ?? 0);
    return { temperature, leads: count('leads'), sales: count('sales'), open: count('open') };
  });
}

/** Fields and details that leads have lately, with their most frequent values first. */
export async function readRuleFields(
  engine: Engine,
  workspace: string,
): Promise<readonly { readonly feature: string; readonly values: readonly string[] }[]> {
  const rows = await engine.reader.run(statement(ruleFieldValues(workspace, countedFields, detailPrefix)));
  const fields = new Map<string, string[]>();
  for (const row of rows) {
    const feature = String(row.feature);
    fields.set(feature, [...(fields.get(feature) ?? []), String(row.value)]);
  }
  return [...fields].map(([feature, values]) => ({ feature, values }));
}
