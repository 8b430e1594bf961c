import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';

const program = fileURLToPath(new URL('../../bin/filon.mjs', import.meta.url));
const kills = 30;
const mails = 500;
/** Where in a mail's way the server dies, in turn; the rest of the rounds it dies some time after a mail. */
const moments = ['rcpt', 'data', 'end', null, null] as const;

let folder = '';
let sink: MailSink;
let running: ChildProcess | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-mail-kill-'));
  sink = await openMailSink();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a server over the database and waits until it says where it answers. */
function start(): Promise<{ readonly server: ChildProcess; readonly call: ReturnType<typeof createClient> }> {
  const server = spawn(process.execPath, [program, 'serve'], {
    cwd: folder,
    env: {
      ...process.env,
      FILON_DATABASE: join(folder, 'filon.duckdb'),
      FILON_PORT: '0',
      FILON_LANGUAGE: 'en',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = server;
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const address = /Filon answers at (\S+)/.exec(said)?.[1];
      if (address) resolve({ server, call: clientAt(address) });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(`the server did not start: ${said}`)));
  });
}

function clientAt(address: string) {
  return createClient(async ({ method, path, body }) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      ...(body && 'json' in body ? { headers: { 'content-type': 'application/json' }, body: body.json } : {}),
    });
    return { status: answer.status, text: await answer.text() };
  });
}

/** Kills the server the moment a mail gets to a point of its way, or some time after one was taken. */
async function killDuring(server: ChildProcess, round: number): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const before = sink.mails.length;
  const wanted = before + 6 + (round % 5);
  const moment = moments[round % moments.length] ?? null;
  sink.mood = (at) => {
    if (at === moment && sink.mails.length >= wanted) server.kill('SIGKILL');
    return null;
  };
  if (moment === null) {
    while (sink.mails.length < wanted) await pause(1);
    await pause(round % 7);
    server.kill('SIGKILL');
  }
  await gone;
  sink.mood = () => null;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it(`sends ${mails} mails through ${kills} kills: none arrives twice, none is lost without being listed`, async () => {
  const first = await start();
  const { call } = first;
  const allDay = Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]);
  await call('changeSettings', { body: { workingHours: allDay } });
  await call('changeMailSettings', {
    body: {
      host: '127.0.0.1',
      port: sink.port,
      security: 'none',
      fromAddress: 'ana@shop.example',
      publicAddress: 'https://filon.example',
      perMinute: 100_000,
    },
  });
  const rows = Array.from({ length: mails }, (_, place) => ({
    id: `lead-${place}`,
    created_at: '2026-01-05T09:00:00Z',
    email: `lead-${place}@example.com`,
  }));
  await call('recordFacts', { params: { fact: 'leads' }, body: { rows } });
  const { id } = await call('createSequence', {
    body: {
      name: 'Kill',
      enter: { automatic: true, newOnly: false },
      steps: [{ id: 'one', kind: 'email', subject: 'Hello', body: 'Hello' }],
    },
  });
  const params = { id };
  await call('previewSequence', { params, body: {} });
  await call('switchSequence', { params, body: { on: true } });
  await killDuring(first.server, 0);
  for (let round = 1; round < kills; round++) await killDuring((await start()).server, round);

  const last = await start();
  const numbers = async () => {
    const { sequences } = await last.call('sequences');
    return sequences.find((one) => one.id === id)?.numbers;
  };
  const settled = async () => {
    const now = await numbers();
    return now ? now.mails.accepted + now.mails.unknown === mails && now.active === now.mails.unknown : false;
  };
  while (!(await settled())) await pause(100);
  const { mails: listed } = await last.call('unknownMails');
  const gone = new Promise((resolve) => last.server.once('exit', resolve));
  last.server.kill('SIGTERM');
  await gone;

  const arrived = sink.mails.map(({ to }) => to);
  expect(new Set(arrived).size, 'no mail arrives twice').toBe(arrived.length);
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(arrived.length);
  const known = new Set([...arrived, ...listed.map(({ email }) => email)]);
  expect(
    rows.filter(({ email }) => !known.has(email)),
    'lost and not listed',
  ).toEqual([]);
  const arrivedUnknown = listed.filter(({ email }) => email !== null && arrived.includes(email)).length;
  console.info(
    `${kills} kills: ${arrived.length} of ${mails} mails arrived, each once; ${listed.length} are listed for somebody to decide, ${arrivedUnknown} of which arrived`,
  );
  expect(listed.length).toBeLessThanOrEqual(kills);
  const store = await openStore(join(folder, 'filon.duckdb'), { memoryLimit: '300MB' });
  const [facts] = await store.engine.reader.run({
    sql: `SELECT count(*) AS mails, count(DISTINCT message) AS messages FROM messages WHERE superseded_at IS NULL`,
    parameters: [],
  });
  await store.close();
  const recorded = arrived.length - arrivedUnknown;
  expect([Number(facts?.mails), Number(facts?.messages)]).toEqual([recorded, recorded]);
}, 300_000);
