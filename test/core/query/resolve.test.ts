import { describe, expect, test } from 'vitest';
import type { Query } from '../../../src/core/query/query.ts';
import { resolveAsOf, resolveQuery } from '../../../src/core/query/resolve.ts';

const query = (change: Partial<Query>): Query => ({
  metrics: ['leads'],
  by: [],
  from: '2026-01-01',
  to: '2026-01-31',
  basis: 'activity',
  where: [],
  ...change,
});
const refused = (change: Partial<Query>, code: string, values = {}) =>
  expect(() => resolveQuery(query(change), 'Europe/Paris')).toThrowError(
    expect.objectContaining({ code, values: expect.objectContaining(values) }),
  );

describe('a question', () => {
  test('names what it does not know and what is nearest', () => {
    refused({ metrics: ['cost_per_laed' as 'leads'] }, 'unknown_metric', {
      nearest: expect.stringMatching(/^cost_per_lead/),
    });
    refused({ by: ['monht' as 'month'] }, 'unknown_dimension', { nearest: expect.stringMatching(/^month/) });
    refused({ from: '2026-02-30' }, 'bad_day', { value: '2026-02-30' });
    refused({ from: '2026-03-01' }, 'bad_period');
    refused({ where: [{ dimension: 'month', operator: 'contains', values: ['2'] }] }, 'bad_filter');
  });

  test('refuses a split that none of its metrics has, and says which have it', () => {
    refused({ metrics: ['cost', 'cost_per_lead'], by: ['stage'] }, 'dimension_not_carried', {
      dimension: 'stage',
      metrics: expect.stringContaining('leads'),
    });
    expect(
      resolveQuery(query({ metrics: ['cost', 'leads'], by: ['stage'] }), 'Europe/Paris').metrics,
    ).toHaveLength(2);
  });

  test('as of a day means its end where the company is', () => {
    expect(resolveAsOf('2026-07-01', 'Europe/Paris')).toBe('2026-07-01T21:59:59.999Z');
    expect(resolveAsOf('2026-07-01T10:00:00+02:00', 'Europe/Paris')).toBe('2026-07-01T08:00:00.000Z');
    expect(() => resolveAsOf('yesterday', 'Europe/Paris')).toThrowError(
      expect.objectContaining({ code: 'bad_day' }),
    );
  });
});
