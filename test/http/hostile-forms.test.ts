import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { hooksOf } from './hooks/hooks-of.ts';
import { duckdb, openTestApp } from './open-test-app.ts';

const posted = {
  'content-type': 'application/x-www-form-urlencoded',
  origin: 'http://localhost:3210',
  accept: 'text/html',
  'accept-language': 'fr',
};

describe('hostile posts of forms', () => {
  let opened: OpenApplication;
  let id = '';
  beforeAll(async () => {
    opened = await openTestApp(duckdb());
    const limits = { secondsToFill: 0, perAddress: 100, perForm: 100, minutes: 1 };
    const form = await hooksOf(opened).call('createForm', { body: { name: 'Site', settings: { limits } } });
    id = form.id;
  });
  afterAll(() => opened.close());
  const post = (fields: Readonly<Record<string, string>>) =>
    hooksOf(opened).send(`/f/${id}`, new URLSearchParams(fields).toString(), posted);

  it('of ten megabytes are refused with a page that says so in the visitor’s language', async () => {
    const answer = await post({ full_name: 'Ada', email: 'a@example.com', message: 'a'.repeat(10_000_000) });
    expect(answer.statusCode).toBe(413);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('<html lang="fr">');
    expect(answer.body).toContain('Le formulaire n’a pas été pris');
    expect(answer.body.length).toBeLessThan(10_000);
    expect(await hooksOf(opened).count('leads')).toBe(0);
  });

  it('with a phone of signs, or signs that no screen shows, are leads all the same', async () => {
    const { rows } = hooksOf(opened);
    const fields = { full_name: 'Zoé\u202e\u0007 <b>', email: 'zoe@example.com', phone: '📞📞' };
    expect((await post({ ...fields, utm_source: '\u001b[31mred' })).statusCode).toBe(303);
    const [lead] = await rows(
      `SELECT l.key, l.source, p.full_name, p.phone FROM leads l JOIN persons p ON p.person_key = l.person_key`,
    );
    expect(lead).toMatchObject({ source: '[31mred', full_name: 'Zoé <b>', phone: null });
    const details = await rows('SELECT value FROM lead_details WHERE lead_ref = $1', String(lead?.key));
    expect(details).toContainEqual({ value: '📞📞' });
  });

  it('are shown as text while they are held back, and what is put right has its limit', async () => {
    const { call } = hooksOf(opened);
    await post({ full_name: '<script>', email: 'r@example.com', utm_source: '\u001b[2J', _more: 'x' });
    const [held] = (await call('quarantine', { search: {} })).posts;
    expect(held?.values).toMatchObject({ full_name: '<script>', utm_source: '[2J' });
    const ids = [held?.id ?? ''];
    const long = call('releasePosts', { body: { ids, values: { message: 'a'.repeat(20_001) } } });
    await expect(long).rejects.toMatchObject({ code: 'bad_request' });
    const two = call('releasePosts', { body: { ids: [...ids, 'other'], values: { message: 'a' } } });
    await expect(two).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('do not come by their settings either: texts are escaped, and addresses are web addresses', async () => {
    const { call } = hooksOf(opened);
    const evil = '"><script>alert(1)</script>';
    const text = { fr: evil, en: evil };
    const { html } = await call('previewForm', {
      body: { language: 'fr', settings: { title: text, button: text, intro: text } },
    });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    for (const settings of [
      { privacyUrl: 'javascript:alert(1)' },
      { allowedOrigins: ["https://a.example; script-src 'unsafe-inline'"] },
    ]) {
      const saved = call('createForm', { body: { name: 'Evil', settings } });
      await expect(saved).rejects.toMatchObject({ code: 'bad_request' });
    }
  });
});
