import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../../src/store/intake/import-file.ts';
import { runQuery } from '../../../src/store/records/query/run-query.ts';
import { askSatisfaction } from '../../../src/store/records/satisfaction/ask-satisfaction.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';

const sample = fileURLToPath(new URL('../../../../shared/data/olist/sample/', import.meta.url));
const mappings = fileURLToPath(new URL('../../fixtures/mappings/', import.meta.url));
const now = '2026-11-20T10:00:00.000Z';
const span = { from: '2016-01-01', to: '2018-12-31' } as const;

if (!existsSync(sample)) console.warn('Skipped: ../shared/data/olist/sample is not there.');

const [duckdb] = engines;

/** The shop's files, as they come. The amounts stand in the items; only delivered orders are sales. */
describe.skipIf(!existsSync(sample))('the Olist shop', () => {
  let store: Store;
  beforeAll(async () => {
    if (!duckdb) throw new Error('no engine');
    store = await duckdb.open();
    const files = [
      ['olist_orders_dataset.csv', 'olist-orders'],
      ['olist_order_items_dataset.csv', 'olist-items'],
      ['olist_order_reviews_dataset.csv', 'olist-reviews'],
    ] as const;
    for (const [file, mapping] of files) {
      const report = await importFile(store, 'olist', sample + file, file, {
        mapping: await readFile(`${mappings}${mapping}.yaml`, 'utf8'),
        language: 'en',
        saved: [],
        dryRun: false,
        allOrNothing: true,
        author: null,
        now,
      });
      expect(report.rowsRefused, file).toBe(0);
    }
  });
  afterAll(() => store.close());

  it('has the delivered basket of its description, on product prices', async () => {
    const { totals, meta } = await runQuery(
      store,
      'olist',
      { metrics: ['average_order_value', 'orders'], by: [], ...span, basis: 'activity', where: [] },
      now,
    );
    expect(totals).toMatchObject({ orders: 5_172, average_order_value: 139.81 });
    expect(meta.currency).toBe('BRL');
  });

  it('shows what lateness and the size of the basket do to ratings', async () => {
    const question = { kind: 'rating', ...span, where: [], days: 90 } as const;
    const late = await askSatisfaction(store, 'olist', { ...question, by: 'lateness' }, now);
    // The same counts and sums as plain SQL over the two files gives.
    expect(
      late.groups.map(({ group, answers, mean }) => [group, answers, (mean?.value ?? 0) * answers]),
    ).toEqual([
      ['week_early', 4_132, 17_761],
      ['early', 687, 2_850],
      ['on_day', 74, 296],
      ['late', 101, 331],
      ['week_late', 87, 170],
      ['very_late', 157, 250],
      ['missing', 2_987, 5_251],
    ]);
    const tenths = await askSatisfaction(store, 'olist', { ...question, by: 'basket' }, now);
    expect(tenths.groups[0]?.orders).toEqual({ low: 290, high: 2_500 });
    expect(tenths.groups[9]?.orders).toEqual({ low: 27_800, high: 479_900 });
    // From the smallest to the largest baskets, hardly anything changes: their intervals meet.
    const [first, last] = [tenths.groups[0]?.mean?.interval, tenths.groups[9]?.mean?.interval];
    expect(first?.low).toBeLessThan(last?.high ?? 0);
    // Ten tenths, and the answers about no counted order.
    expect(tenths.groups.map(({ group }) => group)).toEqual([
      ...Array.from({ length: 10 }, (_, place) => String(place + 1)),
      null,
    ]);
  });
});
