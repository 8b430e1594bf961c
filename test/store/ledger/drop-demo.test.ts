import { describe, expect, it } from 'vitest';
import { statement } from '../../../src/store/engine/statement.ts';
import { engines } from '../../support/engines.ts';
import { ledgerRows } from '../../support/ledger-rows.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { snapshot } from '../../support/snapshot.ts';

const workspace = 'shop';
const minute = (n: number): string => new Date(Date.UTC(2026, 5, 1, 0, n)).toISOString();
const demo = { ...plainOrigin, file: 'demo.csv', system: 'demo', demo: true };

const own = {
  leads: [
    { id: 'L1', created_at: '2026-05-01T10:00:00Z', email: 'own@example.com', channel: 'seo' },
    { id: 'L2', created_at: '2026-05-02T10:00:00Z', phone: '+33639980001' },
  ],
  orders: [{ id: 'O1', ordered_at: '2026-05-03T10:00:00Z', total: 100, email: 'shared@example.com' }],
};

describe.each(engines)('dropping the demo on $name', ({ open }) => {
  it('takes its history along and leaves own facts as if it had never been there', async () => {
    const [store, untouched] = [await open(), await open()];
    try {
      for (const each of [store, untouched]) {
        await each.workspaces.change(workspace, { currency: 'EUR' }, minute(0));
      }
      await store.ledger.record(
        workspace,
        demo,
        {
          // One e-mail is also an own customer's, and stays known.
          leads: [
            {
              id: 'D1',
              created_at: '2026-04-01T10:00:00Z',
              email: 'shared@example.com',
            },
            {
              id: 'D2',
              created_at: '2026-04-02T10:00:00Z',
              email: 'invented@example.com',
              full_name: 'Invented',
            },
          ],
          orders: [
            { id: 'D3', ordered_at: '2026-04-03T10:00:00Z', total: 900, email: 'invented@example.com' },
          ],
        },
        minute(1),
      );
      // Somebody tries the lead desk on the demo, in calls of their own.
      await store.ledger.record(
        workspace,
        { ...plainOrigin, kind: 'desk', system: '' },
        {
          notes: [{ id: 'N1', lead_ref: 'demo:D2', at_time: minute(1), body: 'Rappeler Invented' }],
          quotes: [{ id: 'Q1', lead_ref: 'demo:D2', quoted_at: minute(1), net: 500 }],
          quote_lines: [{ id: 'QL1', quote_ref: 'Q1', product: 'Porte', net: 500 }],
        },
        minute(1),
      );
      const changed = await store.ledger.record(
        workspace,
        demo,
        {
          orders: [
            { id: 'D3', ordered_at: '2026-04-03T10:00:00Z', total: 950, email: 'invented@example.com' },
          ],
        },
        minute(2),
      );
      for (const each of [store, untouched]) await each.ledger.record(workspace, plainOrigin, own, minute(3));
      await store.ledger.undo(workspace, changed.batch ?? '', minute(4));
      expect((await store.workspaces.state(workspace)).demo).toBe(true);

      await store.ledger.dropDemo(workspace);

      expect((await store.workspaces.state(workspace)).demo).toBe(false);
      const { batches } = await store.ledger.batches(workspace, { limit: 10 });
      expect(batches.map(({ demo: isDemo, sequence }) => [isDemo, sequence])).toEqual([[false, 4n]]);
      const withoutSequence = async (each: typeof store): Promise<unknown> =>
        JSON.parse(JSON.stringify(await ledgerRows(each, workspace)).replaceAll(/sequence=\d+/g, 'sequence'));
      expect(await withoutSequence(store)).toEqual(await withoutSequence(untouched));
      expect(await snapshot(store, workspace)).toEqual(await snapshot(untouched, workspace));
      expect(await snapshot(store, workspace, minute(2))).toEqual(
        await snapshot(untouched, workspace, minute(2)),
      );
      for (const vault of ['persons', 'person_identities']) {
        const said = await store.engine.reader.run(
          statement(`SELECT 1 AS one FROM ${vault} WHERE CAST(${vault} AS VARCHAR) LIKE '%nvented%'`),
        );
        expect(said, vault).toEqual([]);
      }
      // The next import of the same facts finds them known.
      expect((await store.ledger.record(workspace, plainOrigin, own, minute(5))).batch).toBeNull();
    } finally {
      await store.close();
      await untouched.close();
    }
  });
});
