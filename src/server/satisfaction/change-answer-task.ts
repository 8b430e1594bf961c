import type { DeskRow } from '../../core/desk/desk-facts.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import type { Language } from '../../core/words/language.ts';
import { type AnswerFound, findAnswer } from '../../store/records/satisfaction/find-answer.ts';
import { taskOfAnswer } from '../../store/sql/satisfaction/comments.ts';
import type { Application } from '../application.ts';
import { unhappyTask } from './unhappy-task.ts';

/** What is to become of the task; with `dueAt`, an ISO instant, it is to be done by then. */
export interface AnswerTaskWish {
  readonly state: 'open' | 'done';
  readonly dueAt?: string | undefined;
}

/**
 * Makes the task to call back whoever gave an answer, puts it off or ends it; nothing where it stands so already. Error:
 * `answer_not_found`.
 */
export async function changeAnswerTask(
  { store, workspace, events, now }: Application,
  key: string,
  { state, dueAt }: AnswerTaskWish,
  { author, language }: { readonly author: string | null; readonly language: Language },
): Promise<{ readonly task: string; readonly batch: string | null }> {
  const at = now().toISOString();
  const answer = await findAnswer(store.engine, workspace, key);
  if (!answer) throw new FilonError('answer_not_found', { answer: key });
  const row = state === 'open' ? opened(answer, dueAt ?? null, at, language) : ended(answer, at, language);
  const task = taskOfAnswer(key);
  if (row === null) return { task, batch: null };
  const origin = { file: null, kind: 'desk', system: '', author, demo: false };
  const { batch } = await store.ledger.record(workspace, origin, { tasks: [row] }, at);
  if (batch !== null) events.tell({ name: 'facts', data: { facts: ['tasks'] } });
  return { task, batch };
}

function opened(answer: AnswerFound, dueAt: string | null, at: string, language: Language): DeskRow | null {
  const { task } = answer;
  if (task && !task.ended)
    return dueAt === null ? null : { ...standing(answer, at, language), due_at: dueAt };
  const made = unhappyTask(answer, at, language);
  return dueAt === null ? made : { ...made, due_at: dueAt };
}

function ended(answer: AnswerFound, at: string, language: Language): DeskRow | null {
  return answer.task?.ended ? null : { ...standing(answer, at, language), done_at: at };
}

/** The open task as it stands, or as it would be made: a version says everything, also what stays. */
function standing(answer: AnswerFound, at: string, language: Language): DeskRow {
  const made = unhappyTask(answer, at, language);
  const { task } = answer;
  if (!task) return made;
  return {
    ...made,
    title: task.title,
    type: task.type,
    created_at: task.createdAt,
    due_at: task.dueAt,
    owner: task.owner,
    lead_ref: task.lead,
  };
}
