import { statement } from '../src/store/engine/statement.ts';
import { openStore } from '../src/store/open-store.ts';
import { openWorkspace } from '../src/store/records/workspaces.ts';
import type { Store } from '../src/store/store.ts';
import { generateFacts, workspace } from './generate-facts.ts';

/** The moment at which the bench asks: the generated facts end the day before. */
export const now = '2026-07-01T03:00:00.000Z';

/** A DuckDB store with generated facts at that scale, settled. Says what it does and how long it takes. */
export async function fillStore(path: string, scale: number, say: (line: string) => void): Promise<Store> {
  const store = await openStore(path, { memoryLimit: '3GB' });
  const { engine } = store;
  await engine.write((session) => openWorkspace(session, engine.dialect, workspace, now));
  const started = performance.now();
  for (const { sql } of generateFacts(scale)) await engine.write((session) => session.run(statement(sql)));
  await engine.write((session) =>
    session.run(
      statement(
        `INSERT INTO batches (workspace_id, id, sequence, file, system, demo, recorded_at, problem_count, counts)
        VALUES ($1, 'generated', 1, 'generated', '', FALSE, CAST($2 AS TIMESTAMPTZ), 0, '[]')`,
        workspace,
        now,
      ),
    ),
  );
  const generated = performance.now();
  const cpu = process.cpuUsage();
  await store.ledger.settleAll(workspace);
  await engine.write((session) => session.run(statement('CHECKPOINT'))).catch(() => undefined);
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  say(
    `facts at scale ${scale}: made in ${seconds(started, generated)} s, settled in ${seconds(generated, performance.now())} s (${processorSeconds(cpu)} s of processor time)`,
  );
  return store;
}

function processorSeconds(since: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(since);
  return ((user + system) / 1e6).toFixed(1);
}
