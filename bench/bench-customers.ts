import { rmSync } from 'node:fs';
import type { Asked, AskedOnce } from './ask-once.ts';
import { fillBaskets, fillCustomers, fillSold } from './fill-baskets.ts';
import { runScript } from './run-script.ts';

/** Questions by name, each asked in a process of its own. */
export interface CustomersBench {
  /** Lines of baskets, or orders of customers. */
  readonly rows: number;
  readonly asked: Readonly<Partial<Record<Asked, AskedOnce>>>;
}

/** What is bought together in a million orders of 50,000 articles (at scale 1). */
export function benchPairs(folder: string, scale: number, say: (line: string) => void) {
  return bench(`${folder}/baskets.duckdb`, (path) => fillBaskets(path, scale), ['pairs', 'sets'], say);
}

/** What a million customers are worth (at scale 1). */
export function benchLifetime(folder: string, scale: number, say: (line: string) => void) {
  return bench(`${folder}/customers.duckdb`, (path) => fillCustomers(path, scale), ['bg_nbd', 'value'], say);
}

/** Learning what to recommend from a million orders of 250,000 customers (at scale 1), and one answer. */
export function benchRecommend(folder: string, scale: number, say: (line: string) => void) {
  return bench(`${folder}/sold.duckdb`, (path) => fillSold(path, scale), ['recommend'], say);
}

async function bench(
  path: string,
  fill: (path: string) => Promise<number>,
  questions: readonly Asked[],
  say: (line: string) => void,
): Promise<CustomersBench> {
  const rows = await fill(path);
  const asked: Partial<Record<Asked, AskedOnce>> = {};
  for (const question of questions) {
    const answer = await runScript<AskedOnce>('./ask-once.ts', [question, path]);
    say(`${question}: ${answer.found}`);
    asked[question] = answer;
  }
  for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
  return { rows, asked };
}
