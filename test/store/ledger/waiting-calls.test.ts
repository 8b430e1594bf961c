import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/store/engine/engine.ts';
import { statement } from '../../../src/store/engine/statement.ts';
import type { Receipt, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import type { Rows } from '../../support/random-batches.ts';
import { plainOrigin } from '../../support/settled-rows.ts';
import { snapshot } from '../../support/snapshot.ts';

const now = '2026-06-01T00:00:00.000Z';
const created_at = '2026-05-04T08:00:00Z';

describe.each(engines)('calls that wait for each other on $name', ({ open }) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const newWorkspace = async (): Promise<string> => {
    const id = `c${made++}`;
    await store.workspaces.change(id, { currency: 'EUR' }, now);
    return id;
  };
  const record = (workspace: string, rows: Rows): Promise<Receipt> =>
    store.ledger.record(workspace, plainOrigin, rows, now);
  const read = (sql: string, workspace: string): Promise<readonly Row[]> =>
    store.engine.reader.run(statement(sql, workspace));
  /** The same calls in a workspace of their own, one after the other. */
  const oneByOne = async (calls: readonly Rows[]): Promise<string> => {
    const workspace = await newWorkspace();
    for (const rows of calls) await record(workspace, rows);
    return workspace;
  };

  it('fifty get a receipt of their own, each with a batch of its own', async () => {
    const workspace = await newWorkspace();
    const receipts = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        record(workspace, {
          leads: Array.from({ length: 1 + (n % 3) }, (__, m) => ({
            id: `L${n}-${m}`,
            created_at,
            email: `l${n}-${m}@example.com`,
          })),
        }),
      ),
    );
    expect(receipts.map(({ facts }) => facts[0]?.added)).toEqual(
      Array.from({ length: 50 }, (_, n) => 1 + (n % 3)),
    );
    const kept = await read(
      `SELECT l.key, l.line, b.sequence FROM leads l JOIN batches b ON b.workspace_id = l.workspace_id AND b.id = l.batch_id
      WHERE l.workspace_id = $1 ORDER BY b.sequence, l.line`,
      workspace,
    );
    const expected = Array.from({ length: 50 }, (_, n) =>
      Array.from({ length: 1 + (n % 3) }, (__, m) => ({
        key: `L${n}-${m}`,
        line: BigInt(m + 1),
        sequence: BigInt(n + 1),
      })),
    );
    expect(kept).toEqual(expected.flat());
    expect((await read('SELECT key FROM settled_leads WHERE workspace_id = $1', workspace)).length).toBe(
      kept.length,
    );
    const batch = receipts[7]?.batch ?? '';
    await store.ledger.undo(workspace, batch, now);
    const left = await read('SELECT key FROM settled_leads WHERE workspace_id = $1', workspace);
    expect(left.filter(({ key }) => String(key).startsWith('L7-'))).toEqual([]);
    expect(left).toHaveLength(kept.length - 2);
  });

  it('one that cannot be read and one that cannot be worked out are refused alone', async () => {
    const workspace = await newWorkspace();
    const tooMuch = {
      order_ref: 'O1',
      line_number: 1,
      quantity: '9999999999999',
      unit_price: '999999999999999',
    };
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => {
        if (n === 20) return record(workspace, { leads: [{ id: 'bad', created_at: 'yesterday' }] });
        if (n === 30)
          return record(workspace, {
            orders: [{ id: 'O1', ordered_at: created_at }],
            order_lines: [tooMuch],
          });
        return record(workspace, { leads: [{ id: `L${n}`, created_at }] });
      }),
    );
    const refused = results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []));
    expect(refused).toEqual([20, 30]);
    expect(results[20]).toMatchObject({ reason: { code: 'bad_request' } });
    for (const table of ['leads', 'settled_leads', 'batches']) {
      expect(
        await read(`SELECT 1 AS one FROM ${table} WHERE workspace_id = $1`, workspace),
        table,
      ).toHaveLength(48);
    }
    expect(await read('SELECT key FROM orders WHERE workspace_id = $1', workspace)).toEqual([]);
  });

  it('calls about the same row end as if one had come after the other', async () => {
    const calls: readonly Rows[] = [
      { leads: [{ id: 'L1', created_at, channel: 'seo' }] },
      { lead_events: [{ id: 'E1', lead_ref: 'L1', at_time: '2026-05-05T08:00:00Z', type: 'contacted' }] },
      {
        leads: [{ id: 'L1', created_at, channel: 'ads' }],
        visits: [{ visited_at: created_at, visitor: 'v' }],
      },
      { visits: [{ visited_at: '2026-05-04T10:00:00+02:00', visitor: 'v' }] },
      { leads: [{ id: 'L1', created_at, channel: 'ads' }] },
      { orders: [{ id: 'O1', lead_ref: 'L1', ordered_at: '2026-05-06T08:00:00Z', net: 4200 }] },
      { leads: [{ id: 'L1', created_at, channel: 'mail' }] },
    ];
    const workspace = await newWorkspace();
    const receipts = await Promise.all(calls.map((rows) => record(workspace, rows)));
    expect(
      receipts.map(({ batch, facts }) =>
        batch === null ? 'nothing' : facts.map(({ added, changed }) => `${added}+${changed}`),
      ),
    ).toEqual([['1+0'], ['1+0'], ['0+1', '1+0'], 'nothing', 'nothing', ['1+0'], ['0+1']]);
    expect(await snapshot(store, workspace)).toEqual(await snapshot(store, await oneByOne(calls)));
    const versions =
      'SELECT channel, superseded_at IS NULL AS current FROM leads WHERE workspace_id = $1 ORDER BY recorded_at, channel';
    expect((await read(versions, workspace)).filter(({ current }) => current)).toEqual([
      { channel: 'mail', current: true },
    ]);
    await store.ledger.undo(workspace, receipts[6]?.batch ?? '', now);
    expect((await read(versions, workspace)).filter(({ current }) => current)).toEqual([
      { channel: 'ads', current: true },
    ]);
  });

  it('persons are the same whether calls come together or one by one, also where a call joins two', async () => {
    const person = (
      n: number,
      rest: Rows[keyof Rows] extends infer _ ? Record<string, string> : never,
    ): Rows => ({
      leads: [{ id: `P${n}`, created_at, ...rest }],
    });
    const calls: readonly Rows[] = [
      person(1, { email: 'a@example.com', first_name: 'Anne' }),
      person(2, { phone: '+33639980001' }),
      person(3, { email: 'a@example.com', last_name: 'Martin' }),
      person(4, { email: 'b@example.com', phone: '+33639980002' }),
      person(5, { phone: '+33639980002', city: 'Lyon' }),
      person(6, { email: 'a@example.com', phone: '+33639980001' }),
      person(7, { last_name: 'Durand' }),
      person(8, { last_name: ' durand' }),
      person(9, { city: 'Lille' }),
    ];
    const workspace = await newWorkspace();
    await Promise.all(calls.map((rows) => record(workspace, rows)));
    const other = await oneByOne(calls);
    expect(await snapshot(store, workspace)).toEqual(await snapshot(store, other));
    const vault =
      'SELECT email, phone, first_name, last_name, city FROM persons WHERE workspace_id = $1 ORDER BY email, phone, last_name, city';
    expect(await read(vault, workspace)).toEqual(await read(vault, other));
    expect(await read(vault, workspace)).toContainEqual(
      expect.objectContaining({ email: 'a@example.com', first_name: 'Anne', last_name: 'Martin' }),
    );
    const joined = 'SELECT key FROM person_links WHERE workspace_id = $1 AND superseded_at IS NULL';
    expect(await read(joined, workspace)).toHaveLength(1);
  });

  it('says of each call what it could not join and which rates are missing', async () => {
    const workspace = await newWorkspace();
    const at_time = '2026-05-05T08:00:00Z';
    const receipts = await Promise.all([
      record(workspace, { lead_events: [{ id: 'E1', lead_ref: 'L1', at_time, type: 'won' }] }),
      record(workspace, { leads: [{ id: 'L1', created_at }] }),
      record(workspace, { lead_events: [{ id: 'E2', lead_ref: 'L1', at_time, type: 'contacted' }] }),
      record(workspace, { costs: [{ id: 'D1', day: '2026-05-04', amount: 100, currency: 'USD' }] }),
      record(workspace, { costs: [{ id: 'D2', day: '2026-05-03', amount: 100, currency: 'USD' }] }),
    ]);
    expect(receipts.map(({ unjoined }) => unjoined)).toEqual([
      [{ fact: 'lead_events', rows: 1, example: 'L1' }],
      [],
      [],
      [],
      [],
    ]);
    expect(
      receipts.map(({ ratesMissing }) =>
        ratesMissing.map(({ currency, day, rows }) => `${currency} ${day} ${rows}`),
      ),
    ).toEqual([[], [], [], ['USD 2026-05-04 1'], ['USD 2026-05-03 1']]);
  });
});
