import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettledId } from '../../../src/core/facts/settled.ts';
import type { Row } from '../../../src/store/engine/engine.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import type { Rows } from '../../support/random-batches.ts';
import { plainOrigin, settledRows } from '../../support/settled-rows.ts';

const now = '2026-12-01T00:00:00.000Z';

describe.each(engines)('settling on $name', ({ open }) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  /** Records rows in a new workspace and gives a reader of its settled tables. */
  const given = async (...batches: readonly Rows[]) => {
    const workspace = `s${made++}`;
    await store.workspaces.change(workspace, { currency: 'EUR' }, now);
    for (const rows of batches) await store.ledger.record(workspace, plainOrigin, rows, now);
    return {
      workspace,
      rows: (table: SettledId): Promise<readonly Row[]> => settledRows(store, workspace, table),
    };
  };
  const picked = (rows: readonly Row[], ...ids: readonly string[]): readonly unknown[] =>
    rows.map((row) => ids.map((id) => row[id]));

  it('links orders by reference, e-mail, phone and click, in that order', async () => {
    const { rows } = await given(
      {
        orders: [
          {
            id: 'by-ref',
            ordered_at: '2026-05-10T10:00:00Z',
            total: 100,
            lead_ref: 'L1',
            email: 'b@example.com',
          },
          { id: 'by-mail', ordered_at: '2026-05-10T10:00:00Z', total: 100, email: 'B@Example.com' },
          { id: 'by-phone', ordered_at: '2026-05-10T10:00:00Z', total: 100, phone: '+33639980003' },
          { id: 'by-click', ordered_at: '2026-05-10T10:00:00Z', total: 100, click_id: 'c4' },
          { id: 'early', ordered_at: '2026-01-01T10:00:00Z', total: 100, email: 'b@example.com' },
          { id: 'nobody', ordered_at: '2026-05-10T10:00:00Z', total: 100, lead_ref: 'L9' },
          { id: 'by-name', ordered_at: '2026-05-10T10:00:00Z', total: 100, last_name: 'Martin' },
        ],
      },
      {
        leads: [
          { id: 'L1', created_at: '2026-05-01T10:00:00Z', email: 'a@example.com', channel: 'seo' },
          { id: 'L2', created_at: '2026-05-01T10:00:00Z', email: 'b@example.com', channel: 'ads' },
          { id: 'L2b', created_at: '2026-05-09T10:00:00Z', email: 'b@example.com' },
          { id: 'L2c', created_at: '2026-05-20T10:00:00Z', email: 'b@example.com' },
          { id: 'L3', created_at: '2026-05-01T10:00:00Z', phone: '+33639980003' },
          { id: 'L4', created_at: '2026-05-01T10:00:00Z', click_id: 'c4' },
          { id: 'L5', created_at: '2026-05-01T10:00:00Z', last_name: 'Martin' },
        ],
      },
    );
    expect(picked(await rows('settled_orders'), 'key', 'lead_key', 'channel')).toEqual([
      ['by-click', 'L4', null],
      ['by-mail', 'L2b', null],
      ['by-name', null, null],
      ['by-phone', 'L3', null],
      ['by-ref', 'L1', 'seo'],
      ['early', 'L2', 'ads'],
      ['nobody', null, null],
    ]);
    const won = (await rows('settled_leads')).filter((row) => row.won_at !== null);
    expect(picked(won, 'key')).toEqual([['L1'], ['L2'], ['L2b'], ['L3'], ['L4']]);
  });

  it('knows a person by either e-mail or phone once a row shows both', async () => {
    const { workspace, rows } = await given(
      { leads: [{ id: 'L', created_at: '2026-05-01T10:00:00Z', phone: '+33639980001' }] },
      { orders: [{ id: 'O', ordered_at: '2026-05-02T10:00:00Z', total: 100, email: 'a@example.com' }] },
    );
    expect(picked(await rows('settled_orders'), 'lead_key')).toEqual([[null]]);
    const receipt = await store.ledger.record(
      workspace,
      plainOrigin,
      {
        interactions: [
          { id: 'I', at_time: '2026-05-01T12:00:00Z', email: 'a@example.com', phone: '+33639980001' },
        ],
      },
      now,
    );
    expect(picked(await rows('settled_orders'), 'lead_key')).toEqual([['L']]);
    await store.ledger.undo(workspace, receipt.batch ?? '', now);
    expect(picked(await rows('settled_orders'), 'lead_key')).toEqual([[null]]);
  });

  it('an order of nobody has no customer, and a place alone is nobody', async () => {
    const order = (id: string, day: number, more: Readonly<Record<string, string>> = {}) => ({
      id,
      ordered_at: `2026-05-0${day}T10:00:00Z`,
      total: 100,
      ...more,
    });
    const { rows } = await given({
      orders: [
        order('A', 2),
        order('B', 3, { city: 'Lyon', address: '1 rue Inventée' }),
        order('C', 4, { city: 'Lyon', address: '1 rue Inventée' }),
        order('D', 5, { city: 'Lyon', last_name: 'Martin' }),
        order('E', 6, { city: 'Lyon', last_name: 'Martin' }),
        order('F', 7, { lead_ref: 'L', city: 'Lyon' }),
      ],
      leads: [{ id: 'L', created_at: '2026-05-01T10:00:00Z', city: 'Lyon' }],
    });
    expect(picked(await rows('settled_orders'), 'key', 'is_first', 'customer_type')).toEqual([
      ['A', false, null],
      ['B', false, null],
      ['C', false, null],
      ['D', true, 'new'],
      ['E', false, 'returning'],
      ['F', true, 'new'],
    ]);
  });

  it('lines and remainder of an order sum to it', async () => {
    const { rows, workspace } = await given({
      orders: [
        {
          id: 'A',
          ordered_at: '2026-05-02T10:00:00Z',
          total: 12000,
          tax: 2000,
          shipping: 500,
          product: 'kit',
        },
        { id: 'B', ordered_at: '2026-05-02T10:00:00Z', net: 5000, margin: 900, product: 'kit' },
        { id: 'C', ordered_at: '2026-05-02T10:00:00Z', net: 3000 },
        { id: 'X', ordered_at: '2026-05-02T10:00:00Z', net: 3000, status: 'cancelled' },
      ],
      order_lines: [
        { id: 'A1', order_ref: 'A', product: 'door', quantity: '1.5', unit_price: 4001, purchase_cost: 1000 },
        { id: 'A2', order_ref: 'A', product: 'lock', net: 3000, purchase_cost: 500 },
        { id: 'C1', order_ref: 'C', product: 'door', net: 3000 },
        { id: 'X1', order_ref: 'X', product: 'door', net: 3000 },
      ],
    });
    expect(picked(await rows('settled_orders'), 'key', 'net', 'margin', 'units')).toEqual([
      ['A', 10000n, 8500n, '1.5000'],
      ['B', 5000n, 900n, null],
      ['C', 3000n, null, null],
    ]);
    const lines = await rows('settled_lines');
    expect(picked(lines, 'key', 'order_key', 'product', 'net', 'margin', 'remainder')).toEqual([
      ['A#rest', 'A', null, 998n, 998n, true],
      ['A1', 'A', 'door', 6002n, 5002n, false],
      ['A2', 'A', 'lock', 3000n, 2500n, false],
      ['B#rest', 'B', 'kit', 5000n, 900n, true],
      ['C1', 'C', 'door', 3000n, null, false],
    ]);
    // An order without lines is read from the orders, and not stored twice.
    const stored = await store.engine.reader.run({
      sql: 'SELECT key FROM settled_lines WHERE workspace_id = $1 ORDER BY key',
      parameters: [workspace],
    });
    expect(stored.map(({ key }) => key)).toEqual(['A#rest', 'A1', 'A2', 'C1']);
  });

  it('refunds take their order’s dimensions and its share without tax', async () => {
    const { rows } = await given({
      leads: [{ id: 'L', created_at: '2026-04-30T22:30:00Z', channel: 'ads', stage: 'won' }],
      orders: [
        { id: 'A', ordered_at: '2026-05-02T10:00:00Z', total: 12000, tax: 2000, lead_ref: 'L' },
        { id: 'X', ordered_at: '2026-05-02T10:00:00Z', total: 100, status: 'cancelled' },
      ],
      refunds: [
        { id: 'R', order_ref: 'A', refunded_at: '2026-06-30T22:00:00Z', amount: 601 },
        { id: 'RX', order_ref: 'X', refunded_at: '2026-06-30T22:00:00Z', amount: 100 },
        { id: 'R0', order_ref: 'unknown', refunded_at: '2026-06-30T22:00:00Z', amount: 100 },
      ],
    });
    expect(
      picked(await rows('settled_refunds'), 'key', 'net', 'day', 'lead_day', 'channel', 'customer_type'),
    ).toEqual([['R', 501n, '2026-07-01', '2026-05-01', 'ads', 'new']]);
  });

  it('milestones come from events, else the order, else the file; a sale implies what comes before', async () => {
    const { rows } = await given({
      leads: [
        { id: 'event', created_at: '2026-05-01T10:00:00Z', stage: 'new' },
        { id: 'file', created_at: '2026-05-01T10:00:00Z', stage: 'Devis' },
        { id: 'order', created_at: '2026-05-01T10:00:00Z' },
        { id: 'returned', created_at: '2026-05-01T10:00:00Z' },
        { id: 'twin', created_at: '2026-05-01T10:00:00Z', duplicate_of: 'event' },
      ],
      lead_events: [
        { id: '1', lead_ref: 'event', at_time: '2026-05-03T10:00:00Z', type: 'stage', stage: 'Qualifié' },
        { id: '2', lead_ref: 'event', at_time: '2026-05-05T10:00:00Z', type: 'won' },
        { id: '3', lead_ref: 'event', at_time: '2026-05-06T10:00:00Z', type: 'won' },
        { id: '4', lead_ref: 'returned', at_time: '2026-05-05T22:30:00Z', type: 'returned' },
        {
          id: '5',
          lead_ref: 'returned',
          at_time: '2026-05-05T09:00:00Z',
          type: 'lost',
          reason: 'wrong number',
        },
      ],
      orders: [{ id: 'O', ordered_at: '2026-05-04T10:00:00Z', net: 100, lead_ref: 'order' }],
      costs: [{ id: 'C', day: '2026-05-01', kind: 'lead_purchase', amount: 4000, lead_ref: 'returned' }],
    });
    const leads = await rows('settled_leads');
    expect(
      picked(leads, 'key', 'counted', 'contacted_day', 'qualified_day', 'quote_day', 'won_day', 'cycle_days'),
    ).toEqual([
      ['event', true, '2026-05-03', '2026-05-03', null, '2026-05-05', 4n],
      ['file', true, '2026-05-01', '2026-05-01', '2026-05-01', null, null],
      ['order', true, '2026-05-04', '2026-05-04', null, '2026-05-04', 3n],
      ['returned', false, null, null, null, null, null],
      ['twin', false, null, null, null, null, null],
    ]);
    expect(picked(leads, 'stage', 'loss_reason')).toEqual([
      ['won', null],
      ['Devis', null],
      [null, null],
      ['lost', 'wrong number'],
      [null, null],
    ]);
    expect(picked(await rows('settled_costs'), 'credit', 'credit_day')).toEqual([[4000n, '2026-05-06']]);
  });

  it('a lead that its file calls lost is open again after a later step, and lost again after a later loss', async () => {
    const { workspace, rows } = await given({
      leads: ['file', 'reopened', 'elsewhere', 'again', 'noted'].map((id) => ({
        id,
        created_at: '2026-05-01T10:00:00Z',
        stage: 'lost',
      })),
      lead_events: [
        { id: '1', lead_ref: 'reopened', at_time: '2026-05-03T10:00:00Z', type: 'stage', stage: 'contacted' },
        {
          id: '2',
          lead_ref: 'elsewhere',
          at_time: '2026-05-03T10:00:00Z',
          type: 'stage',
          stage: 'Nulle part',
        },
        { id: '3', lead_ref: 'again', at_time: '2026-05-03T10:00:00Z', type: 'quote' },
        { id: '4', lead_ref: 'noted', at_time: '2026-05-03T10:00:00Z', type: 'assigned', owner: 'Ana' },
      ],
    });
    await store.ledger.record(
      workspace,
      plainOrigin,
      {
        lead_events: [
          { id: '5', lead_ref: 'again', at_time: '2026-05-07T10:00:00Z', type: 'lost', reason: 'price' },
        ],
      },
      now,
    );
    expect(picked(await rows('settled_leads'), 'key', 'stage', 'lost_day', 'loss_reason')).toEqual([
      ['again', 'lost', '2026-05-07', 'price'],
      ['elsewhere', 'Nulle part', null, null],
      ['file', 'lost', '2026-05-01', null],
      ['noted', 'lost', '2026-05-01', null],
      ['reopened', 'contacted', null, null],
    ]);
  });

  it('response time counts business minutes, over weekends, holidays and clock changes', async () => {
    const { workspace, rows } = await given();
    await store.workspaces.change(workspace, { holidays: ['2026-05-01'] }, now);
    const pair = (id: string, created: string, answered: string | null) => ({
      lead: { id, created_at: created },
      event: answered ? [{ id, lead_ref: id, at_time: answered, type: 'first_answer' }] : [],
    });
    const pairs = [
      // Friday 17:30 to Monday 9:30, clocks go forward in between: 30 + 30 minutes.
      pair('clock', '2026-03-27T16:30:00Z', '2026-03-30T07:30:00Z'),
      // Thursday 17:00 over the holiday of Friday to Monday 10:00.
      pair('holiday', '2026-04-30T15:00:00Z', '2026-05-04T08:00:00Z'),
      pair('night', '2026-05-05T20:00:00Z', '2026-05-06T05:00:00Z'),
      pair('open', '2026-05-05T08:00:00Z', null),
    ];
    await store.ledger.record(
      workspace,
      plainOrigin,
      { leads: pairs.map(({ lead }) => lead), lead_events: pairs.flatMap(({ event }) => event) },
      now,
    );
    expect(picked(await rows('settled_leads'), 'key', 'response_minutes')).toEqual([
      ['clock', 60n],
      ['holiday', 120n],
      ['night', 0n],
      ['open', null],
    ]);
  });

  it('puts facts on their local day and hour when the clocks change', async () => {
    const { rows } = await given({
      visits: [
        { id: 'a', visited_at: '2026-03-28T22:59:59Z' },
        { id: 'b', visited_at: '2026-03-28T23:00:00Z' },
        { id: 'c', visited_at: '2026-03-29T01:00:00Z' },
        { id: 'd', visited_at: '2026-10-25T00:30:00Z' },
        { id: 'e', visited_at: '2026-10-25T01:30:00Z' },
        { id: 'f', visited_at: '2026-10-25T23:00:00Z' },
      ],
    });
    expect(picked(await rows('settled_visits'), 'key', 'day', 'hour')).toEqual([
      ['a', '2026-03-28', 23],
      ['b', '2026-03-29', 0],
      ['c', '2026-03-29', 3],
      ['d', '2026-10-25', 2],
      ['e', '2026-10-25', 2],
      ['f', '2026-10-26', 0],
    ]);
  });

  it('clients’ MRR moves by local day, and the movements sum to it', async () => {
    const { rows } = await given({
      subscription_changes: [
        { id: '1', subscription: 's1', customer_ref: 'c', at_time: '2026-01-05T10:00:00Z', mrr: 1000 },
        { id: '2', subscription: 's2', customer_ref: 'c', at_time: '2026-02-05T10:00:00Z', mrr: 500 },
        { id: '3', subscription: 's1', customer_ref: 'c', at_time: '2026-03-05T10:00:00Z', mrr: 0 },
        { id: '4', subscription: 's2', customer_ref: 'c', at_time: '2026-04-05T10:00:00Z', mrr: 0 },
        { id: '5', subscription: 's1', customer_ref: 'c', at_time: '2026-05-05T10:00:00Z', mrr: 700 },
        { id: '6', subscription: 's1', customer_ref: 'c', at_time: '2026-06-05T10:00:00Z', mrr: 700 },
      ],
    });
    expect(picked(await rows('settled_mrr'), 'key', 'delta', 'clients_delta', 'movement')).toEqual([
      ['1', 1000n, 1, 'new'],
      ['2', 500n, 0, 'expansion'],
      ['3', -1000n, 0, 'contraction'],
      ['4', -500n, -1, 'churned'],
      ['5', 700n, 1, 'reactivated'],
    ]);
  });
});
