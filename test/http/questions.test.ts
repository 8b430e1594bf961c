import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/client.ts';
import { endpoints } from '../../src/api/endpoints.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };

describe.each(engines)('the API on $name', (engine) => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(engine);
  });
  afterAll(() => opened.close());
  const client = () => clientOf(opened.app, { 'accept-language': 'en' });

  it('says that it is well', async () => {
    expect(await client()('health')).toEqual({ ok: true, version: expect.any(String), engine: engine.name });
  });

  it('names fields of a body that nobody knows, with the nearest that there is', async () => {
    const ask = async (body: unknown, language = 'en') => {
      const answer = await opened.app.inject({
        method: 'POST',
        url: '/api/query',
        headers: { host: 'localhost:3210', 'accept-language': language },
        payload: body as object,
      });
      return { status: answer.statusCode, error: answer.json().error };
    };
    const question = { metrics: ['leads'], ...january };
    const wrong = await ask({
      ...question,
      wher: [],
      compare: { kind: 'previous_year', form: '2025-01-01' },
      where: [{ dimension: 'channel', operator: 'is', value: 'seo', values: ['seo'] }],
    });
    expect(wrong.status).toBe(400);
    expect(wrong.error).toMatchObject({
      code: 'bad_request',
      fields: [
        { field: 'wher', reason: 'there is no such field', advice: 'Nearest: where.' },
        { field: 'compare.form', advice: 'Nearest: from.' },
        { field: 'where[0].value', advice: 'Nearest: values.' },
      ],
    });
    expect((await ask({ ...question, orderBy: 'leads' }, 'fr')).error.fields).toEqual([
      { field: 'orderBy', reason: 'ce champ n’existe pas', advice: expect.stringContaining('order') },
    ]);
    const far = await ask({ ...question, filters: [] });
    expect(far.error.fields[0].advice).toMatch(/^Leave it out\. Fields: .*where/);
    expect((await ask(question)).status).toBe(200);
  });

  it('records facts, answers with their figures, and takes a call back', async () => {
    const call = client();
    const leads = await call('recordFacts', {
      params: { fact: 'leads' },
      body: {
        system: 'form',
        rows: [
          { id: '1', created_at: '2026-01-05T09:00:00Z', channel: 'seo', email: 'a@example.com' },
          { id: '2', created_at: '2026-01-06T09:00:00Z', channel: 'ads', email: 'b@example.com' },
        ],
      },
    });
    expect(leads).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    const costs = await call('recordFacts', {
      params: { fact: 'costs' },
      body: { rows: [{ day: '2026-01-05', kind: 'ads', amount: 50, currency: 'EUR', channel: 'ads' }] },
    });
    const body = { metrics: ['leads', 'cost', 'cost_per_lead'] as const, by: ['channel'], ...january };
    const result = await call('query', { body: { ...body, metrics: [...body.metrics] } });
    expect(result.rows).toEqual(
      expect.arrayContaining([
        { channel: 'ads', leads: 1, cost: 50, cost_per_lead: 50 },
        { channel: 'seo', leads: 1, cost: 0, cost_per_lead: 0 },
      ]),
    );
    expect(result.totals).toMatchObject({ leads: 2, cost: 50, cost_per_lead: 25 });

    const again = await call('recordFacts', {
      params: { fact: 'costs' },
      body: { rows: [{ day: '2026-01-05', kind: 'ads', amount: 50, currency: 'EUR', channel: 'ads' }] },
    });
    expect(again).toEqual({ batch: null, added: 0, changed: 0, unchanged: 1 });

    const page = await call('batches', { search: { limit: 1 } });
    expect(page.batches.map(({ id }) => id)).toEqual([costs.batch]);
    const next = await call('batches', { search: { limit: 1, cursor: page.nextCursor ?? '' } });
    expect(next.batches.map(({ id }) => id)).toEqual([leads.batch]);
    const beginning = `${leads.batch}`.slice(0, 30);
    const begun = await call('batches', { search: { beginning } });
    expect(begun.batches.map(({ id }) => id)).toContain(leads.batch);
    for (const { id } of begun.batches) expect(id.startsWith(beginning)).toBe(true);
    expect((await call('batches', { search: { beginning: 'x%' } })).batches).toEqual([]);

    await call('undoBatch', { params: { id: costs.batch ?? '' } });
    const after = await call('query', { body: { metrics: ['cost'], ...january } });
    expect(after.totals.cost).toBe(0);
    await expect(call('undoBatch', { params: { id: costs.batch ?? '' } })).rejects.toMatchObject({
      status: 409,
      code: 'batch_undone',
    });
  });

  it('answers every analytic endpoint over what is there', async () => {
    const call = client();
    const proof = await call('proof', { body: { metric: 'leads', ...january } });
    expect(proof.rowsCount).toBe(2);
    expect(proof.rowsSum).toBe(proof.value);
    const explained = await call('explain', { body: { metrics: ['leads'], ...january } });
    expect(explained.statements.length).toBeGreaterThan(0);
    const values = await call('dimensionValues', { params: { name: 'channel' } });
    expect(values.values.map(({ value }) => value)).toEqual(expect.arrayContaining(['ads', 'seo']));
    const cockpit = await call('cockpit', { body: { ...january, compare: { kind: 'previous_period' } } });
    expect(cockpit.totals.totals.leads).toBe(2);
    const funnel = await call('funnel', { body: january });
    expect(funnel.steps.find(({ id }) => id === 'leads')?.count).toBe(2);
    const catalogue = await call('catalogue');
    expect(catalogue.metrics.find(({ id }) => id === 'cost_per_lead')).toMatchObject({
      unit: 'money',
      ratio: true,
    });
    const state = await call('workspace');
    expect(state).toMatchObject({ id: 'main', empty: false, demo: false, engine: engine.name });
  });

  it('changes settings and refuses a zone that is not one', async () => {
    const call = client();
    const changed = await call('changeSettings', { body: { responseTargetMinutes: 30 } });
    expect(changed.settings.responseTargetMinutes).toBe(30);
    await expect(call('changeSettings', { body: { zone: 'Europe/Atlantis' } })).rejects.toMatchObject({
      code: 'bad_request',
    });
  });

  it('writes CSV that no spreadsheet runs as a formula', async () => {
    await client()('recordFacts', {
      params: { fact: 'leads' },
      body: { rows: [{ created_at: '2026-01-07T09:00:00Z', channel: '=1+1;"x"' }] },
    });
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/api/query/csv',
      headers: { host: 'localhost', 'accept-language': 'fr' },
      payload: { metrics: ['leads'], by: ['channel'], ...january },
    });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.payload).toContain(`"'=1+1;""x""";1\r\n`);
    expect(answer.payload.startsWith('\uFEFFchannel;leads\r\n')).toBe(true);
  });
});

describe('errors over HTTP', () => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(duckdb());
  });
  afterAll(() => opened.close());

  it('have one shape, in the language of the request', async () => {
    for (const [language, message] of [
      ['fr', 'La mesure « leadz » n’existe pas.'],
      ['en', 'There is no metric "leadz".'],
    ] as const) {
      const answer = await opened.app.inject({
        method: 'POST',
        url: '/api/query',
        headers: { host: 'localhost', 'accept-language': `${language};q=0.9, de` },
        payload: { metrics: ['leadz'], ...january },
      });
      expect(answer.statusCode).toBe(400);
      const { error } = answer.json();
      expect(error).toMatchObject({ code: 'unknown_metric', kind: 'input', values: { metric: 'leadz' } });
      expect(error.message.replace(/\s/g, ' ')).toBe(message);
    }
  });

  it('name the field that is wrong, the nearest dimension, and what is not there', async () => {
    const call = clientOf(opened.app);
    await expect(
      call('query', { body: { metrics: ['leads'], ...january, by: ['chanel'] } }),
    ).rejects.toMatchObject({
      code: 'unknown_dimension',
      values: { dimension: 'chanel' },
    });
    await expect(
      call('query', { body: { metrics: ['leads'], from: 'May', to: 'June' } }),
    ).rejects.toMatchObject({
      status: 400,
      code: 'bad_request',
      values: { field: 'from' },
    });
    await expect(call('batch', { params: { id: 'none' } })).rejects.toMatchObject({ status: 404 });
    await expect(
      call('recordFacts', { params: { fact: 'cats' }, body: { rows: [{}] } }),
    ).rejects.toBeInstanceOf(ApiError);
    const nowhere = await opened.app.inject({ url: '/api/nowhere', headers: { host: 'localhost' } });
    expect([nowhere.statusCode, nowhere.json().error.code]).toEqual([404, 'not_found']);
    const form = await opened.app.inject({
      method: 'POST',
      url: '/api/query',
      headers: { host: 'localhost', 'content-type': 'text/plain' },
      payload: '{}',
    });
    expect(form.json().error.code).toBe('bad_request');
    const large = await opened.app.inject({
      method: 'POST',
      url: '/api/query',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      payload: `"${'x'.repeat(9_000_000)}"`,
    });
    expect([large.statusCode, large.json().error.code]).toEqual([413, 'body_too_large']);
  });

  it.each([
    [
      'fr',
      'La demande n’est pas valable : from : « May » n’est pas un jour ; basis : « money » n’est pas accepté ; ' +
        'compare.kind : « last » n’est pas accepté ; where[0].dimension : « chanel » n’existe pas ; limit : trop grand : 50000 au plus.',
      'Écrivez-le ainsi : 2026-01-31.',
    ],
    [
      'en',
      'The request is not valid: from: "May" is not a day; basis: "money" is not accepted; ' +
        'compare.kind: "last" is not accepted; where[0].dimension: "chanel" does not exist; limit: it is too large: at most 50000.',
      'Write it as 2026-01-31.',
    ],
  ])('name every field that is wrong in %s, with what to do', async (language, message, advice) => {
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/api/query',
      headers: { host: 'localhost', 'accept-language': language },
      payload: {
        metrics: ['leads'],
        from: 'May',
        to: '2026-01-31',
        basis: 'money',
        where: [{ dimension: 'chanel', operator: 'is', values: ['seo'] }],
        compare: { kind: 'last' },
        limit: 1e6,
      },
    });
    const { error } = answer.json();
    expect(error.message.replaceAll('\u202f', ' ')).toBe(message);
    expect(error.fields.map(({ field }: { field: string }) => field)).toEqual([
      'from',
      'basis',
      'compare.kind',
      'where[0].dimension',
      'limit',
    ]);
    expect(error.fields[0].advice.replaceAll('\u202f', ' ')).toBe(advice);
    expect(error.values).toMatchObject({ field: 'from', reason: error.fields[0].reason });
  });

  it('say what is missing, of another type or too long, also in paths and searches', async () => {
    const ask = async (url: string, payload?: object | string) => {
      const answer = await opened.app.inject({
        method: payload === undefined ? 'GET' : 'POST',
        url,
        headers: { host: 'localhost', 'accept-language': 'en', 'content-type': 'application/json' },
        ...(payload === undefined ? {} : { payload }),
      });
      const { error } = answer.json();
      return (error.fields ?? []).map(({ field, reason }: Record<string, string>) => `${field}: ${reason}`);
    };
    expect(await ask('/api/query', {})).toEqual([
      'from: a value is needed',
      'to: a value is needed',
      'metrics: a value is needed',
    ]);
    expect(await ask('/api/query', { metrics: 'leads', by: [1], ...january, limit: 1.5 })).toEqual([
      'metrics: a list is expected',
      'by[0]: "1" does not exist',
      'limit: a whole number is expected',
    ]);
    expect(await ask('/api/facts/leads', { rows: [{ email: {} }] })).toEqual([
      'rows[0].email: a text is expected',
    ]);
    expect(await ask('/api/batches?limit=900')).toEqual(['limit: it is too large: at most 200']);
    expect(await ask('/api/query', '{"metrics":')).toEqual(['body: it is not JSON that can be read']);
    expect(await ask('/api/session', { email: 'ada', password: '' })).toEqual([
      'email: "ada" is not an e-mail address',
      'password: it is too short: at least 1',
    ]);
  });

  it('are described with every endpoint in OpenAPI 3.1', async () => {
    const answer = await opened.app.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } });
    const document = answer.json();
    expect(document.openapi).toBe('3.1.0');
    for (const { method, path } of Object.values(endpoints)) {
      const place = path.replace(/:(\w+)/g, '{$1}');
      const described = document.paths[place]?.[method.toLowerCase()];
      expect(described?.responses.default, `${method} ${place}`).toBeDefined();
    }
  });
});
