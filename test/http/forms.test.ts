import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formNames } from '../../src/core/capture/form.ts';
import { forgetDecided } from '../../src/server/capture/keep-forgetting.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { clock } from '../support/clock.ts';
import { engines } from '../support/engines.ts';
import { formAt, host, page, site, visitor } from './form-visitor.ts';
import { clientOf, multipart, openTestApp } from './open-test-app.ts';

describe.each(engines)('a form on $name', (engine) => {
  let opened: OpenApplication;
  const time = clock();
  let id = '';
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, time.now);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    const form = await clientOf(opened.app)('createForm', {
      body: {
        name: 'Devis',
        settings: {
          allowedOrigins: [site],
          redirect: `${site}/merci`,
          defaults: { product: 'window' },
          consent: {
            wording: { fr: 'J’accepte.', en: 'I agree to be called.' },
            channels: ['phone', 'email'],
          },
          limits: { secondsToFill: 3, perAddress: 4, perForm: 8, minutes: 10 },
        },
      },
    });
    id = form.id;
  });

  /** The token of the page that Filon shows. */
  const shown = async (): Promise<string> => {
    const answer = await opened.app.inject({
      url: `/f/${id}?utm_source=flyer&utm_medium=qr`,
      headers: { host, ...page },
    });
    return new RegExp(`name="${formNames.shown}" value="([^"]+)"`).exec(answer.body)?.[1] ?? '';
  };

  it('takes a post of its own page, with permission, campaign and thanks', async () => {
    const token = await shown();
    expect(token).not.toBe('');
    time.pass(20);
    const before = await formAt(opened, id).count('leads');
    const answer = await formAt(opened, id).post({
      ...visitor,
      consent: '1',
      utm_source: 'flyer',
      utm_medium: 'qr',
      [formNames.shown]: token,
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${site}/merci`]);
    expect(await formAt(opened, id).count('leads')).toBe(before + 1);
    const [lead] = await opened.application.store.engine.reader.run(
      statement('SELECT key, capture, product, source, medium FROM leads ORDER BY recorded_at DESC LIMIT 1'),
    );
    expect(lead).toMatchObject({ capture: 'form', product: 'window', source: 'flyer', medium: 'qr' });
    const permissions = await opened.application.store.engine.reader.run(
      statement(
        'SELECT channel, given, wording, source FROM permissions WHERE lead_ref = $1 ORDER BY channel',
        String(lead?.key),
      ),
    );
    expect(permissions).toEqual(
      ['email', 'phone'].map((channel) => ({
        channel,
        given: true,
        wording: 'I agree to be called.',
        source: 'Devis',
      })),
    );
  });

  it('that comes back to be put right keeps the time at which it was shown', async () => {
    const token = await shown();
    time.pass(5);
    const { post, count } = formAt(opened, id);
    const before = await count('leads');
    const wrong = await post({ ...visitor, email: 'wrong', [formNames.shown]: token }, {}, '192.0.2.9');
    expect([wrong.statusCode, wrong.body.includes(token)]).toEqual([422, true]);
    await post({ ...visitor, email: 'right@example.com', [formNames.shown]: token }, {}, '192.0.2.9');
    expect(await count('leads')).toBe(before + 1);
  });

  it('takes multipart from an allowed page, and a double click once', async () => {
    const { headers, payload } = multipart('cv.pdf', 'file', { ...visitor, email: 'multi@example.com' });
    const send = () =>
      opened.app.inject({
        method: 'POST',
        url: `/f/${id}`,
        headers: { host, origin: site, ...page, ...headers },
        payload,
      });
    const before = await formAt(opened, id).count('leads');
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await formAt(opened, id).count('leads')).toBe(before + 1);
  });

  it('holds back what a program would post, and releases it dated as it came', async () => {
    const { post, count } = formAt(opened, id);
    const before = await count('leads');
    let told = 0;
    const stop = opened.application.events.listen(({ name }) => {
      if (name === 'sources') told += 1;
    });
    const trapped = await post({ ...visitor, email: 'trap@example.com', [formNames.trap]: 'x' });
    const token = await shown();
    time.pass(1);
    const quick = await post(
      { ...visitor, email: 'quick@example.com', [formNames.shown]: token },
      {},
      '192.0.2.2',
    );
    const hidden = await post({ ...visitor, email: 'hidden@example.com' }, { origin: 'null' }, '192.0.2.3');
    expect([trapped, quick, hidden].map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await count('leads')).toBe(before);
    const call = clientOf(opened.app);
    const { posts, waiting } = await call('quarantine', { search: {} });
    expect(waiting).toBe(3);
    expect(told).toBe(3);
    expect(posts.map(({ reason, values }) => [reason, values.email]).sort()).toEqual([
      ['too_fast', 'quick@example.com'],
      ['trap', 'trap@example.com'],
      ['unknown_page', 'hidden@example.com'],
    ]);
    const received = posts.find(({ reason }) => reason === 'unknown_page');
    time.pass(3_600);
    const ids = posts.filter(({ reason }) => reason !== 'trap').map((held) => held.id);
    expect(await call('releasePosts', { body: { ids } })).toMatchObject({ released: 2 });
    expect(await count('leads')).toBe(before + 2);
    const [lead] = await opened.application.store.engine.reader.run(
      statement('SELECT created_at FROM leads WHERE key = $1', String(received?.id)),
    );
    expect(lead?.created_at).toBe(received?.receivedAt);
    const rest = posts.filter(({ reason }) => reason === 'trap').map((held) => held.id);
    expect(await call('dropPosts', { body: { ids: rest } })).toEqual({ dropped: 1 });
    stop();
    expect(told).toBe(5);
    await expect(call('releasePosts', { body: { ids } })).rejects.toMatchObject({
      code: 'quarantine_not_found',
    });
  });

  it('takes a decision about held posts back for an hour, then forgets what they held', async () => {
    const { post, count } = formAt(opened, id);
    await post({ ...visitor, email: 'one@example.com', [formNames.trap]: 'x' });
    await post({ ...visitor, email: 'two@example.com', [formNames.trap]: 'x' }, {}, '192.0.2.4');
    const call = clientOf(opened.app);
    const held = async () =>
      (await call('quarantine', { search: {} })).posts.filter(({ form }) => form === id);
    const ids = (await held()).map((one) => one.id);
    const before = await count('leads WHERE superseded_at IS NULL');
    await call('releasePosts', { body: { ids: ids.slice(0, 1) } });
    await call('dropPosts', { body: { ids: ids.slice(1) } });
    expect(await held()).toEqual([]);
    expect(await call('holdPostsAgain', { body: { ids } })).toEqual({ restored: 2 });
    expect((await held()).map((one) => one.id)).toEqual(ids);
    expect(await count('leads WHERE superseded_at IS NULL')).toBe(before);
    await call('releasePosts', { body: { ids: ids.slice(0, 1) } });
    expect(await count('leads WHERE superseded_at IS NULL')).toBe(before + 1);
    await call('dropPosts', { body: { ids: ids.slice(1) } });
    const kept = (): Promise<number> =>
      count(`capture_quarantine WHERE form_id = '${id}' AND given IS NOT NULL`);
    time.pass(3_599);
    await forgetDecided(opened.application);
    expect(await kept()).toBe(2);
    time.pass(1);
    await forgetDecided(opened.application);
    expect(await kept()).toBe(0);
    await expect(call('holdPostsAgain', { body: { ids } })).rejects.toMatchObject({
      code: 'quarantine_not_found',
    });
  });

  it('lets a held post in after it was put right, and keeps one that names nobody', async () => {
    const { post, count } = formAt(opened, id);
    await post({ full_name: '', email: '', message: 'Hello', [formNames.trap]: 'x' });
    const call = clientOf(opened.app, { 'accept-language': 'en' });
    const [held] = (await call('quarantine', { search: {} })).posts;
    expect(held).toMatchObject({ formName: 'Devis', values: { message: 'Hello' } });
    const ids = [held?.id ?? ''];
    const before = await count('leads');
    await expect(call('releasePosts', { body: { ids } })).rejects.toMatchObject({ code: 'no_lead_taken' });
    expect((await call('quarantine', { search: {} })).posts[0]?.id).toBe(held?.id);
    const values = { email: 'ada.home@example.com', message: 'Hello again' };
    expect(await call('releasePosts', { body: { ids, values } })).toMatchObject({ released: 1, refused: [] });
    expect(await count('leads')).toBe(before + 1);
    expect(await count(`persons WHERE email = 'ada.home@example.com'`)).toBe(1);
    expect(await count(`lead_details WHERE value = 'Hello again'`)).toBe(1);
  });

  it('limits a flood without losing a real lead', async () => {
    const { post, count } = formAt(opened, id);
    const before = await count('leads');
    const token = await shown();
    time.pass(30);
    const answers = [];
    for (let n = 0; n < 30; n++) {
      const fields = { ...visitor, email: `flood${n}@example.com`, [formNames.shown]: token };
      answers.push(await post(fields, {}, n < 20 ? '198.51.100.7' : `198.51.100.${n}`));
    }
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    // Four of one address; those that were held back count for the form too, so the others wait as well.
    expect(await count('leads')).toBe(before + 4);
    const { posts } = await clientOf(opened.app)('quarantine', { search: {} });
    const held = posts.filter(({ form }) => form === id);
    expect(held).toHaveLength(26);
    const { released } = await clientOf(opened.app)('releasePosts', {
      body: { ids: held.map((one) => one.id) },
    });
    expect(released).toBe(26);
    expect(await count('leads')).toBe(before + 30);
    time.pass(600);
    await post({ ...visitor, email: 'after@example.com', [formNames.shown]: token }, {}, '198.51.100.7');
    expect(await count('leads')).toBe(before + 31);
  });
});
