import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { clock } from '../support/clock.ts';
import { formAt, host, page, site, visitor } from './form-visitor.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

describe('a form', () => {
  let opened: OpenApplication;
  const time = clock();
  let id = '';
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, time.now);
    const form = await clientOf(opened.app)('createForm', {
      body: { name: 'Site', settings: { allowedOrigins: [site] } },
    });
    id = form.id;
  });
  afterAll(() => opened.close());

  it('shows a plain page in both languages, without script, and escapes what was typed', async () => {
    for (const [lang, word] of [
      ['fr', 'facultatif'],
      ['en', 'optional'],
    ]) {
      const answer = await opened.app.inject({ url: `/f/${id}?lang=${lang}`, headers: { host, ...page } });
      expect(answer.body).toContain(`<html lang="${lang}">`);
      expect(answer.body).toContain(word);
      expect(answer.body).not.toContain('<script');
      expect(answer.headers['content-security-policy']).toContain(`form-action 'self' ${site}`);
    }
    const again = await formAt(opened, id).post({
      full_name: '"><script>alert(1)</script>',
      email: 'nobody',
    });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(again.body).not.toContain('<script');
    expect(again.body).toContain('This is not an e-mail address');
    expect(again.body).toContain('aria-invalid="true" aria-describedby="e-email"');
  });

  it('tells by the picture when and where its copy was seen', async () => {
    const look = () =>
      opened.app.inject({
        url: `/f/${id}/seen.svg`,
        headers: { host, referer: `${site}/offre?utm_source=google&utm_medium=cpc`, 'user-agent': 'Firefox' },
        remoteAddress: '203.0.113.9',
      });
    expect((await look()).headers['cross-origin-resource-policy']).toBe('cross-origin');
    time.pass(1);
    const headers = { origin: site, 'user-agent': 'Firefox' };
    const { post, count } = formAt(opened, id);
    await post({ ...visitor, email: 'soon@example.com' }, headers, '203.0.113.9');
    expect(await count('leads')).toBe(0);
    time.pass(10);
    await post({ ...visitor, email: 'later@example.com' }, headers, '203.0.113.9');
    const [lead] = await opened.application.store.engine.reader.run(
      statement('SELECT channel, source, landing_page FROM leads'),
    );
    expect(lead).toEqual({ channel: 'paid_search', source: 'google', landing_page: 'example.com/offre' });
  });

  it('gives its copy, and a token to allowed pages only', async () => {
    const { forms } = await clientOf(opened.app)('forms');
    expect(forms[0]?.snippet.fr).toContain(`action="http://${host}/f/${id}"`);
    expect(forms[0]?.snippet.fr).toContain('Adresse e-mail');
    expect(JSON.stringify(forms)).not.toContain('secret');
    const token = (origin: string) => opened.app.inject({ url: `/f/${id}/token`, headers: { host, origin } });
    expect((await token(site)).headers['access-control-allow-origin']).toBe(site);
    expect((await token('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuses other sites, leads nowhere else, and is gone when removed', async () => {
    const { post } = formAt(opened, id);
    const foreign = await post({ ...visitor, email: 'f@example.com' }, { origin: 'https://evil.example' });
    expect(foreign.statusCode).toBe(403);
    expect(foreign.body).toContain('https://evil.example');
    const away = await post({ ...visitor, email: 'g@example.com', _redirect: 'https://evil.example/' });
    expect(away.headers.location).toBe(`/f/${id}/thanks?lang=en`);
    const json = await post({ full_name: 'x' }, { accept: 'application/json' });
    expect([json.statusCode, json.json()]).toEqual([422, { faults: [{ field: 'email', code: 'needed' }] }]);
    const bad = clientOf(opened.app)('saveForm', {
      params: { id },
      body: { name: 'Site', settings: { redirect: 'https://evil.example/' } },
    });
    await expect(bad).rejects.toMatchObject({ code: 'form_invalid' });
    await clientOf(opened.app)('removeForm', { params: { id } });
    expect((await post(visitor)).statusCode).toBe(404);
  });
});
