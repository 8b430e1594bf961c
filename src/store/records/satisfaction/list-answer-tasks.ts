import type { AnswerKind } from '../../../core/facts/fact-values.ts';
import { answerTasks } from '../../sql/satisfaction/answer-tasks.ts';
import { type PersonShown, personIn, textIn } from '../desk/lead-row.ts';
import type { Desk } from '../desk/open-desk.ts';

/** A task to call a customer back, whom no open lead stands for. Instants ISO 8601. */
export interface AnswerTask {
  readonly key: string;
  readonly title: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** null for whoever comes first. */
  readonly owner: string | null;
  /** The answer it was made of. */
  readonly answer: {
    readonly key: string;
    readonly kind: AnswerKind;
    readonly score: number;
    readonly comment: string | null;
  };
  readonly person: PersonShown;
  /** null where the order's customer is not known. */
  readonly customer: string | null;
}

export interface AnswerTasksAsked {
  readonly dueBefore: string;
  /** Whose, and those of nobody; null for everybody's. */
  readonly owner: string | null;
  readonly limit: number;
}

/** Open tasks made of answers that stand with no open lead, the first due first, and how many there are in all. */
export async function listAnswerTasks(
  desk: Desk,
  { dueBefore, owner, limit }: AnswerTasksAsked,
): Promise<{ readonly count: number; readonly tasks: readonly AnswerTask[] }> {
  const rows = await desk.ask((text) => answerTasks(text, dueBefore, owner, limit));
  const tasks = rows.map((row) => {
    const dueAt = textIn(row.due_at);
    return {
      key: String(row.task_key),
      title: String(row.title),
      dueAt,
      overdue: dueAt !== null && Date.parse(dueAt) < Date.parse(desk.now),
      owner: textIn(row.owner),
      answer: {
        key: String(row.key),
        kind: String(row.kind) as AnswerKind,
        score: Number(row.score),
        comment: textIn(row.comment),
      },
      person: personIn(row),
      customer: textIn(row.customer_key),
    };
  });
  return { count: Number(rows[0]?.found ?? 0), tasks };
}
