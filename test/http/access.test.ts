import { afterEach, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const owner = { email: 'owner@example.com', password: 'a long enough password' };
const member = { email: 'member@example.com', password: 'another long password', role: 'member' as const };
const remote = { FILON_HOST: '0.0.0.0' };
const january = { from: '2026-01-01', to: '2026-01-31' };

let opened: OpenApplication;
afterEach(() => opened.close());

/** Signs in as a browser would, and returns the cookie. */
async function signIn(email: string, password: string): Promise<string> {
  const answer = await opened.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { host: 'filon.example.com' },
    payload: { email, password },
  });
  expect(answer.statusCode, answer.payload).toBe(200);
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  return cookie.split(';')[0] ?? '';
}

/** What the machine's own command line may do. */
const machine = () => clientOf(opened.app, { authorization: `Bearer ${opened.machineToken}` });

async function statusOf(
  headers: Readonly<Record<string, string>>,
  method: 'GET' | 'POST' | 'DELETE' = 'GET',
  url = '/api/workspace',
): Promise<number> {
  const answer = await opened.app.inject({ method, url, headers: { host: 'localhost:3210', ...headers } });
  return answer.statusCode;
}

describe('on the machine itself', () => {
  it('nobody needs to sign in, but only under the machine’s own names', async () => {
    opened = await openTestApp(duckdb());
    expect(await clientOf(opened.app)('session')).toEqual({ required: false, user: null });
    for (const host of ['localhost:3210', '127.0.0.1:3210', '[::1]:3210', 'localhost']) {
      expect(await statusOf({ host }), host).toBe(200);
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example:3210',
      '10.0.0.1',
    ]) {
      expect(await statusOf({ host }), host).toBe(403);
    }
    expect(await statusOf({ 'x-forwarded-for': '203.0.113.9' })).toBe(403);
  });

  it('other pages cannot make the browser change anything', async () => {
    opened = await openTestApp(duckdb());
    const body = { 'content-type': 'application/json' };
    const post = async (headers: Readonly<Record<string, string>>) =>
      (
        await opened.app.inject({
          method: 'POST',
          url: '/api/query',
          headers: { host: 'localhost:3210', ...body, ...headers },
          payload: { metrics: ['leads'], ...january },
        })
      ).statusCode;
    expect(await post({})).toBe(200);
    expect(await post({ origin: 'http://localhost:3210' })).toBe(200);
    expect(await post({ origin: 'http://localhost:9999' })).toBe(403);
    expect(await post({ origin: 'https://evil.example' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('the owner’s password and backups are for the command line only', async () => {
    opened = await openTestApp(duckdb());
    await expect(clientOf(opened.app)('setOwner', { body: owner })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(clientOf(opened.app)('backup', { body: { file: '/tmp/x' } })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(await machine()('setOwner', { body: owner })).toMatchObject({ role: 'owner' });
  });
});

describe.each(engines)('reachable from elsewhere, on $name', (engine) => {
  it('nothing but signing in is possible without an account', async () => {
    opened = await openTestApp(engine, remote);
    const call = clientOf(opened.app);
    expect(await call('session')).toEqual({ required: true, user: null });
    await expect(call('workspace')).rejects.toMatchObject({ status: 401, code: 'sign_in_needed' });
    expect(await statusOf({ authorization: 'Bearer filon_wrong' })).toBe(401);
    expect(await statusOf({ cookie: 'filon_session=wrong' })).toBe(401);
    expect(await statusOf({}, 'GET', '/api/events')).toBe(401);
    expect(await statusOf({}, 'GET', '/api/batches/1/problems.csv')).toBe(401);
    expect(await statusOf({}, 'POST', '/api/query/csv')).toBe(401);
    expect(await statusOf({}, 'POST', '/api/drafts')).toBe(401);
  });

  it('an account signs in, works, and is out after signing out', async () => {
    opened = await openTestApp(engine, remote);
    await machine()('setOwner', { body: owner });
    const cookie = await signIn('Owner@Example.com ', owner.password).catch(() =>
      signIn(owner.email, owner.password),
    );
    const call = clientOf(opened.app, { cookie });
    expect(await call('session')).toEqual({
      required: true,
      user: { email: owner.email, role: 'owner' },
    });
    await call('workspace');
    await call('signOut');
    await expect(call('workspace')).rejects.toMatchObject({ status: 401 });
  });

  it('a member reads and writes but does not administer; a removed one is out at once', async () => {
    opened = await openTestApp(engine, remote);
    await machine()('setOwner', { body: owner });
    const admin = clientOf(opened.app, { cookie: await signIn(owner.email, owner.password) });
    const account = await admin('createAccount', { body: member });
    await expect(admin('createAccount', { body: member })).rejects.toMatchObject({ code: 'account_exists' });
    await expect(
      admin('createAccount', { body: { ...member, email: 'x@example.com', role: 'owner' } }),
    ).rejects.toMatchObject({ code: 'owner_exists' });
    const call = clientOf(opened.app, { cookie: await signIn(member.email, member.password) });
    await call('recordFacts', {
      params: { fact: 'leads' },
      body: { rows: [{ created_at: '2026-01-05T09:00:00Z', channel: 'seo' }] },
    });
    const { batches } = await call('batches');
    expect(batches[0]?.author).toBe(member.email);
    await expect(call('accounts')).rejects.toMatchObject({ status: 403, code: 'not_allowed' });
    await expect(call('changeSettings', { body: { weekStart: 7 } })).rejects.toMatchObject({ status: 403 });
    await admin('dropAccount', { params: { id: account.id } });
    await expect(call('workspace')).rejects.toMatchObject({ status: 401 });
    const { accounts } = await admin('accounts');
    const [left] = accounts;
    await expect(admin('dropAccount', { params: { id: left?.id ?? '' } })).rejects.toMatchObject({
      code: 'account_not_found',
    });
  });

  it('a new password ends the other sessions', async () => {
    opened = await openTestApp(engine, remote);
    await machine()('setOwner', { body: owner });
    const here = clientOf(opened.app, { cookie: await signIn(owner.email, owner.password) });
    const there = clientOf(opened.app, { cookie: await signIn(owner.email, owner.password) });
    const password = 'quite another password';
    await expect(here('changePassword', { body: { current: 'wrong', password } })).rejects.toMatchObject({
      code: 'wrong_password',
    });
    await here('changePassword', { body: { current: owner.password, password } });
    await here('workspace');
    await expect(there('workspace')).rejects.toMatchObject({ status: 401 });
    await signIn(owner.email, password);
  });

  it('keys do exactly what their scopes say, and nothing after they are revoked', async () => {
    opened = await openTestApp(engine, remote);
    const admin = machine();
    const reading = await admin('createKey', { body: { name: 'figures', scopes: ['read'] } });
    const writing = await admin('createKey', { body: { name: 'form', scopes: ['write'] } });
    expect(reading.secret).toMatch(/^filon_[\w-]{43}$/);
    const listed = await admin('keys');
    expect(JSON.stringify(listed)).not.toContain(reading.secret);
    expect(listed.keys.find(({ name }) => name === 'figures')?.lastUsedAt).toBeNull();
    const reader = clientOf(opened.app, { authorization: `Bearer ${reading.secret}` });
    const writer = clientOf(opened.app, { authorization: `Bearer ${writing.secret}` });
    const rows = [{ created_at: '2026-01-05T09:00:00Z', channel: 'seo' }];
    await reader('workspace');
    await expect(reader('recordFacts', { params: { fact: 'leads' }, body: { rows } })).rejects.toMatchObject({
      status: 403,
      values: { right: 'write' },
    });
    await writer('recordFacts', { params: { fact: 'leads' }, body: { rows } });
    await expect(writer('workspace')).rejects.toMatchObject({ status: 403 });
    expect((await admin('keys')).keys.find(({ name }) => name === 'figures')?.lastUsedAt).toEqual(
      expect.any(String),
    );
    await admin('revokeKey', { params: { id: reading.id } });
    await expect(reader('workspace')).rejects.toMatchObject({ status: 401 });
    await expect(admin('revokeKey', { params: { id: 'none' } })).rejects.toMatchObject({
      code: 'key_not_found',
    });
    const [stored] = await opened.application.store.engine.reader.run({
      sql: 'SELECT secret_hash FROM api_keys WHERE name = $1',
      parameters: ['form'],
    });
    expect(String(stored?.secret_hash)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('guessing passwords', () => {
  it('becomes slow, for addresses with and without an account alike', async () => {
    opened = await openTestApp(duckdb(), remote);
    await machine()('setOwner', { body: owner });
    const call = clientOf(opened.app);
    for (const email of [owner.email, 'nobody@example.com']) {
      for (let attempt = 0; attempt < 5; attempt++) {
        await expect(call('signIn', { body: { email, password: 'wrong' } })).rejects.toMatchObject({
          status: 401,
          code: 'sign_in_failed',
        });
      }
      await expect(call('signIn', { body: { email, password: 'wrong' } })).rejects.toMatchObject({
        status: 429,
        code: 'too_many_requests',
      });
    }
    await expect(call('signIn', { body: owner })).rejects.toMatchObject({ status: 429 });
  });

  it('is limited by address too', async () => {
    opened = await openTestApp(duckdb(), remote);
    const call = clientOf(opened.app);
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 22; attempt++) {
      const body = { email: `user${attempt}@example.com`, password: 'wrong' };
      codes.push(await call('signIn', { body }).catch((error: { code: string }) => error.code));
    }
    expect(codes.filter((code) => code === 'sign_in_failed')).toHaveLength(20);
    expect(codes.at(-1)).toBe('too_many_requests');
  });
});

describe('behind a public address', () => {
  it('asks for signing in, checks the address, and sends the cookie over https only', async () => {
    opened = await openTestApp(duckdb(), { FILON_URL: 'https://filon.example.com' });
    await machine()('setOwner', { body: owner });
    expect(await statusOf({ host: 'filon.example.com' })).toBe(401);
    expect(await statusOf({ host: 'evil.example' })).toBe(403);
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'filon.example.com', origin: 'https://filon.example.com' },
      payload: owner,
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/Secure/);
    expect(String(answer.headers['strict-transport-security'])).toMatch(/max-age/);
  });
});
