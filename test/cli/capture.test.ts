import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { holdPost } from '../../src/store/records/capture/quarantine.ts';
import { runInside } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filon-capture-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function filon(...words: string[]) {
  const run = await runInside(folder, words);
  expect(run.code, run.err).toBe(0);
  return run;
}

it('makes a form, changes it by a file, and removes it', async () => {
  expect((await filon('forms')).err).toContain('There are no forms yet');
  const address = (await filon('forms', 'create', 'Contact')).out.trim();
  expect(address).toMatch(/^http:\/\/\S+\/f\/\w+$/);
  const [form] = JSON.parse((await filon('forms', '--format', 'json')).out).forms;
  expect(form).toMatchObject({ name: 'Contact', address });
  writeFileSync(
    join(folder, 'form.json'),
    JSON.stringify({ ...form, settings: { ...form.settings, defaults: { vendor: 'one' } } }),
  );
  expect((await filon('forms', 'change', 'Contact', '--settings', 'form.json', '--lang', 'fr')).out).toBe(
    '«\u202fContact\u202f» est enregistré.\n',
  );
  expect(JSON.parse((await filon('forms', 'show', 'Contact')).out).settings.defaults).toEqual({
    vendor: 'one',
  });
  const wrong = await runInside(folder, ['forms', 'change', 'Contact', '--settings', 'nowhere.json']);
  expect([wrong.code === 0, wrong.err]).toEqual([false, expect.stringContaining('nowhere.json')]);
  await filon('forms', 'create', 'Contact');
  const several = await runInside(folder, ['forms', 'remove', 'Contact']);
  expect([several.code, several.err]).toEqual([2, expect.stringContaining(form.id)]);
  const made: { id: string }[] = JSON.parse((await filon('forms', '--format', 'json')).out).forms;
  for (const { id } of made) await filon('forms', 'remove', id);
  expect((await filon('forms')).out).toBe('');
}, 120_000);

it('makes a webhook, tries it, renews its secret and revokes it', async () => {
  const created = await filon('hooks', 'create', 'signed', 'Site');
  const [address, secret] = created.out.trim().split('\n');
  expect(created.err).toContain('shown only now');
  const id = address?.split('/').at(-1) ?? '';
  expect((await filon('hooks', 'try', id)).out).toMatch(/^The delivery was taken\.\n.*filon undo \S+\n$/);
  const sources = JSON.parse((await filon('sources', '--format', 'json')).out);
  expect(sources).toMatchObject({ held: 0, sources: [{ id, kind: 'hook', name: 'Site', last7Days: 1 }] });
  const renewed = (await filon('hooks', 'secret', 'Site')).out.trim().split('\n');
  expect(renewed[0]).toBe(address);
  expect(renewed[1]).not.toBe(secret);
  expect((await filon('hooks')).out).not.toContain(renewed[1] ?? '?');
  expect((await filon('hooks', 'fetches')).err).toContain('has been fetched');
  await filon('hooks', 'revoke', id);
  expect((await filon('hooks', '--lang', 'fr')).out).toContain('révoqué');
  const kind = await runInside(folder, ['hooks', 'create', 'fax', 'F']);
  expect(kind.err).toContain('google_lead_form');
}, 120_000);

it('lets a held post in after it was put right, and takes that back', async () => {
  const store = await openStore(join(folder, 'test.duckdb'));
  const given = JSON.stringify({
    id: '',
    values: [['full_name', 'Ada']],
    details: [],
    permissions: [],
  });
  const receivedAt = '2026-03-01T10:00:00Z';
  await holdPost(store.engine, 'main', { id: 'p1', form: 'f', reason: 'trap', given, receivedAt }, 9);
  await store.close();
  const listed = await filon('quarantine');
  expect(listed.out).toMatch(/p1 .*filled in an unseen field/);
  const both = await runInside(folder, ['quarantine', 'release', 'p1', 'p2', '--set', 'email=a@example.com']);
  expect(both.err).toContain('--set puts one post right');
  expect((await filon('quarantine', 'release', 'p1', '--set', 'email=a@example.com')).out).toBe(
    '1 post let in.\n',
  );
  expect((await filon('quarantine')).err).toContain('No post is held back');
  expect((await filon('quarantine', 'restore', 'p1', '--lang', 'fr')).out).toBe(
    '1 envoi de nouveau en attente.\n',
  );
  expect((await filon('quarantine', 'drop', 'p1')).out).toMatch(/^1 post dropped/);
}, 120_000);

it('shows likely pairs, joins one and separates it again', async () => {
  writeFileSync(
    join(folder, 'leads.csv'),
    'n,date,nom,mail,cp\n1,2026-11-01,Dupond Hélène,h@example.com,69001\n2,2026-11-02,Helene DUPONT,d@example.com,69001\n',
  );
  writeFileSync(
    join(folder, 'leads.yaml'),
    'name: two\nfacts:\n  leads: { id: n, created_at: date, full_name: nom, email: mail, postcode: cp }\n',
  );
  await filon('import', 'leads.csv', '--mapping', 'leads.yaml');
  const table = await filon('persons', '--lang', 'fr');
  expect(table.out).toContain('même code postal\u202f: 69001');
  const [match] = JSON.parse((await filon('persons', 'review', '--format', 'json')).out).matches;
  expect(match.one.from).toMatchObject({ file: 'leads.csv' });
  const pair = [match.one.key, match.other.key];
  const joined = (await filon('persons', 'join', ...pair)).out;
  const batch = /filon persons split (\S+)/.exec(joined)?.[1] ?? '';
  expect((await filon('persons')).err).toContain('No two persons look like one');
  expect((await filon('persons', 'merges')).out).toContain(batch.slice(0, 8));
  await filon('persons', 'split', batch);
  expect((await filon('persons', 'merges')).err).toContain('Nobody was joined');
  await filon('persons', 'apart', ...pair);
  expect((await filon('persons')).err).toContain('No two persons look like one');
  await filon('persons', 'reopen', ...pair);
  expect((await filon('persons')).out).toContain('same postcode: 69001');
}, 120_000);
