import { describe, expect, it } from 'vitest';
import { csvCell, queryCsv } from '../../../src/core/query/query-csv.ts';

describe('CSV', () => {
  it('keeps numbers, quotes what needs it, and disarms formulas', () => {
    expect(csvCell(1234.5, 'en')).toBe('1234.5');
    expect(csvCell(1234.5, 'fr')).toBe('1234,5');
    expect(csvCell(-3, 'en')).toBe('-3');
    expect(csvCell(null, 'en')).toBe('');
    for (const cell of ['=1+1', '+33', '-x', '@SUM(A1)', '\tx']) expect(csvCell(cell, 'en')).toBe(`'${cell}`);
    expect(csvCell('a "b", c', 'en')).toBe('"a ""b"", c"');
  });

  it('has the earlier period beside each figure when two are compared, set as each language is', () => {
    const figure = { unit: 'ratio', formula: '', basis: 'activity', better: null } as const;
    const compare = { from: '2026-01-01', to: '2026-01-31' };
    const result = {
      rows: [{ channel: 'a;b', roas: 3.5, compare: { roas: 0.25 } }],
      totals: { roas: 3, compare: { roas: null } },
      meta: { by: ['channel'], metrics: { roas: figure }, compare },
    };
    expect(queryCsv(result, 'en')).toBe('channel,roas,roas_before\r\n"a;b",3.5,0.25\r\n');
    expect(queryCsv(result, 'fr')).toBe('channel;roas;roas_before\r\n"a;b";3,5;0,25\r\n');
    const whole = { ...result, rows: [], meta: { ...result.meta, by: [] } };
    expect(queryCsv(whole, 'en'), 'by nothing: the whole').toBe('roas,roas_before\r\n3,\r\n');
  });
});
