import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCli } from './run-cli.ts';

const program = fileURLToPath(new URL('../../bin/filon.mjs', import.meta.url));

/** Several programs are started one after the other; on a busy machine each takes seconds. */
vi.setConfig({ testTimeout: 240_000 });

let folder = '';
let server: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-serve-'));
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(
  environment: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<string> {
  const started = spawn(process.execPath, [program, 'serve', ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', FILON_DATABASE: 'test.duckdb', FILON_PORT: '0', ...environment },
  });
  server = started;
  return new Promise((resolve, reject) => {
    started.stdout.on('data', (chunk) => {
      const address = /answers at (\S+)/.exec(String(chunk))?.[1];
      if (address) resolve(address);
    });
    started.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
  });
}

/** Asks the server to stop; resolves with its exit code. */
async function stop(): Promise<number | null> {
  const running = server;
  server = null;
  if (!running || running.exitCode !== null || running.signalCode !== null) return running?.exitCode ?? null;
  const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  return ended;
}

it('commands find the server that holds the database, and the page hears of it', async () => {
  const address = await serve();
  const file = join(folder, 'test.duckdb.server.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const events = await fetch(`${address}/api/events`);
  const reader = events.body?.getReader();
  if (!reader) throw new Error('no event stream');
  const heard = (async () => {
    let text = '';
    while (!text.includes('event: facts')) text += new TextDecoder().decode((await reader.read()).value);
    return text;
  })();

  writeFileSync(join(folder, 'leads.csv'), 'id,created_at,channel\nL1,2026-01-05T09:00:00Z,seo\n');
  const imported = await runCli(folder, ['import', 'leads.csv']);
  expect(imported.code, imported.err).toBe(0);
  expect(await heard).toContain('data: {"facts":["leads"]}');
  await reader.cancel();

  const asked = await runCli(folder, ['query', '--metrics', 'leads', '--format', 'json']);
  expect(JSON.parse(asked.out).totals.leads).toBe(1);
  expect(await runCli(folder, ['backup', 'copy.filon'])).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'copy.filon'))).toBe(true);
  expect(await runCli(folder, ['restore', 'copy.filon', '--replace'])).toMatchObject({ code: 1 });
  expect(await runCli(folder, ['serve'])).toMatchObject({ code: 1, out: '' });

  expect(await stop()).toBe(0);
  expect(existsSync(file)).toBe(false);
  const after = await runCli(folder, ['query', '--metrics', 'leads', '--format', 'json']);
  expect(JSON.parse(after.out).totals.leads).toBe(1);
});

it('another address than the machine’s own needs an owner first', async () => {
  const environment = { FILON_HOST: '0.0.0.0' };
  const refused = await runCli(folder, ['serve'], { environment: { ...environment, FILON_PORT: '0' } });
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/filon owner/);
  const made = await runCli(folder, ['owner', 'owner@example.com'], { input: 'a long enough password\n' });
  expect(made.code, made.err).toBe(0);
  const address = await serve(environment);
  expect((await fetch(`${address}/api/workspace`)).status).toBe(401);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  expect((await runCli(folder, ['settings'], { environment })).code).toBe(0);
});

it('a server that was killed does not keep the commands out', async () => {
  await serve();
  const gone = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill('SIGKILL');
  await gone;
  expect(existsSync(join(folder, 'test.duckdb.server.json'))).toBe(true);
  expect((await runCli(folder, ['settings'])).code).toBe(0);
});

it('serves at once while the demo is loaded, and leaves a removed demo removed at the next start', async () => {
  const address = await serve({}, ['--demo']);
  const state = async () =>
    (await (await fetch(`${address}/api/workspace`)).json()) as { demo: boolean; demoJob: string | null };
  const { demoJob } = await state();
  expect(demoJob).toEqual(expect.any(String));
  const early = await fetch(`${address}/api/demo`, { method: 'DELETE' });
  expect([early.status, await early.json()]).toMatchObject([409, { error: { code: 'demo_loading' } }]);
  await vi.waitFor(async () => expect(await state()).toMatchObject({ demo: true, demoJob: null }), {
    timeout: 120_000,
    interval: 200,
  });
  expect((await runCli(folder, ['demo', '--remove'])).code).toBe(0);
  expect(await stop()).toBe(0);

  const again = await serve({}, ['--demo']);
  expect(await (await fetch(`${again}/api/workspace`)).json()).toMatchObject({
    demo: false,
    demoJob: null,
    empty: true,
  });
});
