import { currentRows, type DeskText } from './lead-conditions.ts';
import { belongs, type LeadFamily, listed } from './lead-family.ts';

/** The ledger's own row of a lead. */
export function leadRecord(desk: DeskText, key: string): string {
  return `SELECT * FROM ${currentRows(desk, 'leads')} AS x WHERE x.key = ${desk.parameters.text(key)}`;
}

/** What the vault knows of the person's keys, latest first. */
export function vaultRows({ parameters, workspace, ...desk }: DeskText, persons: readonly string[]): string {
  return `SELECT p.* FROM persons p WHERE p.workspace_id = ${parameters.text(workspace)}
    AND p.person_key IN (${listed({ parameters, workspace, ...desk }, persons)}) ORDER BY p.updated_at DESC, p.person_key`;
}

/** The latest value of each further field. */
export function detailRows(desk: DeskText, family: LeadFamily): string {
  return `SELECT name, value, origin, at_time, key, batch_id FROM (SELECT x.*, row_number() OVER (
      PARTITION BY x.name ORDER BY x.at_time DESC, x.recorded_at DESC, x.key DESC) AS place
    FROM ${currentRows(desk, 'lead_details')} AS x WHERE ${belongs(desk, family, 'at_time')}) AS ranked
    WHERE place = 1 ORDER BY name`;
}

export function qualificationRows(desk: DeskText, { keys }: LeadFamily): string {
  return `SELECT x.* FROM ${currentRows(desk, 'qualifications')} AS x WHERE x.lead_ref IN (${listed(desk, keys)})
    ORDER BY x.at_time, x.recorded_at, x.key`;
}

/** Words about contact: of the person, whatever the lead, or of the lead. */
export function permissionRows(desk: DeskText, { keys, persons }: LeadFamily): string {
  return `SELECT x.* FROM ${currentRows(desk, 'permissions')} AS x
    WHERE x.lead_ref IN (${listed(desk, keys)}) OR x.person_key IN (${listed(desk, persons)})
    ORDER BY x.at_time, x.recorded_at, x.key`;
}

/** When a mail to the person last came back, and when they last unsubscribed. */
export function mailTrouble(desk: DeskText, { keys, persons }: LeadFamily): string {
  return `SELECT max(x.at_time) FILTER (WHERE x.type = 'bounced') AS bounced_at,
      max(x.at_time) FILTER (WHERE x.type = 'unsubscribed') AS unsubscribed_at
    FROM ${currentRows(desk, 'messages')} AS x
    WHERE x.type IN ('bounced', 'unsubscribed')
      AND (x.lead_ref IN (${listed(desk, keys)}) OR x.person_key IN (${listed(desk, persons)}))`;
}

/** Tasks: open ones first, by their time. */
export function taskRows(desk: DeskText, { keys }: LeadFamily): string {
  return `SELECT x.* FROM ${currentRows(desk, 'tasks')} AS x WHERE x.lead_ref IN (${listed(desk, keys)})
    ORDER BY CASE WHEN x.done_at IS NULL AND x.cancelled_at IS NULL THEN 0 ELSE 1 END,
      x.due_at NULLS LAST, x.created_at, x.key`;
}

/** Quotes, newest first. */
export function quoteRows(desk: DeskText, { keys }: LeadFamily): string {
  return `SELECT x.* FROM ${currentRows(desk, 'quotes')} AS x WHERE x.lead_ref IN (${listed(desk, keys)})
    ORDER BY x.quoted_at DESC, x.key DESC`;
}

export function quoteLineRows(desk: DeskText, { keys }: LeadFamily): string {
  return `SELECT x.* FROM ${currentRows(desk, 'quote_lines')} AS x JOIN ${currentRows(desk, 'quotes')} AS q
      ON q.key = x.quote_ref AND q.lead_ref IN (${listed(desk, keys)})
    ORDER BY x.quote_ref, x.line_number NULLS LAST, x.line, x.key`;
}

/** Valid orders of the lead, newest first, with what they are worth to the workspace. */
export function orderRows(desk: DeskText, { keys }: LeadFamily): string {
  return `SELECT o.key, x.ordered_at, x.status, x.batch_id, o.net, o.margin FROM settled_orders o
      JOIN ${currentRows(desk, 'orders')} AS x ON x.key = o.key
    WHERE o.workspace_id = ${desk.parameters.text(desk.workspace)} AND o.lead_key IN (${listed(desk, keys)})
    ORDER BY x.ordered_at DESC, o.key`;
}

/** Costs, credits, revenue, refunds and margin of the lead so far, in minor units of the workspace's currency. */
export function moneySums(desk: DeskText, { keys }: LeadFamily): string {
  const { bigint } = desk.dialect.types;
  const workspace = desk.parameters.text(desk.workspace);
  const sum = (column: string, table: string): string =>
    `(SELECT CAST(sum(x.${column}) AS ${bigint}) FROM ${table} x
      WHERE x.workspace_id = ${workspace} AND x.lead_key IN (${listed(desk, keys)}))`;
  return `SELECT ${sum('amount', 'settled_costs')} AS cost, ${sum('credit', 'settled_costs')} AS credit,
    ${sum('net', 'settled_orders')} AS revenue, ${sum('margin', 'settled_orders')} AS margin,
    ${sum('net', 'settled_refunds')} AS refunded`;
}

/** Moves of the lead, newest first, with who made them: for what changed since somebody looked. */
export function moveRows(desk: DeskText, keys: readonly string[]): string {
  return `SELECT x.lead_ref, x.at_time, x.type, x.stage, b.author FROM ${currentRows(desk, 'lead_events')} AS x
      JOIN batches b ON b.workspace_id = ${desk.parameters.text(desk.workspace)} AND b.id = x.batch_id
    WHERE x.lead_ref IN (${listed(desk, keys)}) AND x.type NOT IN ('assigned', 'first_answer', 'return_asked', 'return_refused')
    ORDER BY x.at_time DESC, x.recorded_at DESC, x.key DESC`;
}
