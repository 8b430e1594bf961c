import type { RuleSet } from '../../../core/score/rules/rule-set.ts';
import { rulesOf } from '../../../core/score/rules/rule-set.ts';
import { literal } from '../text.ts';
import { formsOfLeads } from './lead-features.ts';
import { type RuledReading, ruledLeads } from './ruled-leads.ts';

/**
 * How rules spread leads: `leads`, `sales` and `open` by temperature or by score, and how many leads each rule reaches
 * (`r0` …).
 */
export function rulesSpread(
  reading: RuledReading,
  rules: RuleSet,
  condition: string,
  by: 'temperature' | 'score' = 'temperature',
): string {
  const reached = rulesOf(rules).map((_, place) => `, count(*) FILTER (WHERE s.p${place} <> 0) AS r${place}`);
  return `SELECT s.${by}, count(*) AS leads, count(s.won_at) AS sales,
      count(*) FILTER (WHERE s.won_at IS NULL AND s.lost_at IS NULL) AS open${reached.join('')}
    FROM (${ruledLeads(reading, rules, condition)}) AS s GROUP BY s.${by}`;
}

const recentLeads = 20_000;
const mostValues = 60;

/** The most frequent values of fields and details among the latest leads: `feature`, `value`, `leads`. */
export function ruleFieldValues(workspace: string, fields: readonly string[], prefix: string): string {
  const counted = fields.map(
    (field) =>
      `SELECT ${literal(field)} AS feature, trim(${field}) AS value, count(*) AS leads FROM recent
      WHERE nullif(trim(${field}), '') IS NOT NULL GROUP BY trim(${field})`,
  );
  return `WITH recent AS (SELECT key, ${fields.join(', ')} FROM settled_leads
      WHERE workspace_id = ${literal(workspace)} AND counted ORDER BY created_at DESC LIMIT ${recentLeads})
    SELECT feature, value, leads FROM (
      SELECT v.*, row_number() OVER (PARTITION BY feature ORDER BY leads DESC, value) AS place FROM (
        ${counted.join(' UNION ALL ')}
        UNION ALL SELECT 'form' AS feature, fo.form AS value, count(*) AS leads FROM (${formsOfLeads(workspace)}) AS fo
        WHERE fo.key IN (SELECT key FROM recent) GROUP BY fo.form
        UNION ALL SELECT ${literal(prefix)} || x.name AS feature, trim(x.value) AS value, count(DISTINCT x.lead_ref) AS leads
        FROM lead_details x WHERE x.workspace_id = ${literal(workspace)} AND x.superseded_at IS NULL
          AND nullif(trim(x.value), '') IS NOT NULL AND x.lead_ref IN (SELECT key FROM recent)
        GROUP BY x.name, trim(x.value)) AS v) AS ranked
    WHERE place <= ${mostValues} ORDER BY feature, leads DESC, value`;
}
