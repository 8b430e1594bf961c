import { currentRows, type DeskText } from '../desk/lead-conditions.ts';
import { keyList, keysOf } from '../key-lists.ts';

/** Types of events that a return is made of, as SQL. */
export const returnTypes = `('return_asked', 'returned', 'return_refused')`;

/** SELECT of what was paid for leads, credit apart: lead_key, amount (minor units of the workspace's currency). */
export function paidFor({ parameters, dialect, workspace }: DeskText, leads: string): string {
  return `SELECT c.lead_key, CAST(sum(c.amount) AS ${dialect.types.bigint}) AS amount FROM settled_costs c
    WHERE c.workspace_id = ${parameters.text(workspace)} AND c.kind = 'lead_purchase'
      AND c.lead_key IN (SELECT key FROM ${leads}) GROUP BY c.lead_key`;
}

/**
 * SELECT of how many rows a CTE of leads (key, vendor) has for each vendor, and what was paid for them: vendor, leads,
 * paid. Not joined to their sums: a planner that expects a few leads would look through all sums for each.
 */
export function sumsByVendor({ parameters, dialect, workspace }: DeskText, leads: string): string {
  const { bigint } = dialect.types;
  return `SELECT vendor, CAST(sum(leads) AS ${bigint}) AS leads, CAST(sum(paid) AS ${bigint}) AS paid FROM (
      SELECT d.vendor, 1 AS leads, CAST(0 AS ${bigint}) AS paid FROM ${leads} d
      UNION ALL SELECT d.vendor, 0 AS leads, c.amount AS paid FROM ${leads} d
        JOIN settled_costs c ON c.lead_key = d.key
        WHERE c.workspace_id = ${parameters.text(workspace)} AND c.kind = 'lead_purchase') AS parts GROUP BY vendor`;
}

/** Leads with what was paid for them: key, vendor, day, returned_day, ordered, counted, paid; newest first. */
export function boughtLeads(desk: DeskText, keys: readonly string[]): string {
  return `WITH chosen AS MATERIALIZED (
      SELECT l.key, l.vendor, l.day, l.created_at, l.returned_day, l.ordered, l.counted FROM settled_leads l
      WHERE l.workspace_id = ${desk.parameters.text(desk.workspace)} AND l.key IN (${given(desk, keys)})),
    paid AS (${paidFor(desk, 'chosen')})
    SELECT l.*, p.amount AS paid FROM chosen l LEFT JOIN paid p ON p.lead_key = l.key
    ORDER BY l.created_at DESC, l.key`;
}

/** Events of the returns of these leads, earliest first. */
export function returnEventRows(desk: DeskText, keys: readonly string[]): string {
  return `SELECT x.lead_ref, x.type, x.at_time, x.reason, x.proof, x.batch_id, b.author
    FROM ${currentRows(desk, 'lead_events')} AS x
    JOIN batches b ON b.workspace_id = ${desk.parameters.text(desk.workspace)} AND b.id = x.batch_id
    WHERE x.type IN ${returnTypes} AND x.lead_ref IN (${given(desk, keys)})
    ORDER BY x.at_time, x.recorded_at, x.key`;
}

/** Calls with these leads, earliest first. */
export function callRows(desk: DeskText, keys: readonly string[]): string {
  return `SELECT i.lead_key, i.day, x.at_time, x.direction, x.answered, x.subject
    FROM settled_interactions i JOIN ${currentRows(desk, 'interactions')} AS x ON x.key = i.key
    WHERE i.workspace_id = ${desk.parameters.text(desk.workspace)} AND i.type = 'call'
      AND i.lead_key IN (${given(desk, keys)})
    ORDER BY x.at_time, x.key`;
}

/** For each of these leads, the same person's leads of before. */
export function earlierLeadRows(desk: DeskText, keys: readonly string[]): string {
  const workspace = desk.parameters.text(desk.workspace);
  return `WITH chosen AS MATERIALIZED (SELECT l.key, l.person_key, l.created_at FROM settled_leads l
      WHERE l.workspace_id = ${workspace} AND l.key IN (${given(desk, keys)}) AND l.person_key IS NOT NULL)
    SELECT c.key, e.key AS earlier, e.day, e.created_at, coalesce(e.vendor, e.source, e.channel) AS source
    FROM settled_leads e JOIN chosen c ON c.person_key = e.person_key
    WHERE e.workspace_id = ${workspace} AND e.person_key IN (SELECT person_key FROM chosen)
      AND e.key <> c.key AND e.created_at < c.created_at
    ORDER BY c.key, e.created_at, e.key`;
}

/** Vendors that leads name, most leads first: vendor, leads, last_day. */
export function vendorNames(desk: DeskText): string {
  return `SELECT l.vendor, count(*) AS leads, max(l.day) AS last_day FROM settled_leads l
    WHERE l.workspace_id = ${desk.parameters.text(desk.workspace)} AND l.vendor IS NOT NULL
    GROUP BY l.vendor ORDER BY count(*) DESC, l.vendor`;
}

/** Purchases of leads that name no lead, by vendor: they may be what contracts price once more. */
export function unnamedPurchases(desk: DeskText): string {
  return `SELECT c.vendor, CAST(sum(c.amount) AS ${desk.dialect.types.bigint}) AS amount, min(c.day) AS from_day,
      max(c.day) AS to_day FROM settled_costs c
    WHERE c.workspace_id = ${desk.parameters.text(desk.workspace)} AND c.kind = 'lead_purchase'
      AND c.lead_key IS NULL AND c.vendor IS NOT NULL GROUP BY c.vendor`;
}

function given({ dialect, parameters }: DeskText, keys: readonly string[]): string {
  return keysOf(dialect, parameters.text(keyList(keys)));
}
