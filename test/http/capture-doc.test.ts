import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const text = readFileSync(fileURLToPath(new URL('../../docs/capture.md', import.meta.url)), 'utf8');
const host = 'localhost:3210';

/** Calls of the page: the last address named before each block of JSON, and the block. */
const calls = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => {
  const before = text.slice(0, match.index);
  const [, path = ''] = [...before.matchAll(/`POST (\/\S+)`/g)].at(-1) ?? [];
  return { path, body: match[1] ?? '' };
});

describe('docs/capture.md', () => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(duckdb());
  });
  afterAll(() => opened.close());

  it('has examples of a lead, forms and a webhook', () => {
    expect(calls.map(({ path }) => path)).toEqual([
      '/api/leads',
      '/api/leads',
      '/api/forms',
      '/api/forms',
      '/api/hooks',
    ]);
  });

  it.each(calls)('$path takes its example', async ({ path, body }) => {
    const answer = await opened.app.inject({
      method: 'POST',
      url: path,
      headers: { host, 'content-type': 'application/json' },
      payload: body,
    });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.not.stringContaining('"reason"')]);
  });

  it('signs a delivery as Filon checks it', async () => {
    const code = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const { signatureOf } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      signatureOf: (secret: string, timestamp: string, body: string) => string;
    };
    const { secret, address } = await clientOf(opened.app)('createHook', {
      body: { kind: 'signed', name: 'site' },
    });
    const body = JSON.stringify({ email: 'signed@example.com' });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const answer = await opened.app.inject({
      method: 'POST',
      url: new URL(address).pathname,
      headers: {
        host,
        'content-type': 'application/json',
        'x-filon-timestamp': timestamp,
        'x-filon-signature': signatureOf(secret, timestamp, body),
      },
      payload: body,
    });
    expect([answer.statusCode, answer.json()]).toEqual([200, { taken: 1, toFetch: 0, ignored: 0 }]);
  });
});
