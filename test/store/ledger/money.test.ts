import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { giveRates } from '../../support/give-rates.ts';
import { plainOrigin, settledRows } from '../../support/settled-rows.ts';
import { snapshot } from '../../support/snapshot.ts';

const now = '2026-12-01T00:00:00.000Z';
const later = '2026-12-02T00:00:00.000Z';

describe.each(engines)('money on $name', ({ open }) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const workspaceIn = async (currency: string): Promise<string> => {
    const workspace = `m${made++}`;
    await store.workspaces.change(workspace, { currency }, now);
    return workspace;
  };
  const rates = (workspace: string, list: readonly (readonly [string, string, string])[], at = now) =>
    giveRates(store, workspace, list, at);
  const cost = (id: string, day: string, amount: number, currency: string | null) => ({
    id,
    day,
    amount,
    currency,
  });
  const amounts = async (workspace: string): Promise<readonly unknown[]> =>
    (await settledRows(store, workspace, 'settled_costs')).map((row) => [
      row.key,
      row.amount,
      row.rate_missing,
    ]);

  it('converts at the day’s rate, over weekends at the last one published, and says what is missing', async () => {
    const workspace = await workspaceIn('EUR');
    const receipt = await store.ledger.record(
      workspace,
      plainOrigin,
      {
        costs: [
          cost('a-friday', '2026-05-08', 10_000, 'USD'),
          cost('b-sunday', '2026-05-10', 10_000, 'USD'),
          cost('c-seventh', '2026-05-15', 10_000, 'USD'),
          cost('d-eighth', '2026-05-16', 10_000, 'USD'),
          cost('e-before', '2026-05-07', 10_000, 'USD'),
          cost('f-yen', '2026-05-08', 1_000, 'JPY'),
          cost('g-own', '2026-05-08', 777, 'EUR'),
          cost('h-none', '2026-05-08', 778, null),
        ],
      },
      now,
    );
    expect(receipt.ratesMissing).toEqual([
      { currency: 'JPY', day: '2026-05-08', rows: 1 },
      { currency: 'USD', day: '2026-05-07', rows: 5 },
    ]);
    await rates(workspace, [
      ['2026-05-08', 'USD', '1.25'],
      ['2026-05-08', 'JPY', '160.5'],
    ]);
    expect(await amounts(workspace)).toEqual([
      ['a-friday', 8000n, false],
      ['b-sunday', 8000n, false],
      ['c-seventh', 8000n, false],
      ['d-eighth', null, true],
      ['e-before', null, true],
      ['f-yen', 623n, false],
      ['g-own', 777n, false],
      ['h-none', 778n, false],
    ]);
    expect(await store.ledger.rates(workspace)).toEqual([
      { currency: 'JPY', firstDay: '2026-05-08', lastDay: '2026-05-08', days: 1 },
      { currency: 'USD', firstDay: '2026-05-08', lastDay: '2026-05-08', days: 1 },
    ]);
  });

  it('goes through the euro between two others, by their own minor units', async () => {
    const workspace = await workspaceIn('JPY');
    await rates(workspace, [
      ['2026-05-08', 'USD', '1.25'],
      ['2026-05-08', 'JPY', '160.5'],
      ['2026-05-08', 'TND', '3.4'],
    ]);
    await store.ledger.record(
      workspace,
      plainOrigin,
      {
        costs: [
          cost('dinar', '2026-05-08', 34_000, 'TND'),
          cost('dollar', '2026-05-08', 125, 'USD'),
          cost('euro', '2026-05-08', -150, 'EUR'),
        ],
      },
      now,
    );
    // 34 TND = 10 EUR = 1605 JPY; 1.25 USD = 1 EUR = 160.5, half away from zero; −1.50 EUR = −240.75.
    expect(await amounts(workspace)).toEqual([
      ['dinar', 1605n, false],
      ['dollar', 161n, false],
      ['euro', -241n, false],
    ]);
  });

  it('a corrected rate changes today, not what was shown, and undoing it brings the old one back', async () => {
    const workspace = await workspaceIn('EUR');
    await store.ledger.record(
      workspace,
      plainOrigin,
      { costs: [cost('a', '2026-05-08', 10_000, 'USD')] },
      now,
    );
    await rates(workspace, [['2026-05-08', 'USD', '1.25']]);
    const { batch } = await rates(workspace, [['2026-05-08', 'USD', '2']], later);
    expect(await amounts(workspace)).toEqual([['a', 5000n, false]]);
    const shown = await snapshot(store, workspace, now, ['settled_costs']);
    expect(shown.settled_costs?.[0]).toContain('"amount":"8000"');
    await store.ledger.undo(workspace, batch ?? '', later);
    expect(await amounts(workspace)).toEqual([['a', 8000n, false]]);
    expect((await rates(workspace, [['2026-05-08', 'USD', '1.25']], later)).batch).toBeNull();
  });

  it('an empty workspace takes the currency of its first amounts, unless it chose one', async () => {
    const workspace = `m${made++}`;
    const lead = { id: 'L', created_at: '2026-05-01T10:00:00Z' };
    await store.ledger.record(workspace, plainOrigin, { leads: [lead] }, now);
    const first = await store.ledger.record(
      workspace,
      plainOrigin,
      { costs: [cost('a', '2026-05-08', 100, 'BRL')] },
      now,
    );
    expect(first.currencyAdopted).toBe('BRL');
    expect((await store.workspaces.settings(workspace)).currency).toBe('BRL');
    expect(await amounts(workspace)).toEqual([['a', 100n, false]]);
    const second = await store.ledger.record(
      workspace,
      plainOrigin,
      { costs: [cost('b', '2026-05-08', 100, 'USD')] },
      now,
    );
    expect(second.currencyAdopted).toBeNull();

    const chosen = await workspaceIn('CHF');
    const kept = await store.ledger.record(
      chosen,
      plainOrigin,
      { costs: [cost('a', '2026-05-08', 1, 'BRL')] },
      now,
    );
    expect(kept.currencyAdopted).toBeNull();
    const mixed = `m${made++}`;
    const both = await store.ledger.record(
      mixed,
      plainOrigin,
      { costs: [cost('a', '2026-05-08', 1, 'BRL'), cost('b', '2026-05-08', 1, 'USD')] },
      now,
    );
    expect(both.currencyAdopted).toBeNull();
  });

  it('time costs hours × the row’s rate, else the workspace’s', async () => {
    const workspace = await workspaceIn('EUR');
    await store.workspaces.change(workspace, { hourlyRateMinor: 3_333 }, now);
    await store.ledger.record(
      workspace,
      plainOrigin,
      {
        costs: [
          { id: 'a', day: '2026-05-08', kind: 'time', hours: '1.5', hourly_rate: 5_001 },
          { id: 'b', day: '2026-05-08', kind: 'time', hours: '1.5' },
          { id: 'c', day: '2026-05-08', kind: 'fee', hours: '1.5' },
        ],
      },
      now,
    );
    expect(await amounts(workspace)).toEqual([
      ['a', 7502n, false],
      ['b', 5000n, false],
      ['c', null, false],
    ]);
  });

  it('revenue follows the workspace’s tax convention as soon as it changes', async () => {
    const workspace = await workspaceIn('EUR');
    const order = (id: string, values: Record<string, number>) => ({
      id,
      ordered_at: '2026-05-08T10:00:00Z',
      ...values,
    });
    await store.ledger.record(
      workspace,
      plainOrigin,
      {
        orders: [
          order('a', { total: 12_000, tax: 2_000 }),
          order('b', { net: 10_000, tax: 550 }),
          order('c', { total: 500 }),
          order('d', { total: 1200, tax: 200, net: 990 }),
        ],
      },
      now,
    );
    const nets = async (): Promise<readonly unknown[]> =>
      (await settledRows(store, workspace, 'settled_orders')).map((row) => row.net);
    expect(await nets()).toEqual([10_000n, 10_000n, 500n, 990n]);
    await store.workspaces.change(workspace, { tax: 'included' }, now);
    expect(await nets()).toEqual([12_000n, 10_550n, 500n, 1_200n]);
  });
});
