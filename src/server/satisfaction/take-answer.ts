import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { moodOf } from '../../core/satisfaction/answer-scale.ts';
import { newId } from '../../store/records/new-id.ts';
import type { KeptSurvey } from '../../store/records/satisfaction/surveys.ts';
import { whoOrdered } from '../../store/records/satisfaction/who-ordered.ts';
import type { Application } from '../application.ts';
import { unhappyTask } from './unhappy-task.ts';

/** An answer given on the question's page. */
export interface AnswerGiven {
  /** Key of the order that the link names; null for an answer without a link of its own. */
  readonly order: string | null;
  readonly score: number;
  readonly comment: string | null;
  /** Store and channel, where the address says so. */
  readonly hidden: ReadonlyMap<string, string>;
}

/** Keeps an answer; a second one by the same link takes the first one's place. Resolves once it is durable. */
export async function takeAnswer(
  { store, workspace, events, now }: Application,
  survey: KeptSurvey,
  given: AnswerGiven,
): Promise<void> {
  const at = now().toISOString();
  const { kind, tasks, name } = survey.settings;
  const { order, score, comment } = given;
  const key = `survey:${survey.id}:${order ?? newId()}`;
  const answer = {
    id: key,
    answered_at: at,
    kind,
    score,
    comment,
    order_ref: order,
    store: given.hidden.get('store') ?? null,
    channel: given.hidden.get('channel') ?? null,
  };
  const facts: DeskFacts = { answers: [answer] };
  const origin = { file: null, kind: 'survey', system: '', author: name, demo: false };
  const followed = tasks && moodOf(kind, score) === 'unhappy';
  const who = followed ? await whoOrdered(store.engine, workspace, order) : null;
  const { language } = await store.workspaces.settings(workspace);
  const task = who && unhappyTask({ key, kind, score, comment, ...who }, at, language);
  await store.ledger.record(workspace, origin, task ? { ...facts, tasks: [task] } : facts, at);
  events.tell({ name: 'facts', data: { facts: task ? ['answers', 'tasks'] : ['answers'] } });
}
