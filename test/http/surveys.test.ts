import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { clock } from '../support/clock.ts';
import { engines } from '../support/engines.ts';
import { plainOrigin } from '../support/settled-rows.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

const host = 'localhost:3210';
const question = { fr: 'Quelle note\u202f?', en: 'How do you rate your order?' };
const month = { from: '2026-01-01', to: '2026-12-31' };

describe.each(engines)('a question to customers on $name', (engine) => {
  let opened: OpenApplication;
  const time = clock();
  let id = '';
  let link = '';
  beforeAll(async () => {
    opened = await openTestApp(engine, {}, time.now);
    const { store, workspace } = opened.application;
    const lead = { id: 'L1', created_at: '2026-03-01T09:00:00Z', full_name: 'Ada Lovelace', owner: 'Zoé' };
    const order = { ordered_at: '2026-03-05T09:00:00Z', net: 5_000, currency: 'EUR', store: 'Lyon' };
    await store.ledger.record(
      workspace,
      plainOrigin,
      {
        leads: [lead],
        orders: [
          { id: 'O1', lead_ref: 'L1', ...order },
          { id: 'O/2 é', ...order },
        ],
      },
      time.now().toISOString(),
    );
  });
  afterAll(() => opened.close());

  const ask = (method: 'GET' | 'POST', url: string, fields: Readonly<Record<string, string>> = {}) =>
    opened.app.inject({
      method,
      url,
      headers: { host, 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded' },
      ...(method === 'POST' ? { payload: new URLSearchParams(fields).toString() } : {}),
    });
  const answers = async () => {
    const search = { kind: 'rating', ...month, silent: 'true' } as const;
    return (await clientOf(opened.app)('answers', { search })).rows;
  };

  it('is made, and gives each order a link of its own', async () => {
    const call = clientOf(opened.app);
    const survey = await call('createSurvey', { body: { name: 'Avis', kind: 'rating', question } });
    id = survey.id;
    expect(survey.settings).toMatchObject({ open: false, tasks: true });
    expect(survey.snippet.en.match(/score=\d/g)).toEqual([1, 2, 3, 4, 5].map((score) => `score=${score}`));
    const own = await call('surveyLink', { params: { id }, search: { order: 'O1' } });
    link = new URL(own.address).pathname;
    expect(own.snippet.fr).toContain('Quelle note');
    await expect(call('surveyLink', { params: { id }, search: { order: 'none' } })).rejects.toMatchObject({
      code: 'order_not_found',
    });
    const { links, more } = await call('surveyLinks', { params: { id }, search: month });
    expect(more).toBe(false);
    expect(links.map(({ order }) => order)).toEqual(['O/2 é', 'O1']);
  });

  it('answers nothing by being looked at, also with a score in the link', async () => {
    const page = await ask('GET', `${link}?score=2`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(/value="2" required checked/);
    expect(page.body).toContain('How do you rate your order?');
    expect(await answers()).toEqual([]);
  });

  it('asks for a score, and keeps one answer per link: the last', async () => {
    const none = await ask('POST', link, { comment: '<script>alert(1)</script>' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('Choose a score');
    expect(none.body).not.toContain('<script>');
    expect((await ask('POST', link, { score: '6' })).statusCode).toBe(422);
    expect((await ask('POST', link, { score: '5' })).body).toContain('Your answer is kept');
    time.pass(60);
    await ask('POST', link, { score: '1', comment: '  Two weeks late  ' });
    const [row, ...others] = await answers();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      score: 1,
      mood: 'unhappy',
      comment: 'Two weeks late',
      lead: 'L1',
      store: 'Lyon',
    });
    expect(row?.order).toEqual({ key: 'O1', net: 50 });
  });

  it('makes of a bad answer a task of whoever works the lead, once, which can be ended', async () => {
    const call = clientOf(opened.app);
    const [row] = await answers();
    expect(row?.task).toMatchObject({ owner: 'Zoé', done: false });
    const lead = await call('lead', { params: { key: 'L1' } });
    expect(lead.nextAction?.title).toMatch(/Ada Lovelace \(1\/5\).*Two weeks late/);
    const key = row?.key ?? '';
    const again = await call('answerTask', { params: { id: key }, body: { state: 'open' } });
    expect(again.batch).toBeNull();
    await call('answerTask', { params: { id: key }, body: { state: 'done' } });
    expect((await answers())[0]?.task).toMatchObject({ done: true });
    await expect(call('answerTask', { params: { id: 'x' }, body: { state: 'open' } })).rejects.toMatchObject({
      code: 'answer_not_found',
    });
  });

  it('takes no answer by a link that was cut or made up, nor without one unless it is open', async () => {
    for (const path of [`${link.slice(0, -1)}`, `${link.slice(0, -2)}aa`, `/q/${id}`, '/q/unknown']) {
      const refused = await ask('POST', path, { score: '5' });
      expect(refused.statusCode, path).toBe(404);
      expect(refused.body).toMatch(/link is not whole|There is no question/);
    }
    const call = clientOf(opened.app);
    const settings = { name: 'Comptoir', question, open: true, tasks: false };
    await call('saveSurvey', { params: { id }, body: settings });
    const page = await ask('GET', `/q/${id}?store=Lille`);
    expect(page.body).toContain('name="store" value="Lille"');
    await ask('POST', `/q/${id}`, { score: '4', store: 'Lille' });
    const found = await answers();
    expect(found.map(({ score, store }) => [score, store]).sort()).toEqual([
      [1, 'Lyon'],
      [4, 'Lille'],
    ]);
    let last = 200;
    for (let count = 0; count < 60; count += 1)
      last = (await ask('POST', `/q/${id}`, { score: '5' })).statusCode;
    expect(last).toBe(429);
  });

  it('lists customers to call back whom no open lead stands for, who are put off and done', async () => {
    const call = clientOf(opened.app);
    await call('saveSurvey', {
      params: { id },
      body: { name: 'Comptoir', question, open: true, tasks: true },
    });
    const { address } = await call('surveyLink', { params: { id }, search: { order: 'O/2 é' } });
    await ask('POST', new URL(address).pathname, { score: '2', comment: 'Cold' });
    const at = (hours: number) => new Date(time.now().getTime() + hours * 3_600_000).toISOString();
    const waiting = (hours: number, owner?: string) =>
      call('answerTasks', { search: { dueBefore: at(hours), ...(owner ? { owner } : {}) } });
    expect(await waiting(1)).toEqual({ count: 0, tasks: [] });
    const { count, tasks } = await waiting(25, 'Zoé');
    expect(count).toBe(1);
    const [task] = tasks;
    expect(task).toMatchObject({
      title: expect.stringMatching(/Rappeler un client \(2\/5\).*Cold/),
      overdue: false,
      owner: null,
      answer: { kind: 'rating', score: 2, comment: 'Cold' },
    });
    const params = { id: task?.answer.key ?? '' };
    await call('answerTask', { params, body: { state: 'open', dueAt: at(40) } });
    expect((await waiting(25)).count).toBe(0);
    expect((await waiting(41)).tasks[0]).toMatchObject({ key: task?.key, dueAt: at(40) });
    const { batch } = await call('answerTask', { params, body: { state: 'done' } });
    expect((await waiting(41)).count).toBe(0);
    await call('undoBatch', { params: { id: batch ?? '' } });
    expect((await waiting(41)).count).toBe(1);
    await call('answerTask', { params, body: { state: 'done' } });
    // A lead that was won waits in no queue any more: who bought through it is called back here, too.
    const ada = (await answers()).find(({ lead }) => lead === 'L1');
    await call('answerTask', { params: { id: ada?.key ?? '' }, body: { state: 'open' } });
    expect((await waiting(25)).tasks).toMatchObject([{ owner: 'Zoé', person: { name: 'Ada Lovelace' } }]);
    expect((await waiting(25, 'Ali')).count).toBe(0);
  });

  it('ends its links when it is removed; its answers stay', async () => {
    const call = clientOf(opened.app);
    await call('dropSurvey', { params: { id } });
    expect((await ask('GET', link)).statusCode).toBe(404);
    expect((await answers()).length).toBeGreaterThan(2);
    expect((await call('surveys')).surveys).toEqual([]);
    await expect(call('dropSurvey', { params: { id: 'x' } })).rejects.toMatchObject({
      code: 'survey_not_found',
    });
  });

  it('can be put again, and the links sent before hold again', async () => {
    const call = clientOf(opened.app);
    expect((await call('restoreSurvey', { params: { id } })).id).toBe(id);
    expect((await call('surveys')).surveys.map((survey) => survey.id)).toEqual([id]);
    expect((await ask('GET', link)).statusCode).toBe(200);
    await expect(call('restoreSurvey', { params: { id: 'x' } })).rejects.toMatchObject({
      code: 'survey_not_found',
    });
  });
});
