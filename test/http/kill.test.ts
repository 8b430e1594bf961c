import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';

const program = fileURLToPath(new URL('../../bin/filon.mjs', import.meta.url));
const kills = 30;
/** Databases that are written to and killed side by side. */
const lanes = 3;

let folder = '';
const started: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-kill-'));
});
afterAll(() => {
  for (const server of started) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server over the database and waits until it says where it answers. */
function start(database: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, [program, 'serve'], {
    cwd: folder,
    env: { ...process.env, FILON_DATABASE: database, FILON_PORT: '0', FILON_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(server);
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const address = /Filon answers at (\S+)/.exec(said)?.[1];
      if (address) resolve({ server, address });
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`the server did not start: ${said}`)));
  });
}

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
    const database = join(folder, `lane-${name}.duckdb`);
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
