import { describe, expect, it } from 'vitest';
import { recordRates } from '../../../src/store/records/record-rates.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'agency';
const demo = { ...plainOrigin, file: 'rates.csv', kind: 'rates', system: 'demo', demo: true };

describe.each(engines)('rates that come from no file, on $name', ({ open }) => {
  it('convert what is in that currency, and leave with the demo', async () => {
    const store = await open();
    try {
      const rates = [
        { day: '2026-05-01', currency: 'CHF', perEuro: '0.8000' },
        { day: '2026-05-04', currency: 'CHF', perEuro: '0.5000' },
      ];
      const change = {
        id: '1',
        subscription: 'S',
        at_time: '2026-05-02T08:00:00Z',
        mrr: 100,
        currency: 'CHF',
      };
      await recordRates(store.ledger, workspace, demo, rates, '2026-06-01T00:00:00Z');
      await store.workspaces.change(workspace, { currency: 'EUR' }, '2026-06-01T00:01:00Z');
      await store.ledger.record(workspace, demo, { subscription_changes: [change] }, '2026-06-01T00:02:00Z');
      expect(await store.ledger.rates(workspace)).toEqual([
        { currency: 'CHF', firstDay: '2026-05-01', lastDay: '2026-05-04', days: 2 },
      ]);
      const [row] = await store.engine.reader.run({ sql: 'SELECT delta FROM settled_mrr', parameters: [] });
      // 1.00 CHF at 0.80 CHF for a euro, the last rate before a Saturday.
      expect(Number(row?.delta)).toBe(125);

      await store.ledger.dropDemo(workspace);
      expect(await store.ledger.rates(workspace)).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
