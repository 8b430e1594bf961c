import type { DeskFacts } from './desk-facts.ts';
import type { ActionContext } from './lead-actions.ts';

export interface TaskGiven {
  readonly title: string;
  readonly type: string | null;
  readonly dueAt: string | null;
  readonly owner: string | null;
}

/** A task as it stands. */
export interface TaskNow extends TaskGiven {
  readonly key: string;
  readonly createdAt: string;
}

/** How a task ends. */
export interface TaskEnd {
  readonly as: 'done' | 'cancelled';
  readonly outcome: string | null;
}

/** A new task of the lead. */
export function taskFacts(context: ActionContext, given: TaskGiven): DeskFacts {
  return changedTask(context, { key: context.newId(), createdAt: context.at, ...given }, null);
}

/** A task with other values, or ended. A version says everything, also what stays. */
export function changedTask(context: ActionContext, task: TaskNow, end: TaskEnd | null): DeskFacts {
  return {
    tasks: [
      {
        id: task.key,
        lead_ref: context.lead,
        created_at: task.createdAt,
        due_at: task.dueAt,
        type: task.type,
        title: task.title,
        owner: task.owner,
        done_at: end?.as === 'done' ? context.at : null,
        cancelled_at: end?.as === 'cancelled' ? context.at : null,
        outcome: end?.outcome ?? null,
      },
    ],
  };
}
