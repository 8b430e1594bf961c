import type { Dialect } from '../../engine/dialect.ts';
import { literal } from '../text.ts';
import { momentOf } from './lead-features.ts';

/** Days from creation within which nine of ten sales come; NULL without sales. */
export function matureDays(workspace: string): string {
  return `SELECT percentile_cont(0.9) WITHIN GROUP (ORDER BY cycle_days) AS days FROM settled_leads
    WHERE workspace_id = ${literal(workspace)} AND counted AND cycle_days IS NOT NULL`;
}

/**
 * Names of details with their number, and how many became known after the moment scored, and of these after the lead's
 * outcome; the most frequent first.
 */
export function detailNames(workspace: string, knownMinutes: number, most: number): string {
  const late = `x.at_time > ${momentOf('l.created_at', knownMinutes)}`;
  return `SELECT x.name, count(*) AS found, count(*) FILTER (WHERE ${late}) AS late,
      count(*) FILTER (WHERE ${late} AND x.at_time >= least(l.won_at, l.lost_at)) AS after_outcome
    FROM lead_details x JOIN settled_leads l ON l.workspace_id = x.workspace_id AND l.key = x.lead_ref
    WHERE x.workspace_id = ${literal(workspace)} AND x.superseded_at IS NULL AND x.value IS NOT NULL AND l.counted
    GROUP BY x.name ORDER BY found DESC, x.name LIMIT ${most}`;
}

/** Revenue of each won lead by a dimension of the lead: sales, sum and sum of squares, minor units. */
export function basketGroups(dialect: Dialect, workspace: string, by: 'product' | 'channel'): string {
  return `SELECT l.${by} AS value, count(*) AS sales, sum(coalesce(o.net, 0)) AS revenue,
      sum(CAST(coalesce(o.net, 0) AS ${dialect.types.double}) * CAST(coalesce(o.net, 0) AS ${dialect.types.double})) AS squares
    FROM settled_leads l LEFT JOIN (${revenueByLead(workspace)}) AS o ON o.lead_key = l.key
    WHERE l.workspace_id = ${literal(workspace)} AND l.counted AND l.won_at IS NOT NULL GROUP BY l.${by}`;
}

/** Margin over revenue of orders where the margin is known. */
export function marginSums(workspace: string): string {
  return `SELECT sum(margin) AS margin, sum(net) AS net FROM settled_orders
    WHERE workspace_id = ${literal(workspace)} AND margin IS NOT NULL AND net IS NOT NULL`;
}

/** What each lead's orders brought. */
export function revenueByLead(workspace: string): string {
  return `SELECT lead_key, sum(net) AS net FROM settled_orders
    WHERE workspace_id = ${literal(workspace)} AND lead_key IS NOT NULL GROUP BY lead_key`;
}
