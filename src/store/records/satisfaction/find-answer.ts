import type { AnswerKind } from '../../../core/facts/fact-values.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { taskOfAnswer } from '../../sql/satisfaction/comments.ts';
import { personIn, textIn } from '../desk/lead-row.ts';

/** An answer, who gave it, and the task that was made of it. */
export interface AnswerFound {
  readonly key: string;
  readonly kind: AnswerKind;
  readonly score: number;
  readonly comment: string | null;
  readonly name: string | null;
  readonly lead: string | null;
  readonly owner: string | null;
  readonly task: {
    readonly title: string;
    readonly type: string | null;
    readonly createdAt: string;
    readonly dueAt: string | null;
    readonly owner: string | null;
    readonly lead: string | null;
    readonly ended: boolean;
  } | null;
}

/** The answer of that key; null if there is none. */
export async function findAnswer(
  engine: Engine,
  workspace: string,
  key: string,
): Promise<AnswerFound | null> {
  const [row] = await engine.reader.run(
    statement(
      `SELECT a.key, a.kind, a.score, a.comment, s.lead_key, coalesce(l.owner, a.owner) AS owner,
        k.key AS task_key, k.title, k.type, k.created_at, k.due_at, k.owner AS task_owner, k.lead_ref, k.done_at, k.cancelled_at,
        p.first_name, p.last_name, p.full_name, p.company, p.email, p.phone, p.city
      FROM answers AS a JOIN settled_answers AS s ON s.workspace_id = $1 AND s.key = a.key
      LEFT JOIN orders AS o ON o.workspace_id = $1 AND o.superseded_at IS NULL AND o.key = a.order_ref
      LEFT JOIN settled_leads AS l ON l.workspace_id = $1 AND l.key = s.lead_key
      LEFT JOIN persons AS p ON p.workspace_id = $1
        AND p.person_key = coalesce(a.person_key, o.person_key, l.person_key)
      LEFT JOIN tasks AS k ON k.workspace_id = $1 AND k.superseded_at IS NULL AND k.key = $3
      WHERE a.workspace_id = $1 AND a.superseded_at IS NULL AND a.key = $2`,
      workspace,
      key,
      taskOfAnswer(key),
    ),
  );
  if (!row) return null;
  return {
    key,
    kind: String(row.kind) as AnswerKind,
    score: Number(row.score),
    comment: textIn(row.comment),
    name: personIn(row).name,
    lead: textIn(row.lead_key),
    owner: textIn(row.owner),
    task:
      row.task_key === null || row.task_key === undefined
        ? null
        : {
            title: String(row.title),
            type: textIn(row.type),
            createdAt: String(row.created_at),
            dueAt: textIn(row.due_at),
            owner: textIn(row.task_owner),
            lead: textIn(row.lead_ref),
            ended: row.done_at !== null || row.cancelled_at !== null,
          },
  };
}
