import { currentRows, type DeskText, leadConditions } from '../desk/lead-conditions.ts';

/** Of each sequence how many leads are or were in it (`active`, `entered`), were heard of since, and were won. */
export function sequenceNumbers(desk: DeskText): string {
  const { parameters, workspace } = desk;
  const own = parameters.text(workspace);
  const heard = (join: string): string =>
    `SELECT e.sequence_id, e.id FROM sequence_entries e JOIN ${currentRows(desk, 'interactions')} AS x ON ${join}
      WHERE e.workspace_id = ${own} AND x.direction = 'in' AND x.at_time > e.entered_at`;
  const won = `SELECT e.id FROM sequence_entries e JOIN settled_leads l ON l.key = e.lead_key
    WHERE e.workspace_id = ${own} AND ${leadConditions(desk, { state: 'won' }).join(' AND ')}`;
  return `SELECT e.sequence_id, count(*) AS entered, count(CASE WHEN e.state = 'active' THEN 1 END) AS active,
      count(CASE WHEN e.id IN (SELECT h.id FROM (${heard('x.lead_ref = e.lead_key')}
        UNION ALL ${heard('x.person_key = e.person_key')}) AS h) THEN 1 END) AS replied,
      count(CASE WHEN e.id IN (${won}) THEN 1 END) AS won
    FROM sequence_entries e WHERE e.workspace_id = ${own} GROUP BY e.sequence_id`;
}

/** Of each sequence how many of its mails are in which state. */
export function sendNumbers({ parameters, workspace }: DeskText): string {
  return `SELECT sequence_id, state, count(*) AS mails FROM sends
    WHERE workspace_id = ${parameters.text(workspace)} GROUP BY sequence_id, state`;
}
