import type { ChildProcess } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { openStore } from '../../src/store/open-store.ts';
import { killableServers } from '../support/killable-servers.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';

const kills = 30;
const mails = 500;
/** Servers with databases and mail sinks of their own, killed side by side: most of the time goes into their starts. */
const lanes = 2;
/** Where in a mail's way the server dies, in turn; the rest of the rounds it dies some time after a mail. */
const moments = ['rcpt', 'data', 'end', null, null] as const;

const sinks: MailSink[] = [];
afterAll(() => Promise.all(sinks.map((sink) => sink.close())));
const { database: databaseOf, start } = killableServers();

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
async function killDuring(server: ChildProcess, sink: MailSink, round: number): Promise<void> {
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

/** Sends a share of the mails through a share of the kills, and holds what has to hold of it. */
async function lane(name: number): Promise<{ arrived: number; listed: number; arrivedUnknown: number }> {
  const database = databaseOf(`lane-${name}.duckdb`);
  const sink = await openMailSink();
  sinks.push(sink);
  const first = await start(database);
  const call = clientAt(first.address);
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
  const rows = Array.from({ length: mails / lanes }, (_, place) => ({
    id: `lead-${place}`,
    created_at: '2026-01-05T09:00:00Z',
    email: `lead-${name}-${place}@example.com`,
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
  await killDuring(first.server, sink, 0);
  for (let round = 1; round < kills / lanes; round++) {
    await killDuring((await start(database)).server, sink, round);
  }

  const last = await start(database);
  const ask = clientAt(last.address);
  const settled = async () => {
    const { sequences } = await ask('sequences');
    const now = sequences.find((one) => one.id === id)?.numbers;
    if (!now) return false;
    return now.mails.accepted + now.mails.unknown === rows.length && now.active === now.mails.unknown;
  };
  while (!(await settled())) await pause(100);
  const { mails: listed } = await ask('unknownMails');
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
  expect(listed.length).toBeLessThanOrEqual(kills / lanes);
  const store = await openStore(database, { memoryLimit: '300MB' });
  const [facts] = await store.engine.reader.run({
    sql: `SELECT count(*) AS mails, count(DISTINCT message) AS messages FROM messages WHERE superseded_at IS NULL`,
    parameters: [],
  });
  await store.close();
  const recorded = arrived.length - arrivedUnknown;
  expect([Number(facts?.mails), Number(facts?.messages)]).toEqual([recorded, recorded]);
  return { arrived: arrived.length, listed: listed.length, arrivedUnknown };
}

it(`sends ${mails} mails through ${kills} kills: none arrives twice, none is lost without being listed`, async () => {
  const ended = await Promise.all(Array.from({ length: lanes }, (_, name) => lane(name)));
  const sum = (count: keyof (typeof ended)[number]) => ended.reduce((all, one) => all + one[count], 0);
  console.info(
    `${kills} kills: ${sum('arrived')} of ${mails} mails arrived, each once; ${sum('listed')} are listed for somebody to decide, ${sum('arrivedUnknown')} of which arrived`,
  );
  expect(sum('arrived') + sum('listed') - sum('arrivedUnknown')).toBe(mails);
}, 300_000);
