import { stageWords } from '../../../core/desk/lead-stage.ts';
import { responseBounds } from '../../../core/desk/response-chance.ts';
import type { DeskText } from './lead-conditions.ts';

export interface CreatedBetween {
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
}

/** Counted leads created in a period, with how they ended: `won`, `lost`. A lead that was reopened is not lost. */
function endedLeads(desk: DeskText, { from, to }: CreatedBetween): string {
  const { parameters, workspace, settings } = desk;
  const lost = stageWords(settings.stages, ({ means }) => means === 'lost').map((word) =>
    parameters.text(word),
  );
  return `(SELECT l.*, l.won_at IS NOT NULL AS won,
      l.won_at IS NULL AND ${lost.length > 0 ? `lower(coalesce(l.stage, '')) IN (${lost.join(', ')})` : 'FALSE'} AS lost
    FROM settled_leads l WHERE l.workspace_id = ${parameters.text(workspace)} AND l.counted
      AND l.day BETWEEN ${parameters.day(from)} AND ${parameters.day(to)})`;
}

/** By place of the first answer among the bounds (NULL without one): `leads` and `won`. */
export function answeredCounts(desk: DeskText, period: CreatedBetween): string {
  const cases = responseBounds
    .map((bound, place) => `WHEN response_minutes <= ${bound} THEN ${place}`)
    .join(' ');
  return `SELECT CASE WHEN response_minutes IS NULL THEN NULL ${cases} ELSE ${responseBounds.length} END AS bucket,
      count(*) AS leads, count(*) FILTER (WHERE won) AS won
    FROM ${endedLeads(desk, period)} AS l GROUP BY 1`;
}

const steps = [
  ['new', 'TRUE', 'created_at', 'coalesce(contacted_at, qualified_at, quote_at, won_at)'],
  ['contacted', 'contacted_at IS NOT NULL', 'contacted_at', 'coalesce(qualified_at, quote_at, won_at)'],
  ['qualified', 'qualified_at IS NOT NULL', 'qualified_at', 'coalesce(quote_at, won_at)'],
  ['quote', 'quote_at IS NOT NULL', 'quote_at', 'won_at'],
] as const;

/** One row per step: how many entered, moved on, were lost there, and how they ended; median days to the next step. */
export function stepCounts(desk: DeskText, period: CreatedBetween): string {
  const { double } = desk.dialect.types;
  const rows = steps.map(
    ([step, reached, at, next]) => `SELECT '${step}' AS step, count(*) AS entered,
      count(*) FILTER (WHERE ${next} IS NOT NULL) AS moved,
      count(*) FILTER (WHERE ${next} IS NULL AND lost) AS lost,
      count(*) FILTER (WHERE won) AS won, count(*) FILTER (WHERE won OR lost) AS decided,
      CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(
        CAST(${desk.dialect.minutesBetween(at, next)} AS ${double}) / 1440.0, 0)) FILTER (WHERE ${next} IS NOT NULL) AS ${double}) AS median_days
    FROM ended WHERE ${reached}`,
  );
  return `WITH ended AS MATERIALIZED (SELECT created_at, contacted_at, qualified_at, quote_at, won_at, won, lost
      FROM ${endedLeads(desk, period)} AS l) ${rows.join(' UNION ALL ')}`;
}

/** Revenue of the orders of won leads of the period, and their number. */
export function revenueOfWon(desk: DeskText, period: CreatedBetween): string {
  const { bigint } = desk.dialect.types;
  return `SELECT CAST(sum(o.net) AS ${bigint}) AS revenue, count(DISTINCT o.lead_key) AS leads
    FROM settled_orders o JOIN ${endedLeads(desk, period)} AS l ON l.key = o.lead_key AND l.won
    WHERE o.workspace_id = ${desk.parameters.text(desk.workspace)}`;
}

/** Why the lost leads of the period were lost, most frequent first. */
export function lossReasons(desk: DeskText, period: CreatedBetween): string {
  return `SELECT loss_reason AS reason, count(*) AS leads FROM ${endedLeads(desk, period)} AS l
    WHERE lost GROUP BY loss_reason ORDER BY 2 DESC, 1 LIMIT 50`;
}
