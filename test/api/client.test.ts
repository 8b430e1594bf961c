import { describe, expect, it } from 'vitest';
import { ApiError, addressOf, createClient, type TransportRequest } from '../../src/api/client.ts';
import { csvCell, queryCsv } from '../../src/api/query-csv.ts';

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

describe('CSV', () => {
  it('keeps numbers, quotes what needs it, and disarms formulas', () => {
    expect(csvCell(1234.5, ',')).toBe('1234.5');
    expect(csvCell(1234.5, ';')).toBe('1234,5');
    expect(csvCell(-3, ',')).toBe('-3');
    expect(csvCell(null, ',')).toBe('');
    for (const cell of ['=1+1', '+33', '-x', '@SUM(A1)', '\tx']) expect(csvCell(cell, ',')).toBe(`'${cell}`);
    expect(csvCell('a "b", c', ',')).toBe('"a ""b"", c"');
  });

  it('has the earlier period beside each figure when two are compared', () => {
    const figure = { unit: 'count', formula: '', basis: 'activity', better: null } as const;
    const period = { from: '2026-01-01', to: '2026-01-31' };
    const csv = queryCsv(
      {
        rows: [{ channel: null, leads: 3, compare: { leads: 2 } }],
        totals: {},
        meta: {
          period,
          compare: period,
          basis: 'activity',
          currency: 'EUR',
          zone: 'Europe/Paris',
          by: ['channel'],
          asOf: null,
          metrics: { leads: figure },
          n: { rows: [], totals: {} },
          certainty: { rows: [], totals: {} },
          maturity: null,
          leftOut: [],
          truncated: false,
        },
      },
      ',',
    );
    expect(csv).toBe('channel,leads,leads_before\r\n,3,2\r\n');
  });
});
