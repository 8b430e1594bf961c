import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/client.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

const now = new Date('2026-11-10T10:00:00Z');
const at = (date: string, time = '09:00'): string => `2026-${date}T${time}:00Z`;

const contract = {
  vendor: 'Leads-Habitat',
  from: '2026-10-01',
  currency: 'EUR',
  prices: [
    { priceMinor: 4_000 },
    { product: 'Fenêtres', area: ['75', '92'], priceMinor: 5_500 },
    { product: 'Fenêtres', priceMinor: 4_500 },
  ],
  monthlyCap: 100,
  area: ['75', '77', '92'],
  returnDays: 10,
  reasons: ['duplicate', 'wrong_number', 'out_of_area'] as ('duplicate' | 'wrong_number' | 'out_of_area')[],
};

const bought = { vendor: 'Leads-Habitat', channel: 'lead_vendor', phone: '+33612345600' };

describe.each(engines)('lead vendors on $name', (engine) => {
  let opened: OpenApplication;
  let call: ReturnType<typeof clientOf>;

  const post = async (fact: string, rows: Record<string, string | number | boolean | null>[]) => {
    const { batch } = await call('recordFacts', { params: { fact }, body: { rows } });
    return batch ?? '';
  };
  /** Cost, leads, CPL and ROI of the vendor's leads of all months. */
  const figures = async () => {
    const { rows } = await call('query', {
      body: {
        metrics: ['cost', 'leads', 'cost_per_lead', 'roi'],
        by: ['vendor'],
        basis: 'cohort',
        from: '2026-08-01',
        to: '2026-12-31',
      },
    });
    return rows.find((row) => row.vendor === 'Leads-Habitat');
  };
  const costs = async (cost: number) =>
    expect.poll(async () => (await figures())?.cost, { timeout: 15_000, interval: 100 }).toBe(cost);
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const thrown: unknown = await work.then(
      () => null,
      (error: unknown) => error,
    );
    if (!(thrown instanceof ApiError)) throw new Error(`not refused: ${JSON.stringify(thrown)}`);
    return thrown.code;
  };
  const ask = (
    key: string,
    reason: 'duplicate' | 'not_interested' | 'other' | 'out_of_area' | 'wrong_number',
  ) => call('askReturn', { params: { key }, body: { reason } });
  const decide = (key: string, accepted: boolean) =>
    call('decideReturn', { params: { key }, body: { accepted, comment: 'seen with Paul' } });

  beforeAll(async () => {
    opened = await openTestApp(engine, {}, () => now);
    call = clientOf(opened.app);
    await post('leads', [
      { id: 'early', created_at: at('09-20'), ...bought, email: 'ana@example.com' },
      { id: 'late', created_at: at('10-20'), ...bought, phone: '+33612345601', postcode: '13001' },
      {
        id: 'paris',
        created_at: at('11-02'),
        ...bought,
        product: 'Fenêtres',
        postcode: '75011',
        phone: '+33612345602',
      },
      {
        id: 'melun',
        created_at: at('11-03'),
        ...bought,
        product: 'Fenêtres',
        postcode: '77000',
        phone: '+33612345603',
      },
      { id: 'again', created_at: at('11-04'), ...bought, email: 'Ana@example.com', postcode: '75002' },
      { id: 'far', created_at: at('11-05'), ...bought, postcode: '33000', phone: '+33612345604' },
      { id: 'own', created_at: at('11-06'), channel: 'seo', email: 'bob@example.com' },
    ]);
  });
  afterAll(() => opened.close());

  it('prices leads from the day a contract holds, each once', async () => {
    const { priced } = await call('saveContract', { body: contract });
    // late 40 + paris 55 + melun 45 + again 40 + far 40; early came before the contract.
    expect(priced).toBe(5);
    await costs(220);
    expect((await call('saveContract', { body: contract })).priced).toBe(0);
    await costs(220);
  });

  it('lets a price that the file gives go before, and gives its own back when that is undone', async () => {
    const invoice = await post('costs', [
      {
        id: 'i1',
        day: '2026-11-03',
        kind: 'lead_purchase',
        amount: 52,
        lead_ref: 'melun',
        vendor: 'Leads-Habitat',
      },
    ]);
    await costs(227);
    await call('undoBatch', { params: { id: invoice } });
    await costs(220);
  });

  it('prices a lead that comes later by itself', async () => {
    const batch = await post('leads', [
      { id: 'new', created_at: at('11-09'), ...bought, postcode: '92100', phone: '+33612345605' },
    ]);
    await costs(260);
    await call('undoBatch', { params: { id: batch } });
    await costs(220);
  });

  it('holds another price from its day on', async () => {
    const cheaper = { ...contract, from: '2026-11-05', prices: [{ priceMinor: 3_000 }] };
    const { contract: kept, priced } = await call('saveContract', { body: cheaper });
    expect(priced).toBe(1);
    await costs(210);
    await call('dropContract', { params: { id: kept.id } });
    await costs(220);
  });

  it('proposes what can go back, with the proof and the days left', async () => {
    for (const [id, date] of [
      ['c1', '11-03'],
      ['c2', '11-04'],
      ['c3', '11-06'],
    ] as const) {
      await post('interactions', [
        {
          id,
          lead_ref: 'paris',
          at_time: at(date, '15:00'),
          type: 'call',
          direction: 'out',
          answered: false,
        },
      ]);
    }
    const { returns } = await call('returns', { search: {} });
    expect(returns.map(({ key, proposed, daysLeft }) => [key, proposed, daysLeft])).toEqual([
      ['paris', 'wrong_number', 2],
      ['again', 'duplicate', 4],
      ['far', 'out_of_area', 5],
    ]);
    const proofs = returns.map(
      ({ reasons, proposed }) => reasons.find(({ reason }) => reason === proposed)?.proof,
    );
    expect(proofs).toEqual([
      '3 calls without reaching anybody (3, 4 and 6 November 2026).',
      'Already known since 20 September 2026, from Leads-Habitat (lead early).',
      'Postcode 33000 is outside the area ordered (75, 77, 92).',
    ]);
    const { vendors } = await call('vendors');
    expect(vendors.map(({ vendor, leads, proposed }) => [vendor, leads, proposed])).toEqual([
      ['Leads-Habitat', 6, { leads: 3, amountMinor: 13_500 }],
    ]);
  });

  it('refuses a return that the contract does not allow, and says why', async () => {
    expect(await refusal(ask('paris', 'not_interested'))).toBe('return_reason_refused');
    expect(await refusal(ask('melun', 'duplicate'))).toBe('return_proof_needed');
    expect(await refusal(ask('late', 'out_of_area'))).toBe('return_too_late');
    expect(await refusal(ask('own', 'duplicate'))).toBe('lead_not_bought');
    expect(await refusal(ask('nobody', 'duplicate'))).toBe('lead_not_found');
    expect(await refusal(decide('paris', true))).toBe('return_not_asked');
  });

  it('credits a return once its vendor accepts it, not before, and not if it refuses', async () => {
    await post('orders', [{ id: 'o1', ordered_at: at('11-08'), lead_ref: 'melun', net: 1_000 }]);
    expect(await refusal(ask('melun', 'wrong_number'))).toBe('return_of_sale');
    const before = await figures();
    expect(before).toMatchObject({ cost: 220, leads: 6 });
    const asked = await ask('again', 'duplicate');
    expect(asked.return).toMatchObject({ state: 'asked', reason: 'duplicate' });
    await ask('far', 'out_of_area');
    expect(await refusal(ask('far', 'out_of_area'))).toBe('return_asked_already');
    expect(await figures()).toEqual(before);
    expect((await call('returns', { search: { state: 'asked' } })).returns.map(({ key }) => key)).toEqual([
      'far',
      'again',
    ]);

    expect((await decide('far', false)).return).toMatchObject({
      state: 'refused',
      comment: 'seen with Paul',
    });
    expect(await figures()).toEqual(before);
    const accepted = await decide('again', true);
    expect(accepted.return).toMatchObject({ state: 'accepted', paidMinor: 4_000 });
    expect(await refusal(decide('again', true))).toBe('return_decided_already');
    expect(await refusal(ask('again', 'duplicate'))).toBe('return_accepted_already');
    expect(await figures()).toMatchObject({
      cost: 180,
      leads: 5,
      cost_per_lead: 36,
      roi: (1_000 - 180) / 180,
    });

    await call('undoBatch', { params: { id: accepted.batch ?? '' } });
    expect(await figures()).toEqual(before);
    await call('undoBatch', { params: { id: asked.batch ?? '' } });
    const back = await call('leadReturn', { params: { key: 'again' } });
    expect(back).toMatchObject({ state: 'none', proposed: 'duplicate' });
    expect(await figures()).toEqual(before);
  });

  it('takes what a file says was returned for accepted', async () => {
    const batch = await post('lead_events', [
      { id: 'r1', lead_ref: 'far', at_time: at('11-09'), type: 'returned', reason: 'Hors zone' },
    ]);
    expect(await figures()).toMatchObject({ cost: 180, leads: 5 });
    const { returns } = await call('returns', { search: { state: 'accepted' } });
    expect(returns.map(({ key, reasonName }) => [key, reasonName])).toEqual([['far', 'out of area']]);
    await call('undoBatch', { params: { id: batch } });
    expect(await figures()).toMatchObject({ cost: 220, leads: 6 });
  });
});
