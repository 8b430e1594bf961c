import { type DeskText, leadConditions } from '../desk/lead-conditions.ts';

/** More leads than these are nobody's day: the latest that came in are looked at. */
const most = 20_000;

/**
 * Open leads that wait, one row each: `key`, `why` (`task` for one whose next task is due before an instant, else `answer`
 * for one that has waited for its first answer beyond its target), `expected`, `score`, `task` and `since`; those of an
 * owner, or all with null.
 */
export function waitingLeads(desk: DeskText, dueBefore: string, owner: string | null): string {
  const { parameters, workspace } = desk;
  const whose = owner === null ? {} : { owner: [owner] };
  const part = (why: 'task' | 'answer', since: string, conditions: readonly string[]): string =>
    `SELECT l.key, '${why}' AS why, l.expected, l.score, l.next_due_at, ${since} AS since, l.created_at
    FROM settled_leads l WHERE ${conditions.join(' AND ')}`;
  const due = leadConditions(desk, { state: 'open', dueBefore, ...whose });
  const late = leadConditions(desk, { state: 'open', late: true, ...whose });
  const planned = `l.next_due_at < CAST(${parameters.text(dueBefore)} AS TIMESTAMPTZ)`;
  const own = `workspace_id = ${parameters.text(workspace)} AND superseded_at IS NULL`;
  return `WITH waiting AS (
      SELECT * FROM (${part('task', 'l.next_due_at', due)}
        UNION ALL ${part('answer', 'l.created_at', [...late, `coalesce(NOT ${planned}, TRUE)`])}) AS both_kinds
      ORDER BY created_at DESC, key LIMIT ${most})
    SELECT w.key, w.why, w.expected, w.score, w.since, min(t.type) AS task
    FROM waiting w LEFT JOIN (SELECT lead_ref, type, due_at FROM tasks
      WHERE ${own} AND done_at IS NULL AND cancelled_at IS NULL) AS t ON t.lead_ref = w.key AND t.due_at = w.next_due_at
    GROUP BY w.key, w.why, w.expected, w.score, w.since`;
}
