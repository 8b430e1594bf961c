import { currentRows, type DeskText } from '../desk/lead-conditions.ts';

/** Types of events that a return is made of, as SQL. */
const returnTypes = `('return_asked', 'returned', 'return_refused')`;

/** Which bought leads to look at. */
export type WhichBought =
  | { readonly keys: readonly string[] }
  /** By their vendor's name without capitals, from a local day to another one, newest first. */
  | {
      readonly vendors: readonly string[];
      readonly from: string;
      readonly to: string;
      readonly limit: number;
    }
  /** Those of which a return was asked for or decided, of one vendor or all, newest first. */
  | { readonly returns: true; readonly vendor: string | null; readonly limit: number };

/**
 * Leads with what was paid for them, credit apart, in minor units of the workspace's currency: key, vendor, day,
 * returned_day, ordered, counted, paid.
 */
export function boughtLeads(desk: DeskText, which: WhichBought): string {
  const { parameters, dialect } = desk;
  const workspace = parameters.text(desk.workspace);
  return `WITH chosen AS MATERIALIZED (
      SELECT l.key, l.vendor, l.day, l.created_at, l.returned_day, l.ordered, l.counted FROM settled_leads l
      WHERE l.workspace_id = ${workspace} AND ${condition(desk, which)}
      ORDER BY l.created_at DESC, l.key ${'limit' in which ? `LIMIT ${parameters.bigint(which.limit)}` : ''}),
    paid AS (SELECT c.lead_key, CAST(sum(c.amount) AS ${dialect.types.bigint}) AS amount FROM settled_costs c
      WHERE c.workspace_id = ${workspace} AND c.kind = 'lead_purchase'
        AND c.lead_key IN (SELECT key FROM chosen) GROUP BY c.lead_key)
    SELECT l.*, p.amount AS paid FROM chosen l LEFT JOIN paid p ON p.lead_key = l.key
    ORDER BY l.created_at DESC, l.key`;
}

function condition(desk: DeskText, which: WhichBought): string {
  const { parameters } = desk;
  if ('keys' in which) return `l.key IN (${texts(desk, which.keys)})`;
  if ('returns' in which) {
    const asked = `SELECT x.lead_ref FROM ${currentRows(desk, 'lead_events')} AS x WHERE x.type IN ${returnTypes}`;
    const ofVendor =
      which.vendor === null
        ? 'l.vendor IS NOT NULL'
        : `lower(trim(l.vendor)) = ${parameters.text(which.vendor)}`;
    return `${ofVendor} AND (l.returned_day IS NOT NULL OR l.key IN (${asked}))`;
  }
  return `lower(trim(l.vendor)) IN (${texts(desk, which.vendors)})
    AND l.day >= ${parameters.day(which.from)} AND l.day <= ${parameters.day(which.to)}`;
}

/** Events of the returns of these leads, earliest first. */
export function returnEventRows(desk: DeskText, keys: readonly string[]): string {
  return `SELECT x.lead_ref, x.type, x.at_time, x.reason, x.proof, x.batch_id, b.author
    FROM ${currentRows(desk, 'lead_events')} AS x
    JOIN batches b ON b.workspace_id = ${desk.parameters.text(desk.workspace)} AND b.id = x.batch_id
    WHERE x.type IN ${returnTypes} AND x.lead_ref IN (${texts(desk, keys)})
    ORDER BY x.at_time, x.recorded_at, x.key`;
}

/** Calls with these leads, earliest first. */
export function callRows(desk: DeskText, keys: readonly string[]): string {
  return `SELECT i.lead_key, i.day, x.at_time, x.direction, x.answered, x.subject
    FROM settled_interactions i JOIN ${currentRows(desk, 'interactions')} AS x ON x.key = i.key
    WHERE i.workspace_id = ${desk.parameters.text(desk.workspace)} AND i.type = 'call'
      AND i.lead_key IN (${texts(desk, keys)})
    ORDER BY x.at_time, x.key`;
}

/** For each of these leads, the same person's leads of before. */
export function earlierLeadRows(desk: DeskText, keys: readonly string[]): string {
  const workspace = desk.parameters.text(desk.workspace);
  return `WITH chosen AS MATERIALIZED (SELECT l.key, l.person_key, l.created_at FROM settled_leads l
      WHERE l.workspace_id = ${workspace} AND l.key IN (${texts(desk, keys)}) AND l.person_key IS NOT NULL)
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

function texts(desk: DeskText, values: readonly string[]): string {
  return values.length === 0 ? 'NULL' : values.map((value) => desk.parameters.text(value)).join(', ');
}
