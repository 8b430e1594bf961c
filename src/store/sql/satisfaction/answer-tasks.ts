import { currentRows, type DeskText, isOpen } from '../desk/lead-conditions.ts';
import { taskOfAnswer } from './comments.ts';

/**
 * Open tasks made of answers that are the next action of no open lead, due before an instant (ISO 8601) or without a day,
 * the first due first: the task's `task_key`, `title`, `due_at`, `owner`, the answer's `key`, `kind`, `score`, `comment`,
 * the `customer_key` of its order, and the names of who answered. Those of an owner are also those of nobody.
 */
export function answerTasks(desk: DeskText, dueBefore: string, owner: string | null, limit: number): string {
  const { parameters } = desk;
  const own = parameters.text(desk.workspace);
  const mine = owner === null ? 'TRUE' : `(k.owner IS NULL OR k.owner = ${parameters.text(owner)})`;
  return `SELECT k.key AS task_key, k.title, k.due_at, k.owner, a.key, a.kind, a.score, a.comment, so.customer_key,
      p.first_name, p.last_name, p.full_name, p.company, p.email, p.phone, p.city, count(*) OVER () AS found
    FROM ${currentRows(desk, 'tasks')} AS k
    JOIN ${currentRows(desk, 'answers')} AS a ON k.key = ${parameters.text(taskOfAnswer(''))} || a.key
    LEFT JOIN ${currentRows(desk, 'orders')} AS o ON o.key = a.order_ref
    LEFT JOIN settled_orders so ON so.workspace_id = ${own} AND so.key = a.order_ref
    LEFT JOIN settled_leads l ON l.workspace_id = ${own} AND l.key = k.lead_ref
    LEFT JOIN persons p ON p.workspace_id = ${own} AND p.person_key = coalesce(a.person_key, o.person_key, l.person_key)
    WHERE k.done_at IS NULL AND k.cancelled_at IS NULL AND ${mine}
      AND (k.due_at IS NULL OR k.due_at < CAST(${parameters.text(dueBefore)} AS TIMESTAMPTZ))
      AND NOT coalesce(l.counted AND ${isOpen(desk)}, FALSE)
    ORDER BY k.due_at NULLS LAST, k.key LIMIT ${limit}`;
}
