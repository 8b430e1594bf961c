import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/cli/connection.ts';
import { connectionError } from '../../src/cli/connection-error.ts';
import { explainError, FilonError } from '../../src/core/errors/filon-error.ts';
import { readConfiguration } from '../../src/server/configuration.ts';
import { writeServerFile } from '../../src/server/server-file.ts';

/** A server that says it is well, and cuts every other request off. */
let server: Server;
let folder = '';
let connection: Connection;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filon-cut-'));
  writeFileSync(join(folder, 'leads.csv'), `id,created_at\n${'L1,2026-01-05T09:00:00Z\n'.repeat(20_000)}`);
  server = createServer((request, response) => {
    if (request.url === '/api/health') response.end('{"ok":true}');
    else request.once('data', () => request.socket.destroy()).once('end', () => request.socket.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const configuration = readConfiguration({ FILON_DATABASE: 'test.duckdb' }, folder);
  writeServerFile(join(folder, 'test.duckdb.server.json'), {
    address: `http://127.0.0.1:${port}`,
    pid: process.pid,
    token: 'x',
    version: '0',
  });
  connection = await connect(configuration, folder, 'fr');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});

/** The error of a call that must fail, in French and English. */
async function failed(call: Promise<unknown>): Promise<{ code: string; said: string }> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FilonError)) throw new Error(`not a Filon error: ${error}`);
  const words = (['fr', 'en'] as const).map((language) => explainError(error, language));
  return {
    code: error.code,
    said: words
      .map(({ message, advice }) => `${message} ${advice}`)
      .join('\n')
      .replaceAll('\u202f', ' '),
  };
}

describe('a server that is killed', () => {
  it('during an upload: nothing of the file was taken over', async () => {
    const { code, said } = await failed(connection.upload('leads.csv'));
    expect(code).toBe('upload_cut');
    expect(said).toMatch(/Rien du fichier n’a été repris/);
    expect(said).toMatch(/Nothing of the file was taken over/);
    expect(said).not.toMatch(/fetch failed/);
  });

  it('during an import: the list of imports tells', async () => {
    const params = { id: 'x' };
    const starting = await failed(connection.call('importDraft', { params, body: {} }));
    const waiting = await failed(connection.call('job', { params }));
    expect([starting.code, waiting.code]).toEqual(['import_cut', 'import_cut']);
    expect(waiting.said).toMatch(/« filon batches » le dit.*\n.*"filon batches" tells/);
  });

  it('during a question nothing was changed, during a change nobody knows', async () => {
    const asked = await failed(connection.call('batches', { search: {} }));
    expect(asked.code).toBe('server_unreachable');
    const changed = await failed(connection.call('changeSettings', { body: { currency: 'EUR' } }));
    expect(changed.code).toBe('call_cut');
  });

  it('before the call: it did not arrive', async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    const { code, said } = await failed(connection.call('dropDemo'));
    expect(code).toBe('server_unreachable');
    expect(said).toMatch(/Rien n’a été changé.*\n.*Nothing was changed/);
  });

  it('that runs and does not answer: how long was waited, and what to look at', () => {
    const cause = Object.assign(new Error('waited'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
    const thrown = new TypeError('fetch failed', { cause });
    const request = { method: 'POST', path: '/api/demo', body: null } as const;
    const error = connectionError(thrown, request, 'http://127.0.0.1:1', 300.4);
    expect([error.code, error.values.seconds]).toEqual(['server_slow', 300]);
    expect(explainError(error, 'fr').message).toContain('300 secondes');
  });
});
