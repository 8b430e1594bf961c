import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilonEvent } from '../../src/server/events.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, duckdb, multipart, openTestApp } from './open-test-app.ts';

/** Made up: a vendor's list as French Excel writes it; one row has no date. */
const leadsCsv = [
  'Réf;Créé le;E-mail;Canal',
  'A1;05/01/2026 09:00;anne@example.com;Vendeur',
  'A2;26/01/2026 10:00;benoit@example.com;Vendeur',
  'A3;;claire@example.com;=HYPERLINK("x")',
  '',
].join('\r\n');

const mapping = `name: vendor
system: vendor
dates: dmy
facts:
  leads:
    id: Réf
    created_at: Créé le
    email: E-mail
    channel: Canal
`;

describe.each(engines)('uploads on $name', (engine) => {
  let opened: OpenApplication;
  const events: FilonEvent[] = [];
  beforeAll(async () => {
    opened = await openTestApp(engine);
    opened.application.events.listen((event) => events.push(event));
  });
  afterAll(() => opened.close());

  const upload = async (
    name: string,
    content: string | Buffer,
    fields: Readonly<Record<string, string>> = {},
  ) => {
    const { headers, payload } = multipart(name, content, fields);
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/api/drafts',
      headers: { host: 'localhost', 'accept-language': 'en', ...headers },
      payload,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const ended = async (job: string) => {
    const call = clientOf(opened.app);
    for (;;) {
      const found = await call('job', { params: { id: job } });
      if (found.state !== 'running') return found;
      await new Promise((resume) => setTimeout(resume, 20));
    }
  };

  it('show what a file is, take a correction, and import the good rows', async () => {
    const call = clientOf(opened.app, { 'accept-language': 'en' });
    const { status, body: draft } = await upload('leads.csv', leadsCsv);
    expect(status, JSON.stringify(draft)).toBe(200);
    expect(draft.recognised.columns.map(({ name }: { name: string }) => name)).toEqual([
      'Réf',
      'Créé le',
      'E-mail',
      'Canal',
    ]);
    const changed = await call('changeDraft', { params: { id: draft.id }, body: { mapping } });
    expect(changed.obstacle).toBeNull();
    expect(changed.report).toMatchObject({ dryRun: true, rowsRead: 3, rowsRefused: 1 });
    expect((await call('workspace')).empty).toBe(true);

    const refused = await opened.app.inject({
      url: `/api/drafts/${draft.id}/problems.csv`,
      headers: { host: 'localhost' },
    });
    expect(refused.payload).toMatch(/^\uFEFFRéf;Créé le;/);
    expect(refused.payload).toContain('claire@example.com');

    const strict = await call('importDraft', { params: { id: draft.id }, body: { allOrNothing: true } });
    expect((await ended(strict.job)).error).toMatchObject({ code: 'rows_refused' });
    expect((await call('workspace')).empty).toBe(true);

    const { job } = await call('importDraft', {
      params: { id: draft.id },
      body: { saveMappingAs: 'vendor-leads' },
    });
    const done = await ended(job);
    expect(done.error).toBeNull();
    expect(done.report?.facts).toEqual([{ fact: 'leads', rows: 2, added: 2, changed: 0, unchanged: 0 }]);
    expect(events).toContainEqual({ name: 'facts', data: { facts: ['leads'] } });
    expect(events).toContainEqual({ name: 'job', data: { id: job } });
    await expect(call('draft', { params: { id: draft.id } })).rejects.toMatchObject({
      code: 'draft_not_found',
    });

    const problems = await opened.app.inject({
      url: `/api/batches/${done.report?.batch}/problems.csv`,
      headers: { host: 'localhost' },
    });
    expect(problems.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(problems.payload).toContain('claire@example.com');
    expect(problems.payload).not.toMatch(/(^|[;,])"?=HYPERLINK/m);
    expect(problems.payload).toMatch(/^\uFEFFRéf;Créé le;/);

    const { mappings } = await call('mappings');
    expect(mappings.find(({ name }) => name === 'vendor-leads')?.savedAt).toEqual(expect.any(String));
    expect(mappings.find(({ name }) => name === 'google_ads')?.savedAt).toBeNull();
    await call('dropMapping', { params: { name: 'vendor-leads' } });
    await expect(call('dropMapping', { params: { name: 'vendor-leads' } })).rejects.toMatchObject({
      code: 'mapping_not_found',
    });
    await expect(
      call('saveMapping', { params: { name: 'broken' }, body: { yaml: 'facts: [' } }),
    ).rejects.toMatchObject({ code: 'mapping_invalid' });
  });

  it.each([
    [';', 'latin1'],
    [',', 'utf8'],
  ] as const)('give their problem rows back for repair, with %s between the cells', async (mark, saved) => {
    const call = clientOf(opened.app, { 'accept-language': 'en' });
    const text = leadsCsv.replaceAll('A', `${mark === ';' ? 'S' : 'V'}`).replaceAll(';', mark);
    const { body: draft } = await upload('leads.csv', text, { mapping });
    const { job } = await call('importDraft', { params: { id: draft.id }, body: {} });
    const { report } = await ended(job);
    expect(report).toMatchObject({ rowsRefused: 1, facts: [{ fact: 'leads', added: 2 }] });
    const { payload } = await opened.app.inject({
      url: `/api/batches/${report?.batch}/problems.csv`,
      headers: { host: 'localhost' },
    });
    expect(payload.charCodeAt(0)).toBe(0xfeff);
    const repaired = payload.replace(`3${mark}${mark}claire`, `3${mark}28/01/2026${mark}claire`);
    expect(repaired).not.toBe(payload);
    // Excel keeps the mark, or saves in its own encoding without it.
    const file = saved === 'utf8' ? repaired : Buffer.from(repaired.slice(1).replaceAll('’', "'"), 'latin1');
    const { body: again } = await upload('problems.csv', file, { mapping });
    expect(again.report).toMatchObject({ rowsRefused: 0, problemCount: 0 });
    const second = await call('importDraft', { params: { id: again.id }, body: {} });
    expect((await ended(second.job)).report?.facts).toMatchObject([{ fact: 'leads', added: 1 }]);
  });

  it('refuse what is no table, and keep nothing of it', async () => {
    const { status, body } = await upload(
      'picture.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2]),
    );
    expect([status, body.error.kind]).toEqual([400, 'input']);
    const { status: noFile } = await opened.app
      .inject({
        method: 'POST',
        url: '/api/drafts',
        headers: { host: 'localhost', 'content-type': 'application/json' },
        payload: {},
      })
      .then((answer) => ({ status: answer.statusCode }));
    expect(noFile).toBe(400);
    const wrong = await upload('leads.csv', leadsCsv, { dates: 'ydm' });
    expect([wrong.status, wrong.body.error.code]).toEqual([400, 'bad_request']);
  });

  it('run a dry run as a job that keeps nothing', async () => {
    const call = clientOf(opened.app);
    const before = await call('batches');
    const { body: draft } = await upload('leads.csv', leadsCsv.replaceAll('A1', 'Z1'), { mapping });
    const { job } = await call('importDraft', { params: { id: draft.id }, body: { dryRun: true } });
    expect((await ended(job)).report).toMatchObject({ dryRun: true, batch: null });
    expect(await call('batches')).toEqual(before);
    await call('dropDraft', { params: { id: draft.id } });
  });
});

describe('the size of uploads', () => {
  it('is limited, and what was received of a larger one is deleted', async () => {
    const opened = await openTestApp(duckdb(), { FILON_UPLOAD_LIMIT_MB: '1' });
    try {
      const { headers, payload } = multipart('large.csv', 'a;b\r\n'.repeat(300_000));
      const answer = await opened.app.inject({
        method: 'POST',
        url: '/api/drafts',
        headers: { host: 'localhost', ...headers },
        payload,
      });
      expect([answer.statusCode, answer.json().error.code]).toEqual([413, 'file_too_large']);
    } finally {
      await opened.close();
    }
  });
});

describe('what a restart loses', () => {
  it('is told in the reader’s language, with what to do', async () => {
    const before = await openTestApp(duckdb());
    const { headers, payload } = multipart('leads.csv', leadsCsv, {});
    const url = '/api/drafts';
    const sent = await before.app.inject({
      method: 'POST',
      url,
      headers: { host: 'localhost', ...headers },
      payload,
    });
    const draft = sent.json().id;
    const { job } = await clientOf(before.app)('importDraft', { params: { id: draft }, body: {} });
    await before.close();

    const after = await openTestApp(duckdb());
    const said = async (path: string, language: string) => {
      const answer = await after.app.inject({
        url: path,
        headers: { host: 'localhost', 'accept-language': language },
      });
      const { code, message, advice } = answer.json().error;
      return `${answer.statusCode} ${code}: ${message} ${advice}`;
    };
    expect(await said(`/api/drafts/${draft}`, 'en')).toMatch(
      /^404 draft_not_found: .*restarted.* Drop the file again/,
    );
    expect(await said(`/api/drafts/${draft}`, 'fr')).toMatch(/redémarré.* Déposez le fichier/);
    expect(await said(`/api/jobs/${job}`, 'en')).toMatch(/^404 job_not_found: .*restarted.* drop it again/);
    expect(await said(`/api/jobs/${job}`, 'fr')).toMatch(/redémarré.* déposez-le de nouveau/);
    await after.close();
  });
});
