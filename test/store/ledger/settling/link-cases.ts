import { expect, it } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { plainOrigin } from '../../../support/settled-rows.ts';
import { given, now, picked } from './given.ts';

/** Which lead and which customer a fact belongs to. */
export function linkCases(store: () => Store): void {
  it('links orders by reference, e-mail, phone and click, in that order', async () => {
    const { rows } = await given(
      store(),
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
      store(),
      { leads: [{ id: 'L', created_at: '2026-05-01T10:00:00Z', phone: '+33639980001' }] },
      { orders: [{ id: 'O', ordered_at: '2026-05-02T10:00:00Z', total: 100, email: 'a@example.com' }] },
    );
    expect(picked(await rows('settled_orders'), 'lead_key')).toEqual([[null]]);
    const receipt = await store().ledger.record(
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
    await store().ledger.undo(workspace, receipt.batch ?? '', now);
    expect(picked(await rows('settled_orders'), 'lead_key')).toEqual([[null]]);
  });

  it('an order of nobody has no customer, and a place alone is nobody', async () => {
    const order = (id: string, day: number, more: Readonly<Record<string, string>> = {}) => ({
      id,
      ordered_at: `2026-05-0${day}T10:00:00Z`,
      total: 100,
      ...more,
    });
    const { rows } = await given(store(), {
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
}
