import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchOrigin, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { batch, everybody, type Rows } from '../../support/random-batches.ts';
import { snapshot } from '../../support/snapshot.ts';

const origin: BatchOrigin = { file: null, kind: null, system: '', author: null, demo: false };
const minute = (n: number): string => new Date(Date.UTC(2026, 5, 1, 0, n)).toISOString();

describe.each(engines)('random batches on $name', ({ name, open }) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const runs = Number(process.env.FILON_TEST_RUNS ?? 0);
  /** Planning takes DuckDB ten times longer than PostgreSQL here, and both run the same text. */
  const numRuns = runs || (name === 'duckdb' ? 2 : 5);

  /** A workspace of its own per run: the same database serves all. */
  const workspace = async (): Promise<string> => {
    const id = `w${made++}`;
    await store.workspaces.change(id, { currency: 'EUR', hourlyRateMinor: 3000 }, minute(0));
    await store.ledger.record(id, origin, everybody, minute(0));
    return id;
  };

  it('undo leaves what a replay without the batch gives', async () => {
    const plan = fc.record({
      batches: fc.array(batch, { minLength: 2, maxLength: 5 }),
      undone: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
      early: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ batches, undone, early }) => {
        const [played, replayed] = [await workspace(), await workspace()];
        const ids: (string | null)[] = [];
        const taken = new Set<number>();
        const undo = async (index: number, at: number): Promise<void> => {
          const id = ids[index];
          if (!id || taken.has(index)) return;
          taken.add(index);
          await store.ledger.undo(played, id, minute(at));
        };
        for (const [index, rows] of batches.entries()) {
          const receipt = await store.ledger.record(played, origin, rows, minute(index + 1));
          ids.push(receipt.batch);
          // One undo already before the later batches come.
          if (early && index === undone[0]) await undo(index, index + 1);
        }
        for (const index of undone) await undo(index, 20);
        for (const [index, rows] of batches.entries()) {
          if (ids[index] && !taken.has(index)) {
            await store.ledger.record(replayed, origin, rows, minute(index + 1));
          }
        }
        expect(await snapshot(store, played)).toEqual(await snapshot(store, replayed));
      }),
      { numRuns },
    );
  });

  it('any past moment is shown as it was then, also after undo, and settling a part equals settling all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 4 }), fc.nat(), async (batches, pick) => {
        const id = await workspace();
        const shown = new Map<string, unknown>();
        const ids: string[] = [];
        for (const [index, rows] of batches.entries()) {
          const receipt = await store.ledger.record(id, origin, rows, minute(index + 1));
          if (receipt.batch) ids.push(receipt.batch);
          shown.set(minute(index + 1), await snapshot(store, id));
        }
        // Once for all batches: what one of them left unsettled lasts, unless a later one touches the same rows.
        await store.ledger.settleAll(id);
        expect(shown.get(minute(batches.length))).toEqual(await snapshot(store, id));
        const undone = ids[pick % Math.max(1, ids.length)];
        if (undone) {
          await store.ledger.undo(id, undone, minute(30));
          const part = await snapshot(store, id);
          shown.set(minute(30), part);
          await store.ledger.settleAll(id);
          expect(part).toEqual(await snapshot(store, id));
        }
        for (const [instant, then] of shown)
          expect(await snapshot(store, id, instant), instant).toEqual(then);
      }),
      // All settled tables as of each of up to five instants: DuckDB plans them for half a minute.
      { numRuns: runs || (name === 'duckdb' ? 1 : 5) },
    );
  }, 180_000);

  it('a batch that comes twice changes nothing and leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (rows: Rows) => {
        const id = await workspace();
        await store.ledger.record(id, origin, rows, minute(1));
        const before = await snapshot(store, id);
        const again = await store.ledger.record(id, origin, rows, minute(2));
        expect(again.batch).toBeNull();
        expect(await snapshot(store, id)).toEqual(before);
      }),
      { numRuns },
    );
  });
});
