import { currentRows, type DeskText, isOpen } from './lead-conditions.ts';

/** By owner: open leads, and when they were last given one. */
export function workloadRows(desk: DeskText): string {
  return `SELECT l.owner, count(*) FILTER (WHERE l.counted AND ${isOpen(desk)}) AS open_leads,
      greatest(max(l.created_at), (SELECT max(x.at_time) FROM ${currentRows(desk, 'lead_events')} AS x
        WHERE x.type = 'assigned' AND x.owner = l.owner)) AS last_assigned_at
    FROM settled_leads l
    WHERE l.workspace_id = ${desk.parameters.text(desk.workspace)} AND l.owner IS NOT NULL GROUP BY l.owner`;
}
