import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricOf } from '../../../src/core/metrics/catalogue.ts';
import { type MetricId, metricIds } from '../../../src/core/metrics/metric-ids.ts';
import { metricCarries } from '../../../src/core/query/carries.ts';
import type { Proof, ProofRequest } from '../../../src/core/query/proof.ts';
import { runProof } from '../../../src/store/records/query/run-proof.ts';
import { runQuery } from '../../../src/store/records/query/run-query.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { openTrapStore, trapNow, trapWorkspace } from './trap-store.ts';

const scope = {
  from: '2024-02-01',
  to: '2024-03-31',
  where: [],
  compare: { kind: 'previous_period' },
} as const;

describe.each(engines)('the rows behind a figure on $name', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTrapStore(engine);
  });
  afterAll(async () => {
    await store.close();
  });

  const prove = (request: Partial<ProofRequest> & { readonly metric: MetricId }): Promise<Proof> =>
    runProof(
      store,
      trapWorkspace,
      { ...scope, basis: 'activity', cell: {}, part: 'over', earlier: false, limit: 500, ...request },
      trapNow,
      'en',
    );

  const cells = [
    { basis: 'activity', cell: { channel: 'email', month: '2024-02' }, earlier: false },
    { basis: 'activity', cell: { week: '2024-W09' }, earlier: true },
    { basis: 'cohort', cell: { channel: null }, earlier: false },
  ] as const;

  test.each(cells)('add up to both of its numbers: $basis $cell', async ({ basis, cell, earlier }) => {
    const by = Object.keys(cell) as (keyof typeof cell)[];
    const metrics = metricIds.filter((id) => metricCarries(metricOf(id), by, [], basis));
    const answer = await runQuery(store, trapWorkspace, { ...scope, metrics, by, basis }, trapNow);
    const row = answer.rows.find((one) => Object.entries(cell).every(([id, value]) => one[id] === value));
    const wrong: string[] = [];
    for (const metric of metrics) {
      for (const part of ['over', 'under'] as const) {
        const proof = await prove({ metric, basis, cell, part, earlier });
        const side = (part === 'under' ? proof.under : null) ?? proof.over;
        const sum = proof.rows.reduce((total, { value }) => total + value, 0);
        const close = (value: number | null) => Math.abs((value ?? 0) - sum) < 1e-6;
        if (!close(side.value) || !close(proof.rowsSum)) {
          wrong.push(
            `${metric} ${part}: ${sum} of ${proof.rowsCount} rows for ${side.value} (${proof.rowsSum})`,
          );
        }
        if (proof.rowsCount !== proof.rows.length) wrong.push(`${metric} ${part}: rows are missing`);
        const unknown = proof.rows.find(
          ({ origin }) => origin?.file === null || origin === null || origin.line === null,
        );
        if (unknown)
          wrong.push(`${metric} ${part}: nobody knows where ${unknown.fact} ${unknown.key} came from`);
        if (row && proof.value !== row[metric])
          wrong.push(`${metric}: ${proof.value} instead of ${row[metric]}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('split a ratio by product through the lines', async () => {
    const answer = await runQuery(
      store,
      trapWorkspace,
      { ...scope, metrics: ['average_order_value'], by: ['product'], basis: 'activity' },
      trapNow,
    );
    for (const row of answer.rows) {
      const proof = await prove({
        metric: 'average_order_value',
        cell: { product: row.product as string | null },
      });
      expect(proof.value).toBe(row.average_order_value);
      expect(proof.rowsSum).toBeCloseTo(proof.over.value ?? Number.NaN, 6);
    }
  });

  test('prove the share of one step of the funnel that reaches the next', async () => {
    const pair = { metric: 'won_leads', per: 'qualified_leads', basis: 'cohort' } as const;
    const won = await prove({ ...pair });
    const qualified = await prove({ ...pair, part: 'under' });
    expect(won.under?.value).toBeGreaterThan(0);
    expect(won.value).toBeCloseTo((won.over.value ?? 0) / (won.under?.value ?? 0), 12);
    expect([won.rowsSum, qualified.rowsSum]).toEqual([won.over.value, won.under?.value]);
    expect(won.figure.formula).toBe('won leads ÷ qualified leads');
    await expect(prove({ metric: 'revenue', per: 'leads' })).rejects.toMatchObject({ code: 'not_a_count' });
  });

  test('come in pages that neither skip nor repeat', async () => {
    const whole = await prove({ metric: 'cost' });
    const keys: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Proof = await prove({ metric: 'cost', limit: 7, ...(cursor ? { cursor } : {}) });
      keys.push(...page.rows.map(({ measure, key }) => `${measure} ${key}`));
      expect(page.rowsCount).toBe(whole.rowsCount);
      cursor = page.nextCursor;
    } while (cursor);
    expect(keys).toEqual(whole.rows.map(({ measure, key }) => `${measure} ${key}`));
    expect(new Set(keys).size).toBe(keys.length);
    await expect(prove({ metric: 'cost', cursor: 'page 2' })).rejects.toMatchObject({ code: 'bad_request' });
  });

  test('name file and line', async () => {
    const proof = await prove({ metric: 'leads', limit: 1 });
    expect(proof.rows[0]?.origin).toMatchObject({ file: 'leads.csv', line: expect.any(Number) });
    expect(proof.over).toMatchObject({ label: 'leads', unit: 'count' });
    expect(proof.under).toBeNull();
  });
});
