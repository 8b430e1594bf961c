import { expect, it } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { given, picked } from './given.ts';

/** What orders, their lines, refunds and subscriptions come to. */
export function moneyCases(store: () => Store): void {
  it('lines and remainder of an order sum to it', async () => {
    const { rows, workspace } = await given(store(), {
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
    const stored = await store().engine.reader.run({
      sql: 'SELECT key FROM settled_lines WHERE workspace_id = $1 ORDER BY key',
      parameters: [workspace],
    });
    expect(stored.map(({ key }) => key)).toEqual(['A#rest', 'A1', 'A2', 'C1']);
  });

  it('refunds take their order’s dimensions and its share without tax', async () => {
    const { rows } = await given(store(), {
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

  it('clients’ MRR moves by local day, and the movements sum to it', async () => {
    const { rows } = await given(store(), {
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
}
