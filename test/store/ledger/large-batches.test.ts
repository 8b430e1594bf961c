import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactId } from '../../../src/core/facts/fact.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import { incomingColumns } from '../../../src/store/schema/incoming.ts';
import type { BatchOrigin, Receipt, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { ledgerRows } from '../../support/ledger-rows.ts';
import { batch, everybody } from '../../support/random-batches.ts';
import { type Snapshot, snapshot } from '../../support/snapshot.ts';

const origin: BatchOrigin = { file: 'shop.csv', kind: null, system: '', author: null, demo: false };
const minute = (n: number): string => new Date(Date.UTC(2026, 5, 1, 0, n)).toISOString();

/** SQL of a fact's fields over `i`, the number of the row; what is left out is empty in every row. */
type File = Readonly<Partial<Record<FactId, { readonly rows: number; readonly fields: Fields }>>>;
type Fields = Readonly<Record<string, string>>;

const leads: Fields = {
  id: "'L' || i",
  created_at: "TIMESTAMPTZ '2026-01-01 08:00:00+00' + to_minutes(CAST(i * 37 AS INTEGER))",
  email: "CASE WHEN i % 5 <> 0 THEN 'p' || (i % 400) || '@example.com' END",
  phone: "CASE WHEN i % 7 = 0 THEN '+336399' || (10000 + i % 300) END",
  full_name: "CASE WHEN i % 5 = 0 THEN 'Client ' || i END",
  channel: "['seo', 'ads', NULL][1 + i % 3]",
  stage: "['new', 'quote', 'lost'][1 + i % 3]",
};
const orders: Fields = {
  // Each thirtieth id comes twice: the last counts.
  id: "'O' || (i - CASE WHEN i % 30 = 1 THEN 1 ELSE 0 END)",
  ordered_at: "TIMESTAMPTZ '2026-02-01 22:30:00+00' + to_minutes(CAST(i * 53 AS INTEGER))",
  email: "'p' || (i % 450) || '@example.com'",
  lead_ref: "CASE WHEN i % 11 = 0 THEN 'L' || i END",
  status: "CASE WHEN i % 9 = 0 THEN 'cancelled' END",
  total: '12000 + i * 7 % 5000',
  tax: '2000',
  currency: "['EUR', 'EUR', 'USD'][1 + i % 3]",
  channel: "CASE WHEN i % 2 = 0 THEN 'shop' END",
};
const lines: Fields = {
  // No id: told apart by what they say, and equal lines by their place in the file.
  order_ref: "'O' || (i // 3)",
  product: "'door ' || (i % 2)",
  quantity: '1.5',
  unit_price: '3000',
  purchase_cost: 'CASE WHEN i % 4 <> 0 THEN 1000 END',
};
const costs: Fields = {
  day: "DATE '2026-01-01' + CAST(i % 200 AS INTEGER)",
  kind: "'ads'",
  amount: '500 + i % 90',
  currency: "'EUR'",
  channel: "'ads'",
  campaign: "'c' || (i // 200)",
};
const first: File = {
  leads: { rows: 600, fields: leads },
  orders: { rows: 900, fields: orders },
  order_lines: { rows: 2400, fields: lines },
  costs: { rows: 700, fields: costs },
};
/** Other amounts and a new column, a column that is gone, rows that are gone and rows that are new. */
const { tax: _gone, ...untaxed } = orders;
const restated: File = {
  orders: {
    rows: 1000,
    fields: { ...untaxed, total: `${orders.total} + CASE WHEN i % 6 = 0 THEN 1 ELSE 0 END`, store: "'Lyon'" },
  },
  leads: { rows: 500, fields: { ...leads, stage: "'won'", owner: "CASE WHEN i % 2 = 0 THEN 'ana' END" } },
  costs: { rows: 700, fields: { ...costs, clicks: 'i % 4' } },
};

function receive(store: Store, workspace: string, file: File, now: string, dryRun = false): Promise<Receipt> {
  return store.ledger.receive(
    workspace,
    origin,
    async (staging) => {
      const facts = Object.keys(file) as FactId[];
      for (const fact of facts) {
        const { rows, fields } = file[fact] ?? { rows: 0, fields: {} };
        const columns = incomingColumns(fact).map(
          ({ id, sqlType }) =>
            `CAST(${id === 'line' ? 'i + 2' : (fields[id] ?? 'NULL')} AS ${sqlType}) AS "${id}"`,
        );
        await staging.run(
          statement(
            `CREATE TEMPORARY TABLE incoming_${fact} AS SELECT ${columns.join(', ')} FROM range(${rows}) AS r(i)`,
          ),
        );
        staging.handOver(`incoming_${fact}`);
      }
      return { facts, rates: false, problemCount: 0, problemsCsv: null };
    },
    { now, dryRun },
  );
}

/** Holds that two sets of tables have the same rows, and shows a few of those that differ. */
function expectAlike(one: Snapshot, other: Snapshot): void {
  expect(Object.keys(one)).toEqual(Object.keys(other));
  for (const [table, rows] of Object.entries(one)) {
    const others = new Set(other[table]);
    const own = new Set(rows);
    const missing = (other[table] ?? []).filter((row) => !own.has(row)).slice(0, 3);
    expect({
      table,
      rows: rows.length,
      added: rows.filter((row) => !others.has(row)).slice(0, 3),
      missing,
    }).toEqual({
      table,
      rows: other[table]?.length,
      added: [],
      missing: [],
    });
  }
}

describe.each(engines)('large batches on $name', ({ name, open }) => {
  let large: Store;
  let small: Store;
  let made = 0;
  beforeAll(async () => {
    large = await open({ largeRows: 1 });
    small = await open({ largeRows: Number.POSITIVE_INFINITY });
  });
  afterAll(async () => {
    await large.close();
    await small.close();
  });

  /** Does the same on both ways and holds that the receipts, the ledgers and the settled tables agree. */
  const both = async <Result>(
    workspace: string,
    work: (store: Store) => Promise<Result>,
    told: (result: Result) => unknown,
  ): Promise<readonly [large: Result, small: Result]> => {
    const results = [await work(large), await work(small)] as const;
    expect(told(results[0])).toEqual(told(results[1]));
    expectAlike(await ledgerRows(large, workspace), await ledgerRows(small, workspace));
    expectAlike(await snapshot(large, workspace), await snapshot(small, workspace));
    return results;
  };
  const receipt = ({ batch: id, ...rest }: Receipt): unknown => ({ ...rest, kept: id !== null });
  const counts = (result: Receipt): unknown =>
    Object.fromEntries(result.facts.map(({ fact, ...count }) => [fact, Object.values(count)]));

  it('a first, an unchanged and a restated import, and their undo, go as those of small files', async () => {
    const workspace = 'shop';
    for (const store of [large, small])
      await store.workspaces.change(workspace, { currency: 'EUR' }, minute(0));
    const [begun] = await both(workspace, (store) => receive(store, workspace, first, minute(1)), receipt);
    expect(counts(begun)).toEqual({
      leads: [600, 600, 0, 0],
      orders: [870, 870, 0, 0],
      order_lines: [2400, 2400, 0, 0],
      costs: [700, 700, 0, 0],
    });
    const [again] = await both(workspace, (store) => receive(store, workspace, first, minute(2)), receipt);
    expect(again.batch).toBeNull();
    const before = await snapshot(large, workspace);
    // As of an earlier day only two tables: all of them are held by random batches, and take long.
    const dated = ['settled_orders', 'settled_costs'] as const;
    const then = await snapshot(large, workspace, null, dated);

    const [dry] = await both(
      workspace,
      (store) => receive(store, workspace, restated, minute(3), true),
      receipt,
    );
    const [changed, alike] = await both(
      workspace,
      (store) => receive(store, workspace, restated, minute(4)),
      receipt,
    );
    expect(counts(dry)).toEqual(counts(changed));
    const settled = await snapshot(large, workspace);
    const restatedThen = await snapshot(large, workspace, null, dated);
    await large.ledger.settleAll(workspace);
    expectAlike(await snapshot(large, workspace), settled);

    const ids = new Map([
      [large, changed.batch ?? ''],
      [small, alike.batch ?? ''],
    ]);
    await both(
      workspace,
      (store) => store.ledger.undo(workspace, ids.get(store) ?? '', minute(5)),
      ({ sequence }) => sequence,
    );
    expectAlike(await snapshot(large, workspace), before);
    expectAlike(await snapshot(large, workspace, minute(1), dated), then);
    expectAlike(await snapshot(large, workspace, minute(4), dated), restatedThen);

    // Once everything is taken back, the ledger has versions but none of today.
    for (const store of [large, small]) {
      const { batches } = await store.ledger.batches(workspace, { limit: 10 });
      for (const { id, undoneAt } of batches)
        if (!undoneAt) await store.ledger.undo(workspace, id, minute(6));
    }
    const [anew] = await both(workspace, (store) => receive(store, workspace, restated, minute(7)), receipt);
    expect(counts(anew)).toMatchObject({ leads: [500, 500, 0, 0], costs: [700, 700, 0, 0] });
  });

  it('orders alone settle as they do among other facts', async () => {
    const workspace = 'alone';
    for (const store of [large, small])
      await store.workspaces.change(workspace, { currency: 'EUR' }, minute(0));
    await both(
      workspace,
      (store) => receive(store, workspace, { orders: first.orders ?? { rows: 0, fields: {} } }, minute(1)),
      receipt,
    );
    // As of an instant nothing is left out of the statement because a table is empty.
    const tables = ['settled_orders', 'settled_lines'] as const;
    const today = await snapshot(large, workspace, null, tables);
    expect(today.settled_orders?.length).toBe(780);
    expectAlike(today, await snapshot(large, workspace, minute(1), tables));
  });

  it.each([{ chosen: true }, { chosen: false }])(
    'a first file with an id of its own in each row settles as small files do (currency chosen: $chosen)',
    async ({ chosen }) => {
      const workspace = `own-ids-${chosen}`;
      for (const store of [large, small])
        if (chosen) await store.workspaces.change(workspace, { currency: 'EUR' }, minute(0));
      const currency = chosen ? orders.currency : "'CHF'";
      const file: File = {
        leads: { rows: 600, fields: leads },
        orders: { rows: 900, fields: { ...orders, id: "'O' || i", currency: currency ?? 'NULL' } },
        order_lines: { rows: 1500, fields: { ...lines, id: "'Z' || i" } },
        ...(chosen ? { costs: { rows: 300, fields: { ...costs, id: "'C' || i" } } } : {}),
      };
      const [begun] = await both(workspace, (store) => receive(store, workspace, file, minute(1)), receipt);
      expect(begun.currencyAdopted).toBe(chosen ? null : 'CHF');
      const settled = await snapshot(large, workspace);
      expect(settled.settled_orders?.length).toBe(800);
      await large.ledger.settleAll(workspace);
      expectAlike(await snapshot(large, workspace), settled);
    },
  );

  it('random batches go as small ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 4 }), fc.nat(), async (batches, pick) => {
        const workspace = `w${made++}`;
        const ids: (readonly [string, string])[] = [];
        for (const store of [large, small]) {
          await store.workspaces.change(workspace, { currency: 'EUR' }, minute(0));
          await store.ledger.record(workspace, origin, everybody, minute(0));
        }
        for (const [index, rows] of batches.entries()) {
          const [one, other] = await both(
            workspace,
            (store) => store.ledger.record(workspace, origin, rows, minute(index + 1)),
            receipt,
          );
          if (one.batch && other.batch) ids.push([one.batch, other.batch]);
        }
        const undone = ids[pick % Math.max(1, ids.length)];
        if (!undone) return;
        await both(
          workspace,
          (store) => store.ledger.undo(workspace, undone[store === large ? 0 : 1], minute(20)),
          ({ sequence }) => sequence,
        );
      }),
      { numRuns: name === 'duckdb' ? 1 : 3 },
    );
  });
});
