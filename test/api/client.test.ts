import { describe, expect, it } from 'vitest';
import { ApiError, addressOf, createClient, type TransportRequest } from '../../src/api/client.ts';

describe('the typed client', () => {
  it('fills paths and queries in, and sends bodies as JSON', async () => {
    const sent: TransportRequest[] = [];
    const call = createClient(async (request) => {
      sent.push(request);
      return { status: 200, text: '{"done":true}' };
    });
    await call('dropMapping', { params: { name: 'a b/c' } });
    await call('batches', { search: { limit: 5 } });
    await call('batches');
    await call('saveMapping', { params: { name: 'x' }, body: { yaml: 'y' } });
    expect(sent).toEqual([
      { method: 'DELETE', path: '/api/mappings/a%20b%2Fc', body: null },
      { method: 'GET', path: '/api/batches?limit=5', body: null },
      { method: 'GET', path: '/api/batches', body: null },
      { method: 'PUT', path: '/api/mappings/x', body: { json: '{"yaml":"y"}' } },
    ]);
  });

  it('rejects with the server’s own words, and with the status where there are none', async () => {
    const error = { code: 'bad_day', kind: 'input', message: 'No.', advice: 'Yes.', values: { value: 'x' } };
    const refusing = createClient(async () => ({ status: 400, text: JSON.stringify({ error }) }));
    await expect(refusing('health')).rejects.toMatchObject({ ...error, status: 400 });
    const broken = createClient(async () => ({ status: 502, text: '<html>' }));
    await expect(broken('health')).rejects.toBeInstanceOf(ApiError);
    await expect(broken('health')).rejects.toMatchObject({ code: 'internal', status: 502 });
  });

  it('leaves absent query values out', () => {
    expect(addressOf('/api/x', {}, { a: undefined, b: null, c: 'é&' })).toBe('/api/x?c=%C3%A9%26');
  });
});
