import { fold } from '../../../core/import/fold.ts';
import type { Mood } from '../../../core/satisfaction/answer-scale.ts';
import type { Statement } from '../../engine/engine.ts';
import { withDefinitions } from '../customers/with-definitions.ts';
import { createParameters } from '../query/parameters.ts';
import { type VoicesReading, voices } from './voices.ts';

export interface CommentPage {
  /** Words that the comment holds, whatever their case and accents; null for all. */
  readonly search: string | null;
  readonly mood: Mood | null;
  /** Also those without a comment. */
  readonly silent: boolean;
  readonly after: { readonly day: string; readonly key: string } | null;
  readonly limit: number;
}

/** Id of the task that an unhappy answer leads to. */
export const taskOfAnswer = (answer: string): string => `answer:${answer}`;

/**
 * Answers with what was written, the newest first: `key`, `day`, `score`, `mood`, `comment`, `person_key`, `lead_key`,
 * `customer_key`, `order_key`, `order_net`, `lateness`, `store`, `channel`, and the state of the task that was made of it:
 * `due_at`, `owner`, `done_at`, `task_key`; and the names of who answered.
 */
export function comments(reading: VoicesReading, page: CommentPage): Statement {
  const { dialect, tables, workspace } = reading;
  const parameters = createParameters(dialect);
  const queries = voices(reading, parameters);
  const asked = parameters.text(workspace);
  const conditions = page.silent ? ['TRUE'] : ['v.comment IS NOT NULL'];
  if (page.search !== null)
    conditions.push(dialect.contains(dialect.folded('v.comment'), parameters.text(fold(page.search))));
  if (page.mood !== null) conditions.push(`v.mood = ${parameters.text(page.mood)}`);
  if (page.after !== null) {
    const day = parameters.day(page.after.day);
    conditions.push(
      `(v.day < ${day} OR (v.day = ${day} AND v.key COLLATE "C" < ${parameters.text(page.after.key)}))`,
    );
  }
  const sql = `${withDefinitions(tables, queries)}
    SELECT v.key, v.day, v.score, v.mood, v.comment, v.person_key, v.lead_key, v.customer_key, v.order_key, v.order_net,
      v.lateness, v.store, v.channel, k.key AS task_key, k.due_at, k.owner, k.done_at,
      p.first_name, p.last_name, p.full_name, p.company, p.email, p.phone, p.city
    FROM voices v LEFT JOIN persons AS p ON p.workspace_id = ${asked} AND p.person_key = v.person_key
    LEFT JOIN tasks AS k ON k.workspace_id = ${asked} AND k.superseded_at IS NULL
      AND k.key = 'answer:' || v.key
    WHERE ${conditions.join(' AND ')}
    ORDER BY v.day DESC, v.key COLLATE "C" DESC LIMIT ${parameters.bigint(page.limit)}`;
  return { sql, parameters: parameters.values };
}
