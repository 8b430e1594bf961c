import { expect, it } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { plainOrigin } from '../../../support/settled-rows.ts';
import { given, now, picked } from './given.ts';

/** How far leads came, how fast they were answered, and the day each fact falls on. */
export function leadCases(store: () => Store): void {
  it('milestones come from events, else the order, else the file; a sale implies what comes before', async () => {
    const { rows } = await given(store(), {
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
    const { workspace, rows } = await given(store(), {
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
    await store().ledger.record(
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
    const { workspace, rows } = await given(store());
    await store().workspaces.change(workspace, { holidays: ['2026-05-01'] }, now);
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
    await store().ledger.record(
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
    const { rows } = await given(store(), {
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
}
