import { join } from 'node:path';
import type { LeadFilter, LeadOrder } from '../src/core/desk/lead-question.ts';
import { statement } from '../src/store/engine/statement.ts';
import { openStore } from '../src/store/open-store.ts';
import { countStages, listLeads } from '../src/store/records/desk/list-leads.ts';
import { openDesk } from '../src/store/records/desk/open-desk.ts';
import { openWorkspace } from '../src/store/records/workspaces.ts';
import type { Store } from '../src/store/store.ts';
import { now } from './fill-store.ts';
import { generateDesk } from './generate-desk.ts';
import { generateFacts, workspace } from './generate-facts.ts';
import { type Times, timeByTurns } from './stopwatch.ts';

export interface LeadsBench {
  readonly leads: number;
  readonly times: Readonly<Record<string, Times>>;
}

const needed = new Set(['leads', 'lead_events']);
const open: LeadFilter = { state: 'open' };
const newest: LeadOrder = { sort: 'created', direction: 'desc' };

const questions: Readonly<Record<string, readonly [LeadFilter, LeadOrder]>> = {
  'newest open leads': [open, newest],
  'search by name': [{ state: 'all', search: 'hélène lefevre' }, newest],
  'search by part of an e-mail': [{ state: 'all', search: 'client77712' }, newest],
  'search by phone': [{ state: 'all', search: '06 12 34' }, newest],
  'without next action': [{ ...open, noNextAction: true }, newest],
  'overdue, earliest first': [
    { ...open, overdue: true },
    { sort: 'next_action', direction: 'asc' },
  ],
  'late, one channel': [
    { ...open, late: true, channel: ['Meta Ads'] },
    { sort: 'created', direction: 'asc' },
  ],
  'by score': [open, { sort: 'score', direction: 'desc' }],
  'by value': [open, { sort: 'value', direction: 'desc' }],
  'by last activity': [open, { sort: 'activity', direction: 'desc' }],
};

/** Pages of 50 out of a million leads (at scale 0.5), as the lead list asks for them, on DuckDB. */
export async function benchLeads(
  folder: string,
  scale: number,
  say: (line: string) => void,
): Promise<LeadsBench> {
  const store = await openStore(join(folder, 'leads.duckdb'), { memoryLimit: '4GB' });
  await fillDesk(store, scale);
  say('leads generated and settled');
  const result = await timeLeads(store);
  await store.close();
  return result;
}

/** Generated leads with what a desk has of them, settled. */
export async function fillDesk(store: Store, scale: number): Promise<void> {
  const { engine } = store;
  await engine.write((session) => openWorkspace(session, engine.dialect, workspace, now));
  const facts = generateFacts(scale).flatMap(({ table, sql }) => (needed.has(table) ? [sql] : []));
  for (const sql of [...facts, ...generateDesk(scale)]) {
    await engine.write((session) => session.run(statement(sql)));
  }
  await store.ledger.settleAll(workspace);
}

/** Times each question in turns. */
export async function timeLeads(store: Store): Promise<LeadsBench> {
  const [count] = await store.engine.reader.run(statement('SELECT count(*) AS leads FROM settled_leads'));
  const list = (filter: LeadFilter, order: LeadOrder) => async () =>
    listLeads(await openDesk(store, workspace, now), filter, order, { limit: 50 });
  const works = Object.fromEntries(
    Object.entries(questions).map(([name, [filter, order]]) => [name, list(filter, order)]),
  );
  const times = await timeByTurns(7, {
    ...works,
    'counts by stage': async () => countStages(await openDesk(store, workspace, now), open),
  });
  return { leads: Number(count?.leads), times };
}
