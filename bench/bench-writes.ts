import { rmSync } from 'node:fs';
import { statement } from '../src/store/engine/statement.ts';
import type { BatchOrigin, FactInput, Store } from '../src/store/store.ts';
import { fillStore } from './fill-store.ts';
import { fullSize, workspace } from './generate-facts.ts';
import { type Times, timeByTurns } from './stopwatch.ts';

export interface WriteBench {
  /** Leads that the workspace has beforehand; each with a person. */
  readonly leads: number;
  /** One lead with e-mail, phone and name, alone. */
  readonly one: Times;
  /** Fifty callers at once, a lead each. */
  readonly fifty: Times;
  /** A hundred leads in one call. */
  readonly hundred: Times;
  /** One event of a lead that is there. */
  readonly event: Times;
}

const rounds = 15;
const origin: BatchOrigin = { file: null, kind: null, system: 'live', author: null, demo: false };

/** Small live writes into a large workspace on the embedded engine, each acknowledged after its commit. */
export async function benchWrites(
  folder: string,
  scale: number,
  say: (line: string) => void,
): Promise<WriteBench> {
  const path = `${folder}/writes.duckdb`;
  const leads = Math.round(fullSize.leads * scale);
  const store = await fillStore(path, scale, say);
  try {
    await nameEverybody(store, leads);
    let made = 0;
    const lead = (): FactInput => {
      const id = String(++made);
      return {
        id,
        created_at: '2026-06-30T09:00:00Z',
        channel: 'Google Ads',
        email: `new${id}@example.com`,
        phone: `+3363998${id.padStart(4, '0')}`,
        full_name: `Nom ${id}`,
      };
    };
    const post = (count: number): Promise<unknown> => {
      const rows = Array.from({ length: count }, lead);
      return store.ledger.record(workspace, origin, { leads: rows }, new Date().toISOString());
    };
    const event = (): Promise<unknown> => {
      const row = {
        id: `e${++made}`,
        lead_ref: String((made % 15) + 1),
        type: 'contacted',
        at_time: '2026-06-30T10:00:00Z',
      };
      return store.ledger.record(workspace, origin, { lead_events: [row] }, new Date().toISOString());
    };
    const times = await timeByTurns(rounds, {
      one: () => post(1),
      fifty: () => Promise.all(Array.from({ length: 50 }, () => post(1))),
      hundred: () => post(100),
      event,
    });
    return { leads, ...times };
  } finally {
    await store.close();
    rmSync(path, { force: true });
  }
}

/** Gives every lead's person an e-mail in the vault, as an import would have. */
async function nameEverybody(store: Store, leads: number): Promise<void> {
  const persons = `FROM range(${Math.round(leads * 0.95)}) AS t(i)`;
  await store.engine.write(async (session) => {
    await session.run(
      statement(
        `INSERT INTO person_identities (workspace_id, kind, value, person_key)
        SELECT '${workspace}', 'email', 'u' || i || '@example.com', 'p-' || i ${persons}`,
      ),
    );
    await session.run(
      statement(
        `INSERT INTO persons (workspace_id, person_key, email)
        SELECT '${workspace}', 'p-' || i, 'u' || i || '@example.com' ${persons}`,
      ),
    );
  });
}
