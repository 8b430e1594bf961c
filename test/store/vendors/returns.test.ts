import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/store/records/desk/open-desk.ts';
import { readBought } from '../../../src/store/records/vendors/bought.ts';
import { keepContract, listContracts } from '../../../src/store/records/vendors/contracts.ts';
import { priceBought } from '../../../src/store/records/vendors/price-bought.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin, settledRows } from '../../support/settled-rows.ts';
import { snapshot } from '../../support/snapshot.ts';

const minute = (n: number): string => new Date(Date.UTC(2026, 5, 10, 8, n)).toISOString();
const leads = ['a', 'b', 'c'];

describe.each(engines)('returns of bought leads on $name', ({ open }) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const workspaceWithLeads = async (): Promise<string> => {
    made += 1;
    const workspace = `returns-${made}`;
    const contract = {
      vendor: 'Acme',
      from: '2026-01-01',
      currency: 'EUR',
      prices: [{ product: null, area: [], priceMinor: 4_000 }],
      monthlyCap: null,
      area: [],
      returnDays: 10,
      returnDayKind: 'calendar' as const,
      reasons: ['duplicate' as const],
      duplicateDays: 90,
    };
    await keepContract(store.engine, workspace, contract, { author: null, now: minute(0) });
    const rows = leads.map((id) => ({ id, created_at: minute(0), vendor: 'Acme' }));
    await store.ledger.record(workspace, plainOrigin, { leads: rows }, minute(1));
    await priceBought(store, workspace, minute(2), { all: false });
    return workspace;
  };

  it('are as before when they are taken back, whatever was asked and decided', {
    timeout: 180_000,
  }, async () => {
    const step = fc.record({
      lead: fc.constantFrom(...leads),
      type: fc.constantFrom('return_asked', 'returned', 'return_refused'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), step, async (before, last) => {
        const workspace = await workspaceWithLeads();
        const standing = async (at: number) => {
          const desk = await openDesk(store, workspace, minute(at));
          const bought = await readBought(desk, [], leads);
          return bought.map(({ lead, standing: { state } }) => `${lead.key} ${state}`).sort();
        };
        const record = (one: typeof last, at: number) =>
          store.ledger.record(
            workspace,
            plainOrigin,
            { lead_events: [{ id: `e${at}`, lead_ref: one.lead, at_time: minute(at), type: one.type }] },
            minute(at),
          );
        for (const [place, one] of before.entries()) await record(one, 10 + place);
        const was = await snapshot(store, workspace);
        const stood = await standing(20);
        const { batch } = await record(last, 30);
        const credited = await settledRows(store, workspace, 'settled_costs');
        const returned = [...before, last].filter(({ type }) => type === 'returned').map(({ lead }) => lead);
        for (const row of credited) {
          expect(Number(row.credit ?? 0)).toBe(returned.includes(String(row.lead_key)) ? 4_000 : 0);
        }
        await store.ledger.undo(workspace, batch ?? '', minute(40));
        expect(await snapshot(store, workspace)).toEqual(was);
        expect(await standing(50)).toEqual(stood);
      }),
      { numRuns: 8 },
    );
  });

  it('price a lead once however often it is worked out, and not at all once it is gone', async () => {
    const workspace = await workspaceWithLeads();
    const sum = async () => {
      const rows = await settledRows(store, workspace, 'settled_costs');
      return rows.reduce((all, row) => all + Number(row.amount ?? 0), 0);
    };
    expect(await sum()).toBe(12_000);
    expect(await priceBought(store, workspace, minute(3), { all: true })).toBe(0);
    const again = { id: 'a', created_at: minute(0), vendor: 'Acme', product: 'Roofs' };
    await store.ledger.record(workspace, plainOrigin, { leads: [again] }, minute(4));
    expect(await priceBought(store, workspace, minute(5), { all: false })).toBe(1);
    expect(await sum()).toBe(12_000);
    const other = { id: 'b', created_at: minute(0), vendor: 'Nobody' };
    const { batch } = await store.ledger.record(workspace, plainOrigin, { leads: [other] }, minute(6));
    expect(await priceBought(store, workspace, minute(7), { all: false })).toBe(1);
    expect(await sum()).toBe(8_000);
    await store.ledger.undo(workspace, batch ?? '', minute(8));
    expect(await priceBought(store, workspace, minute(9), { all: false })).toBe(1);
    expect(await sum()).toBe(12_000);
    expect(await priceBought(store, workspace, minute(10), { all: false })).toBe(0);
  });

  it('lose the contracts of the demo with it, and no other', async () => {
    const workspace = await workspaceWithLeads();
    const [own] = await listContracts(store.engine, workspace);
    if (!own) throw new Error('no contract');
    const { id: _, author: __, savedAt: ___, ...terms } = own;
    // A vendor's name cannot pretend to be the mark.
    const sly = { ...terms, vendor: '"demo":true', from: '2026-02-01' };
    await keepContract(store.engine, workspace, sly, { author: null, now: minute(3) });
    const told = { ...terms, vendor: 'Told' };
    await keepContract(store.engine, workspace, told, { author: null, now: minute(3), demo: true });
    expect(await listContracts(store.engine, workspace)).toHaveLength(3);
    await store.ledger.dropDemo(workspace);
    const left = await listContracts(store.engine, workspace);
    expect(left.map(({ vendor }) => vendor).sort()).toEqual(['"demo":true', 'Acme']);
    expect(left.find(({ vendor }) => vendor === 'Acme')).toEqual(own);
  });
});
