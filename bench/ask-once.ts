import { answerRules } from '../src/core/basket/rules-task.ts';
import { answerLifetime } from '../src/core/lifetime/lifetime-task.ts';
import { valueCustomers } from '../src/core/lifetime/value-task.ts';
import { articlesOnce } from '../src/core/recommend/held-out.ts';
import { learnRecommendations } from '../src/core/recommend/learn-task.ts';
import { mayBeShown } from '../src/core/recommend/may-be-shown.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import { historyOf } from '../src/core/recommend/recommend-model.ts';
import type { Situation } from '../src/core/recommend/score-articles.ts';
import { openStore } from '../src/store/open-store.ts';
import { countBaskets } from '../src/store/records/basket/count-baskets.ts';
import { countForModel, countForValue } from '../src/store/records/lifetime/ask-lifetime.ts';
import { readSold } from '../src/store/records/recommend/read-sold.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './fill-store.ts';
import { workspace } from './generate-facts.ts';

/** What one question took. It runs in a process of its own, so that its memory is measured alone. */
export interface AskedOnce {
  readonly ms: number;
  readonly cpuMs: number;
  /** Of `ms`, what the database took. */
  readonly countedMs: number;
  readonly peakMegabytes: number;
  /** What came out, to see that it is the right thing. */
  readonly found: string;
}

export type Asked = 'pairs' | 'sets' | 'recommend' | 'bg_nbd' | 'value';

type Work = (store: Store, counted: () => void) => Promise<string>;

const scope = { where: [], money: 'revenue' } as const;
const horizon = { months: 36, discountRate: 0.1 };

function rules(longest: number): Work {
  return async (store, counted) => {
    const question = { ...scope, longest, support: 0.0001, confidence: 0.05, limit: 100 } as const;
    const { task, leftOut } = await countBaskets(store, workspace, {
      ...question,
      item: 'product',
      order: 'lift',
      show: 'all',
      per: 'order',
    });
    counted();
    const { found, sets, truncated } = answerRules(task);
    return `${task.items.length} articles, ${sets} sets${truncated ? ' (truncated)' : ''}, ${found} rules, ${leftOut} baskets left out`;
  };
}

const works: Readonly<Record<Asked, Work>> = {
  pairs: rules(2),
  sets: rules(4),
  recommend: async (store, counted) => {
    const { texts, ...sold } = await readSold(store.engine, workspace);
    counted();
    const rules = { catalogueDays: 365, onceBelow: 0.1 };
    const categories = new Int32Array(sold.articles.length).fill(-1);
    const customers = sold.customers.size;
    const { model, proven } = learnRecommendations({ texts, categories, customers, rules, proven: null });
    const times = Array.from({ length: 200 }, (_, turn) => {
      const history = historyOf(model, turn * 7);
      const articles = articlesOnce(history);
      const situation: Situation = { purpose: 'customer', articles, history, customer: turn * 7 };
      const allowed = mayBeShown(model, situation, { ...rules, marks: new Map() });
      const began = performance.now();
      recommend(model, situation, proven.weights.customer, allowed, 10);
      return performance.now() - began;
    }).sort((one, other) => one - other);
    return `${sold.orders} orders, ${sold.articles.length} articles, ${customers} customers; one answer ${times[100]?.toFixed(1)} ms, slowest of 200 ${times[199]?.toFixed(1)} ms`;
  },
  bg_nbd: async (store, counted) => {
    const weeks = { calibrationWeeks: 78, holdoutWeeks: null };
    const question = { ...scope, ...weeks, model: 'bg_nbd', period: 'month' } as const;
    const { task } = await countForModel(store, workspace, question, now);
    counted();
    const answer = answerLifetime(task);
    const histories = task.model === 'bg_nbd' ? task.outcomes.length : 0;
    return `${histories} histories, ${answer.kind === 'bg_nbd' ? answer.logLikelihood.toFixed(1) : answer.kind}`;
  },
  value: async (store, counted) => {
    const question = { ...scope, watched: 'orders', by: 'channel', horizon, silenceDays: null } as const;
    const { all, groups } = await countForValue(store, workspace, question, now);
    counted();
    const values = [all, ...groups].map((one) => valueCustomers(one, horizon));
    return values.map((value) => value?.ltv.survival?.value.toFixed(2)).join(', ');
  },
};

/** `ask-once.ts pairs|sets|recommend|bg_nbd|value DATABASE` prints an `AskedOnce`. */
async function main([asked, database = '']: readonly string[]): Promise<void> {
  const work = works[asked as Asked];
  const store = await openStore(database, { memoryLimit: '600MB' });
  const cpu = process.cpuUsage();
  const before = performance.now();
  let countedMs = 0;
  const found = await work(store, () => {
    countedMs = performance.now() - before;
  });
  const ms = performance.now() - before;
  const used = process.cpuUsage(cpu);
  const answer: AskedOnce = {
    ms,
    cpuMs: (used.user + used.system) / 1000,
    countedMs,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    found,
  };
  await store.close();
  console.log(JSON.stringify(answer));
}

await main(process.argv.slice(2));
