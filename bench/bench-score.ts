import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { detailFeature } from '../src/core/score/score-features.ts';
import { learnAside } from '../src/server/score/learn-aside.ts';
import { statement } from '../src/store/engine/statement.ts';
import { openStore } from '../src/store/open-store.ts';
import { listLeads } from '../src/store/records/desk/list-leads.ts';
import { openDesk } from '../src/store/records/desk/open-desk.ts';
import { readBaskets } from '../src/store/records/score/read-baskets.ts';
import { readSample } from '../src/store/records/score/read-sample.ts';
import { recordScores } from '../src/store/records/score/record-scores.ts';
import { championScore, crownScore, keepScore } from '../src/store/records/score/score-models.ts';
import { openWorkspace } from '../src/store/records/workspaces.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './fill-store.ts';
import { fullSize, generateFacts, wonEvery, workspace } from './generate-facts.ts';

/** One long work: how long it took, and how long others waited meanwhile, in milliseconds. */
export interface LongWork {
  readonly ms: number;
  readonly cpuMs: number;
  /** The longest that the process answered nothing at all. */
  readonly stalledMs: number;
  /** The slowest page of leads asked for meanwhile, one after the other. */
  readonly slowestPageMs: number;
}

export interface ScoreBench {
  readonly learnedLeads: number;
  /** Features that the score was learned from, and those that were looked at. */
  readonly used: number;
  readonly fields: number;
  /** Reading the leads, looking for leaks, learning, and both proofs. */
  readonly learn: LongWork;
  readonly scoredLeads: number;
  /** The first scores of all leads, recorded and settled. */
  readonly score: LongWork;
  /** The same again by another version: every score is news. */
  readonly again: LongWork;
}

const seed = 1;
const knownMinutes = 15;
const learnedDetails = 13;
const scoredDetails = 3;

/** Learns from 100,000 leads with 30 fields and scores a million (at scale 1), on DuckDB. */
export async function benchScore(
  folder: string,
  scale: number,
  say: (line: string) => void,
): Promise<ScoreBench> {
  const teaching = await fillLeads(join(folder, 'learn.duckdb'), scale / 20, learnedDetails);
  say('leads to learn from generated and settled');
  const learned = await learnFrom(teaching);
  await teaching.close();
  const store = await fillLeads(join(folder, 'score.duckdb'), scale / 2, scoredDetails);
  say('leads to score generated and settled');
  try {
    const first = await learnFrom(store);
    const other = await learnFrom(store, [detailFeature('detail0')]);
    const score = await besides(store, () => scoreAll(store, first.id));
    const again = await besides(store, () => scoreAll(store, other.id));
    const { id: _, ...rest } = learned;
    return { ...rest, scoredLeads: leadsAt(scale / 2), score, again };
  } finally {
    await store.close();
  }
}

function leadsAt(scale: number): number {
  return Math.max(1000, Math.round(fullSize.leads * scale));
}

export async function fillLeads(path: string, scale: number, details: number): Promise<Store> {
  const store = await openStore(path, { memoryLimit: '4GB' });
  const { engine } = store;
  await engine.write((session) => openWorkspace(session, engine.dialect, workspace, now));
  const needed = new Set(['leads', 'lead_events', 'orders']);
  const facts = generateFacts(scale).flatMap(({ table, sql }) => (needed.has(table) ? [sql] : []));
  const answers = Array.from({ length: details }, (_, place) => detailOf(place, leadsAt(scale)));
  for (const sql of [...facts, ...answers]) {
    await engine.write((session) => session.run(statement(sql)));
  }
  await store.ledger.settleAll(workspace);
  return store;
}

/** An answer of the form that came with each lead: one of eight words, or a number, that tells a little of the sale. */
function detailOf(place: number, leads: number): string {
  const drawn = (salt: number, below: number): string =>
    `CAST(hash(i * 1000 + ${salt}) % ${below} AS BIGINT)`;
  const value = place % 2 === 0 ? `'réponse ' || v` : `CAST(10 * v AS VARCHAR)`;
  return `INSERT INTO lead_details BY NAME
    SELECT '${workspace}' AS workspace_id, 'd${place}:' || i AS key, 'generated' AS batch_id, NULL AS line,
      recorded_at, 'l:' || i AS lead_ref, created_at AS at_time, 'detail${place}' AS name, ${value} AS value
    FROM (SELECT i, l.recorded_at, l.created_at, CASE WHEN i % ${wonEvery} = 0 AND ${drawn(900 + place, 4)} = 0
        THEN ${drawn(930 + place, 3)} ELSE ${drawn(960 + place, 8)} END AS v
      FROM range(${leads}) AS t(i) JOIN leads l ON l.key = 'l:' || i) AS drawn`;
}

export async function learnFrom(
  store: Store,
  leaveOut: readonly string[] = [],
): Promise<Pick<ScoreBench, 'learnedLeads' | 'used' | 'fields' | 'learn'> & { readonly id: string }> {
  const { engine } = store;
  const settings = await store.workspaces.settings(workspace);
  let [fields, leads] = [0, 0];
  let id = '';
  let used = 0;
  const learn = await besides(store, async () => {
    const options = { now, knownMinutes, leaveOut: new Set(leaveOut) };
    const sample = await readSample(engine, workspace, settings, options);
    [fields, leads] = [sample.table.columns.length, sample.table.ids.length];
    const task = { sample, kind: 'scorecard', seed, allowed: [], only: null } as const;
    const outcome = await learnAside(task, () => undefined);
    if (outcome.kind !== 'learned') throw new Error(`nothing was learned: ${outcome.kind}`);
    used = outcome.model.features.length;
    const { kind: _, ...score } = outcome;
    const baskets = await readBaskets(engine, workspace);
    id = await keepScore(engine, workspace, { ...score, baskets }, { author: null, now });
  });
  return { id, learnedLeads: leads, used, fields, learn };
}

async function scoreAll(store: Store, id: string): Promise<void> {
  const { engine } = store;
  await crownScore(engine, workspace, id);
  const version = await championScore(engine, workspace);
  if (!version) throw new Error('no score is in use');
  await recordScores(engine, workspace, version, {
    author: null,
    now: new Date().toISOString(),
    only: 'all',
  });
}

/** Does long work while somebody keeps asking for a page of leads. */
async function besides(store: Store, work: () => Promise<void>): Promise<LongWork> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  let slowest = 0;
  let ended = false;
  const asking = (async () => {
    while (!ended) {
      const begun = performance.now();
      const desk = await openDesk(store, workspace, now);
      await listLeads(desk, { state: 'open' }, { sort: 'created', direction: 'desc' }, { limit: 50 });
      slowest = Math.max(slowest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();
  const cpu = process.cpuUsage();
  const started = performance.now();
  delay.enable();
  try {
    await work();
  } finally {
    delay.disable();
    ended = true;
  }
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  await asking;
  return { ms, cpuMs: (user + system) / 1000, stalledMs: delay.max / 1e6, slowestPageMs: slowest };
}
