import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/api/endpoint.ts';
import { endpoints, eventsPath } from '../../src/api/endpoints.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const shop = 'https://www.example.com';
const path = endpoints.shownArticles.path;

describe('a key for a shop’s pages', () => {
  let opened: OpenApplication;
  let admin: ReturnType<typeof clientOf>;
  let secret = '';
  let id = '';
  const ask = (
    method: Endpoint['method'] | 'OPTIONS',
    url: string,
    headers: Readonly<Record<string, string>> = {},
  ) => opened.app.inject({ method, url, headers: { host: 'filon.example.com', ...headers } });
  const withKey = (more: Readonly<Record<string, string>> = {}) => ({
    authorization: `Bearer ${secret}`,
    ...more,
  });

  beforeAll(async () => {
    opened = await openTestApp(duckdb(), { FILON_URL: 'https://filon.example.com' });
    admin = clientOf(opened.app, { authorization: `Bearer ${opened.machineToken}` });
    const key = await admin('createKey', {
      body: { name: 'shop', scopes: ['recommend'], origins: [shop, shop] },
    });
    expect(key.origins).toEqual([shop]);
    ({ id, secret } = key);
    const order = (n: number) => ({ id: `O${n}`, ordered_at: '2026-11-01T10:00:00Z', net: '30.00' });
    const line = (n: number, product: string) => ({
      id: `O${n}-${product}`,
      order_ref: `O${n}`,
      product,
      category: 'table',
      net: '15.00',
    });
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const lines = numbers.flatMap((n) => [
      line(n, n % 2 ? 'pot' : 'cup'),
      line(n, n % 2 ? 'filter' : 'tray'),
    ]);
    await admin('recordFacts', { params: { fact: 'orders' }, body: { rows: numbers.map(order) } });
    await admin('recordFacts', { params: { fact: 'order_lines' }, body: { rows: lines } });
  });
  afterAll(() => opened.close());

  it('gets articles and a reason for the visitor, and no figure', async () => {
    const answer = await ask('GET', `${path}?product=pot&limit=1`, withKey({ 'accept-language': 'fr' }));
    expect(answer.statusCode, answer.payload).toBe(200);
    expect(answer.json()).toEqual({
      recommendations: [{ article: 'filter', category: 'table', reason: 'Acheté avec «\u202fpot\u202f»' }],
    });
    const anybody = await ask('GET', path, withKey({ 'accept-language': 'en' }));
    expect(anybody.json().recommendations).toHaveLength(4);
    expect(anybody.payload).toContain('Among the most bought');
    expect(anybody.payload).not.toMatch(/\d/);
  });

  it('may do nothing else', async () => {
    const refused = async (method: Endpoint['method'], url: string) =>
      expect((await ask(method, url, withKey())).statusCode, `${method} ${url}`).toBe(403);
    for (const endpoint of Object.values<Endpoint>(endpoints)) {
      if (endpoint.right === 'none' || endpoint.right === 'recommend') continue;
      await refused(endpoint.method, endpoint.path.replace(/:\w+/g, 'x'));
    }
    await refused('GET', eventsPath);
    await refused('POST', '/api/query/csv');
    await refused('GET', '/api/batches/x/problems.csv');
    await refused('GET', '/api/customers.csv');
    const open = Object.values<Endpoint>(endpoints).filter(({ right }) => right === 'recommend');
    expect(open.map((endpoint) => endpoint.path)).toEqual([path]);
    // A customer is no question of a shop's page, so that nobody can find out who buys there.
    const asked = await ask('GET', `${path}?customer=ann@example.com`, withKey());
    expect(asked.json()).toEqual((await ask('GET', path, withKey())).json());
  });

  it('serves pages of the sites it names, and programs', async () => {
    const headersOf = async (origin: string) => (await ask('GET', path, withKey({ origin }))).headers;
    expect(await headersOf(shop)).toMatchObject({ 'access-control-allow-origin': shop, vary: 'Origin' });
    for (const origin of ['https://evil.example', 'http://www.example.com', 'null']) {
      const answer = await ask('GET', path, withKey({ origin }));
      expect([answer.statusCode, answer.json().error.code], origin).toEqual([403, 'key_origin']);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await ask('GET', path, withKey())).headers['access-control-allow-origin']).toBeUndefined();
    const before = await ask('OPTIONS', path, { origin: shop, 'access-control-request-method': 'GET' });
    expect([before.statusCode, before.headers['access-control-allow-headers']]).toEqual([
      204,
      'authorization, accept-language',
    ]);
    expect((await ask('OPTIONS', path, { origin: 'https://evil.example' })).statusCode).toBe(403);
    // Elsewhere no page of another site gets an answer to read, whoever asks.
    const workspace = await ask('GET', '/api/workspace', {
      authorization: `Bearer ${opened.machineToken}`,
      origin: shop,
    });
    expect(workspace.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is made for sites only where it can do nothing else, and is out when revoked', async () => {
    const create = (scopes: ('recommend' | 'read')[], origins: string[]) =>
      admin('createKey', { body: { name: 'other', scopes, origins } });
    await expect(create(['recommend', 'read'], [shop])).rejects.toMatchObject({ code: 'key_origins' });
    await expect(create(['recommend'], [`${shop}/shop`])).rejects.toMatchObject({
      code: 'bad_request',
      fields: [{ field: 'origins[0]', advice: expect.stringContaining('without a path') }],
    });
    const reader = await create(['read'], []);
    const answer = await ask('GET', path, { authorization: `Bearer ${reader.secret}` });
    expect(answer.statusCode).toBe(200);
    await admin('revokeKey', { params: { id } });
    expect((await ask('GET', path, withKey({ origin: shop }))).statusCode).toBe(401);
    expect((await ask('OPTIONS', path, { origin: shop })).statusCode).toBe(403);
  });
});
