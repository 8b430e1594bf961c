import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { killableServers } from '../support/killable-servers.ts';

const kills = 30;
/** Databases that are written to and killed side by side. */
const lanes = 3;

const { database: databaseOf, start } = killableServers();

/** Writes leads one call after the other until the server is gone; notes those it acknowledged. */
async function write(address: string, prefix: string, acknowledged: Set<string>): Promise<void> {
  for (let count = 0; ; count++) {
    const id = `${prefix}-${count}`;
    const row = { id, created_at: '2026-01-05T09:00:00Z', channel: 'seo', email: `${id}@example.com` };
    try {
      const answer = await fetch(`${address}/api/facts/leads`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rows: [row] }),
      });
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
      acknowledged.add(id);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

it(`finds every acknowledged fact after ${kills} kills in the middle of writing`, async () => {
  let alive = 0;
  const lane = async (name: number): Promise<void> => {
    const database = databaseOf(`lane-${name}.duckdb`);
    const acknowledged = new Set<string>();
    for (let round = 0; round < kills / lanes; round++) {
      const { server, address } = await start(database);
      const gone = new Promise((resolve) => server.once('exit', resolve));
      const writers = Array.from({ length: 6 }, (_, writer) =>
        write(address, `${round}-${writer}`, acknowledged),
      );
      const before = acknowledged.size;
      while (acknowledged.size < before + 3 + (round % 4))
        await new Promise((resume) => setTimeout(resume, 5));
      server.kill('SIGKILL');
      await Promise.all([gone, ...writers]);
    }
    const store = await openStore(database, { memoryLimit: '300MB' });
    try {
      for (const table of ['leads', 'settled_leads']) {
        const current = table === 'leads' ? 'WHERE superseded_at IS NULL' : '';
        const rows = await store.engine.reader.run({
          sql: `SELECT key FROM ${table} ${current}`,
          parameters: [],
        });
        const keys = rows.map(({ key }) => String(key).replace(/^:/, ''));
        expect(new Set(keys).size, `${table} has each row once`).toBe(keys.length);
        const lost = [...acknowledged].filter((id) => !keys.includes(id));
        expect(lost, `${table} of lane ${name}`).toEqual([]);
      }
      alive += acknowledged.size;
    } finally {
      await store.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, name) => lane(name)));
  expect(alive).toBeGreaterThan(kills * 3);
}, 300_000);
