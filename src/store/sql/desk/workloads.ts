import { currentRows, type DeskText, isLate, isOpen } from './lead-conditions.ts';

/** By owner: open leads, and when they were last given one. */
export function workloadRows(desk: DeskText): string {
  return `SELECT l.owner, count(*) FILTER (WHERE l.counted AND ${isOpen(desk)}) AS open_leads,
      greatest(max(l.created_at), max(g.at_time)) AS last_assigned_at
    FROM settled_leads l
    LEFT JOIN (SELECT x.owner, max(x.at_time) AS at_time FROM ${currentRows(desk, 'lead_events')} AS x
      WHERE x.type = 'assigned' GROUP BY x.owner) AS g ON g.owner = l.owner
    WHERE l.workspace_id = ${desk.parameters.text(desk.workspace)} AND l.owner IS NOT NULL GROUP BY l.owner`;
}

/** By owner (NULL for leads without one), of open leads: how many, without next action, overdue, late. */
export function dutyRows(desk: DeskText): string {
  const { parameters, workspace, now } = desk;
  return `SELECT l.owner, count(*) AS open_leads, count(*) FILTER (WHERE NOT l.planned) AS no_next_action,
      count(*) FILTER (WHERE l.next_due_at < CAST(${parameters.text(now)} AS TIMESTAMPTZ)) AS overdue,
      count(*) FILTER (WHERE l.answered_at IS NULL AND ${isLate(desk)}) AS late
    FROM settled_leads l
    WHERE l.workspace_id = ${parameters.text(workspace)} AND l.counted AND ${isOpen(desk)} GROUP BY l.owner`;
}
