import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/store/records/desk/open-desk.ts';
import { proposedReason, readBought } from '../../../src/store/records/vendors/bought.ts';
import { keepContract, listContracts } from '../../../src/store/records/vendors/contracts.ts';
import { listReturns, sumReturns } from '../../../src/store/records/vendors/returns.ts';
import type { FactInput, Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { plainOrigin } from '../../support/settled-rows.ts';

const workspace = 'main';
const now = '2026-11-20T10:00:00.000Z';
const vendors = ['Acme', ' ACME ', 'Leads-Habitat', 'Nobody', null] as const;
const subjects = ['Rappel', 'Faux  numéro !', 'Numéro non attribué', null] as const;

/** The same numbers each time (mulberry32). */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Leads of a vendor or none, some of one person, reached or not, sold, asked to go back: everything at random. */
function randomFacts(leads: number): Record<string, FactInput[]> {
  const draw = drawn(7);
  const one = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value;
  const at = (days: number): string =>
    new Date(Date.parse(now) - draw(days * 86_400) * 1_000).toISOString().replace('.000Z', 'Z');
  const facts: Record<'leads' | 'interactions' | 'lead_events' | 'orders' | 'costs', FactInput[]> = {
    leads: [],
    interactions: [],
    lead_events: [],
    orders: [],
    costs: [],
  };
  for (let place = 0; place < leads; place += 1) {
    const id = `l${place}`;
    const person = draw(leads);
    facts.leads.push({
      id,
      created_at: at(40),
      email: one([`c${person}@example.com`, null]),
      phone: draw(3) === 0 ? null : `+336${String(10_000_000 + person)}`,
      vendor: one(vendors),
      postcode: one(['75 011', '92100', '2a004', '13001', null]),
      stage: one(['new', 'new', 'new', 'contacted', 'lost', 'won']),
    });
    if (draw(2) === 0)
      facts.costs.push({ id, lead_ref: id, kind: 'lead_purchase', day: '2026-11-01', amount: 4_000 });
    if (draw(9) === 0) facts.orders.push({ id, lead_ref: id, ordered_at: now, net: 90_000 });
    for (let call = draw(5); call > 0; call -= 1) {
      facts.interactions.push({
        id: `${id}-${call}`,
        lead_ref: id,
        type: one(['call', 'call', 'email']),
        direction: one(['out', 'out', 'out', 'out', 'in']),
        answered: one([false, false, false, true, null]),
        at_time: at(9),
        subject: one(subjects),
      });
    }
    for (let step = draw(6) - 3; step > 0; step -= 1) {
      const type = one(['return_asked', 'return_asked', 'returned', 'return_refused']);
      facts.lead_events.push({ id: `${id}-${step}`, lead_ref: id, type, at_time: at(5) });
    }
  }
  return facts;
}

describe.each(engines)('returns to propose on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.ledger.record(workspace, plainOrigin, randomFacts(400), now);
    const terms = {
      currency: 'EUR',
      prices: [],
      monthlyCap: null,
      area: ['75', '2A'],
      returnDays: 12,
      returnDayKind: 'calendar' as const,
      reasons: ['duplicate' as const, 'out_of_area' as const],
      duplicateDays: 10,
    };
    for (const contract of [
      { ...terms, vendor: 'acme', from: '2026-01-01' },
      { ...terms, vendor: 'Acme', from: '2026-11-12', reasons: ['wrong_number' as const], area: [] },
      {
        ...terms,
        vendor: 'Leads-Habitat',
        from: '2026-01-01',
        returnDayKind: 'business' as const,
        duplicateDays: 60,
      },
    ]) {
      await keepContract(store.engine, workspace, contract, { author: null, now });
    }
  });
  afterAll(() => store.close());

  const everything = async () => {
    const desk = await openDesk(store, workspace, now);
    const contracts = await listContracts(store.engine, workspace);
    const keys = randomFacts(400).leads?.map(({ id }) => String(id)) ?? [];
    return { desk, contracts, all: await readBought(desk, contracts, keys) };
  };
  type State = Parameters<typeof listReturns>[2]['state'];
  const paged = async (state: State, limit: number): Promise<string[]> => {
    const { desk, contracts } = await everything();
    const keys: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listReturns(desk, contracts, { state, vendor: null, limit, cursor });
      expect(page.returns.length).toBeLessThanOrEqual(limit);
      keys.push(...page.returns.map(({ lead }) => lead.key));
      if (page.nextCursor === null) return keys;
      cursor = page.nextCursor;
    }
  };

  it('are those of which core finds a reason and a proof, the fewest days left first, page by page', async () => {
    const { desk, contracts, all } = await everything();
    const expected = all
      .filter((one) => proposedReason(one) !== null)
      .toSorted(
        (a, b) => (a.lastDay ?? '').localeCompare(b.lastDay ?? '') || (a.lead.key < b.lead.key ? -1 : 1),
      );
    const reasons = new Set(expected.map(proposedReason));
    expect([...reasons].sort()).toEqual(['duplicate', 'out_of_area', 'wrong_number']);
    expect(await paged('proposed', 17)).toEqual(expected.map(({ lead }) => lead.key));
    const { proposed } = await sumReturns(desk, contracts);
    const acme = expected.filter(({ lead }) => lead.vendor?.trim().toLowerCase() === 'acme');
    expect(proposed.get('acme')).toEqual({
      leads: acme.length,
      amountMinor: acme.reduce((sum, { paidMinor }) => sum + (paidMinor ?? 0), 0),
    });
  });

  it.each(['asked', 'accepted', 'refused'] as const)(
    'are %s as core says of their steps, newest first',
    async (state) => {
      const { all } = await everything();
      const expected = all.filter(({ lead, standing }) => lead.vendor !== null && standing.state === state);
      expect(expected.length).toBeGreaterThan(10);
      expect(await paged(state, 7)).toEqual(expected.map(({ lead }) => lead.key));
    },
  );
});
