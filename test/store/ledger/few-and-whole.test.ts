import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../../../src/store/engine/statement.ts';
import { ledgerOf } from '../../../src/store/records/ledger.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { batch, everybody, type Rows } from '../../support/random-batches.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { snapshot } from '../../support/snapshot.ts';

const minute = (n: number): string => new Date(Date.UTC(2026, 5, 1, 0, n)).toISOString();

describe.each(engines)('few rows and files on $name', ({ name, open }) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  /** How many versions, current rows and persons each table has. */
  const sizes = async (workspace: string): Promise<unknown> =>
    store.engine.reader.run(
      statement(
        ['leads', 'lead_events', 'orders', 'visits', 'messages', 'costs', 'person_links']
          .map(
            (table) =>
              `SELECT '${table}' AS id, count(*) AS rows, count(superseded_at) AS ended FROM ${table} WHERE workspace_id = $1`,
          )
          .concat(`SELECT 'persons', count(*), count(email) FROM persons WHERE workspace_id = $1`)
          .join(' UNION ALL ')
          .concat(' ORDER BY id'),
        workspace,
      ),
    );

  it('keeps of a person what any row of a batch says: a later gap erases nothing', async () => {
    for (const [workspace, ledger] of [
      ['gap-few', store.ledger],
      ['gap-whole', ledgerOf(store.engine, { fewRows: 0 })],
    ] as const) {
      await ledger.record(
        workspace,
        plainOrigin,
        {
          leads: [
            { id: 'L1', created_at: '2026-05-01T10:00:00Z', email: 'a@example.com', full_name: 'Ada Vent' },
            { id: 'L2', created_at: '2026-05-02T10:00:00Z', email: 'a@example.com', city: 'Lyon' },
          ],
        },
        '2026-06-01T00:00:00.000Z',
      );
      const said = await store.engine.reader.run(
        statement('SELECT full_name, city, email FROM persons WHERE workspace_id = $1', workspace),
      );
      expect(said, workspace).toEqual([{ full_name: 'Ada Vent', city: 'Lyon', email: 'a@example.com' }]);
    }
  });

  it('batches end the same whichever way they are recorded, and so do their undoings', async () => {
    const plan = fc.record({
      batches: fc.array(batch, { minLength: 2, maxLength: 4 }),
      apart: fc.boolean(),
      undone: fc.nat(),
    });
    const runs = Number(process.env.FILON_TEST_RUNS ?? 0);
    await fc.assert(
      fc.asyncProperty(plan, async ({ batches, apart, undone }) => {
        const play = async (fewRows: number): Promise<unknown> => {
          const workspace = `fw${made++}`;
          const ledger = ledgerOf(store.engine, { fewRows });
          await store.workspaces.change(workspace, { currency: 'EUR' }, minute(0));
          const said: unknown[] = [];
          const ids: string[] = [];
          // Persons who are known apart get joined; strangers get to know each other.
          const all: readonly Rows[] = apart ? [everybody, ...batches] : batches;
          for (const [index, rows] of all.entries()) {
            const { batch: id, ...receipt } = await ledger.record(
              workspace,
              plainOrigin,
              rows,
              minute(index + 1),
            );
            if (id !== null) ids.push(id);
            said.push([id === null, receipt]);
          }
          said.push(await snapshot(store, workspace), await sizes(workspace));
          const id = ids[undone % Math.max(1, ids.length)];
          if (id !== undefined) await ledger.undo(workspace, id, minute(30));
          return [said, await snapshot(store, workspace)];
        };
        expect(await play(1_000)).toEqual(await play(0));
      }),
      { numRuns: runs || (name === 'duckdb' ? 2 : 4) },
    );
  }, 180_000);
});
