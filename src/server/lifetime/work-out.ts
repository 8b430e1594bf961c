import { answerInTime, type InTimeTask } from '../../core/basket/in-time/in-time-task.ts';
import { type PackagesTask, proposePackages } from '../../core/basket/propose-packages.ts';
import { answerRules, type RulesTask } from '../../core/basket/rules-task.ts';
import type { ValueHorizon } from '../../core/lifetime/customer-value.ts';
import { answerLifetime, type LifetimeTask } from '../../core/lifetime/lifetime-task.ts';
import { type CountedCustomers, valueCustomers } from '../../core/lifetime/value-task.ts';
import { type LearnTask, learnRecommendations } from '../../core/recommend/learn-task.ts';
import { startThread } from '../start-thread.ts';

/** Work of core on counts that may be many. */
export type ModelTask =
  | { readonly kind: 'model'; readonly task: LifetimeTask }
  | {
      readonly kind: 'values';
      readonly customers: readonly CountedCustomers[];
      readonly horizon: ValueHorizon;
    }
  | { readonly kind: 'rules'; readonly task: RulesTask }
  | { readonly kind: 'in_time'; readonly task: InTimeTask }
  | { readonly kind: 'packages'; readonly task: PackagesTask }
  | { readonly kind: 'recommendations'; readonly task: LearnTask };

interface Outcomes {
  readonly model: ReturnType<typeof answerLifetime>;
  readonly values: readonly ReturnType<typeof valueCustomers>[];
  readonly rules: ReturnType<typeof answerRules>;
  readonly in_time: ReturnType<typeof answerInTime>;
  readonly packages: ReturnType<typeof proposePackages>;
  readonly recommendations: ReturnType<typeof learnRecommendations>;
}
export type Outcome<Task extends ModelTask> = Outcomes[Task['kind']];

/** Counts up to which the work takes a fraction of a second, less than starting a thread. */
const fewCounts = 20_000;
const shortLists = 2_000_000;

/** Does the work, in a thread of its own if there is much. Rejects with what the thread threw. */
export async function workAside<Task extends ModelTask>(task: Task): Promise<Outcome<Task>> {
  // The kind of the task decides that of the outcome, which the compiler cannot follow.
  if (isLittle(task)) return workOut(task) as Outcome<Task>;
  const worker = startThread('model-worker', import.meta.url, task);
  return new Promise((resolve, reject) => {
    worker.once('message', (outcome: Outcome<Task>) => resolve(outcome));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of models ended with code ${code}`)));
  });
}

/** Does the work here and now. */
export function workOut(task: ModelTask): Outcomes[keyof Outcomes] {
  switch (task.kind) {
    case 'model':
      return answerLifetime(task.task);
    case 'values':
      return task.customers.map((customers) => valueCustomers(customers, task.horizon));
    case 'rules':
      return answerRules(task.task);
    case 'in_time':
      return answerInTime(task.task);
    case 'packages':
      return proposePackages(task.task);
    case 'recommendations':
      return learnRecommendations(task.task);
  }
}

function isLittle(task: ModelTask): boolean {
  if (task.kind === 'rules' || task.kind === 'packages') return lengthOf(task.task.lists) <= shortLists;
  // Pairs of what each customer bought are more than those of a basket.
  if (task.kind === 'in_time') return lengthOf(task.task.lists) <= shortLists / 4;
  // A proof goes through the orders several times.
  if (task.kind === 'recommendations') return lengthOf(task.task.texts) <= shortLists / 10;
  if (task.kind === 'values') {
    const counts = task.customers.map(({ purchases }) => purchases?.histories.length ?? 0);
    return counts.reduce((sum, count) => sum + count, 0) <= fewCounts;
  }
  return task.task.model !== 'bg_nbd' || task.task.outcomes.length <= fewCounts;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
