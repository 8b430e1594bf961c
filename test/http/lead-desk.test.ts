import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

type Row = Record<string, string | number | boolean | null>;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

describe.each(engines)('the lead desk on $name', (engine) => {
  let opened: OpenApplication;
  let call: ReturnType<typeof clientOf>;
  const post = (fact: string, ...rows: Row[]) => call('recordFacts', { params: { fact }, body: { rows } });
  const keysOf = async (search: Parameters<typeof call<'leads'>>[1]) =>
    (await call('leads', search)).leads.map(({ key }) => key);

  beforeAll(async () => {
    opened = await openTestApp(engine);
    call = clientOf(opened.app);
    await call('changeSettings', {
      body: {
        workingHours: Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]),
        members: [{ name: 'Ana', areas: ['75'] }, { name: 'Bob', areas: ['69'] }, { name: 'Chloé' }],
        responseTargets: { ads: 600 },
      },
    });
    await post(
      'leads',
      {
        id: '1',
        created_at: hoursAgo(30),
        channel: 'seo',
        owner: 'Ana',
        postcode: '75011',
        product: 'door',
        first_name: 'Hélène',
        last_name: 'Lefèvre',
        email: 'helene@example.com',
        phone: '06 12 34 56 78',
      },
      {
        id: '2',
        created_at: hoursAgo(20),
        channel: 'ads',
        postcode: '69003',
        full_name: '<script>alert(1)</script>',
        email: 'two@example.com',
      },
      {
        id: '3',
        created_at: hoursAgo(10),
        channel: 'ads',
        vendor: 'LeadCo',
        company: 'Ébénisterie Müller',
        email: 'three@example.com',
      },
      { id: '4', created_at: hoursAgo(5), channel: 'seo', stage: 'Devis', email: 'four@example.com' },
      { id: '5', created_at: hoursAgo(4), stage: 'lost', email: 'five@example.com' },
    );
    await post('leads', { id: '6', created_at: hoursAgo(3), duplicate_of: '1', email: 'helene@example.com' });
  });
  afterAll(() => opened.close());

  it('lists open leads, newest first, page by page', async () => {
    const first = await call('leads', { search: { limit: 2 } });
    expect(first.leads.map(({ key }) => key)).toEqual(['4', '3']);
    const second = await call('leads', { search: { limit: 2, cursor: first.nextCursor ?? '' } });
    expect(second.leads.map(({ key }) => key)).toEqual(['2', '1']);
    expect(second.nextCursor).toBeNull();
    expect(await keysOf({ search: { state: 'lost' } })).toEqual(['5']);
    expect(await keysOf({ search: { state: 'set_aside' } })).toEqual(['6']);
    for (const sort of ['score', 'value', 'next_action', 'activity'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await call('leads', {
            search: { sort, direction, limit: 1, ...(cursor ? { cursor } : {}) },
          });
          seen.push(...page.leads.map(({ key }) => key));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        expect(seen.toSorted()).toEqual(['1', '2', '3', '4']);
      }
    }
  });

  it('finds leads without regard to case and accents, by any part, phone or postcode', async () => {
    expect(await keysOf({ search: { search: 'LEFEVRE hel' } })).toEqual(['1']);
    expect(await keysOf({ search: { search: 'ebenis' } })).toEqual(['3']);
    expect(await keysOf({ search: { search: '0612 34' } })).toEqual(['1']);
    expect(await keysOf({ search: { search: '690' } })).toEqual(['2']);
    expect(await keysOf({ search: { search: 'wo@exam' } })).toEqual(['2']);
    expect(await keysOf({ search: { search: "100%_' OR 1=1" } })).toEqual([]);
    expect(await keysOf({ search: { search: 'helene', state: 'all' } })).toEqual(['6', '1']);
  });

  it('filters by what a lead carries, by what is missing and by lateness', async () => {
    expect(await keysOf({ search: { owner: '' } })).toEqual(['4', '3', '2']);
    expect(await keysOf({ search: { channel: ['ads', 'seo'], vendor: 'LeadCo' } })).toEqual(['3']);
    expect(await keysOf({ search: { stage: 'quote' } })).toEqual(['4']);
    expect(await keysOf({ search: { stage: 'new' } })).toEqual(['3', '2', '1']);
    // Ads have 10 hours, everybody else one.
    expect(await keysOf({ search: { late: 'true' } })).toEqual(['4', '2', '1']);
    const [first] = (await call('leads', { search: { search: 'two@' } })).leads;
    expect(first).toMatchObject({
      targetMinutes: 600,
      lateness: 'late',
      person: { name: '<script>alert(1)</script>' },
    });
    const { stages, leads } = await call('leadStages', { search: {} });
    expect(leads).toBe(4);
    expect(stages.map(({ stage, leads: count }) => [stage, count])).toEqual([
      ['new', 3],
      ['contacted', 0],
      ['qualified', 0],
      ['quote', 1],
      ['won', 0],
      ['lost', 0],
    ]);
    await expect(call('leads', { search: { cursor: 'nonsense' } })).rejects.toMatchObject({
      code: 'bad_request',
    });
    await expect(
      call('leads', { search: { cursor: Buffer.from('["x","1"]').toString('base64url') } }),
    ).rejects.toMatchObject({
      code: 'bad_request',
    });
  });

  it('takes a lead from first call to sale, and every figure follows', async () => {
    const params = { key: '1' };
    const called = await call('logInteraction', {
      params,
      body: { type: 'call', answered: true, seconds: 240, note: 'Veut trois fenêtres.' },
    });
    expect(called.lead).toMatchObject({ stage: 'contacted', waitingMinutes: null });
    expect(called.lead.responseMinutes).toBeGreaterThanOrEqual(1799);
    for (const criterion of ['budget', 'need'] as const) {
      const { bant } = await call('setCriterion', {
        params,
        body: { criterion, met: true, evidence: 'dit au téléphone' },
      });
      expect(bant.change).toBeNull();
    }
    const third = await call('setCriterion', {
      params,
      body: { criterion: 'timeline', met: true, confidence: 0.8 },
    });
    expect(third.bant).toEqual({ met: 3, needed: 3, reached: true, change: 'qualified' });
    expect(third.lead.stage).toBe('qualified');
    const fewer = await call('setCriterion', { params, body: { criterion: 'budget', met: false } });
    expect(fewer.bant).toMatchObject({ met: 2, change: 'no_longer' });
    expect((await call('lead', { params })).bant).toMatchObject({ reached: false, stillHolds: false });

    const quoted = await call('createQuote', {
      params,
      body: {
        label: 'Fenêtres',
        sent: true,
        lines: [
          {
            product: 'Fenêtre',
            quantity: '3',
            unitPriceMinor: 33_333,
            discountMinor: 999,
            purchaseCostMinor: 50_000,
          },
          { product: 'Pose', quantity: '2.5', unitPriceMinor: 4_501, purchaseCostMinor: 6_000 },
        ],
      },
    });
    // 3 × 333.33 − 9.99 = 990.00; 2.5 × 45.01 = 112.525, rounded to 112.53.
    expect(quoted.lead).toMatchObject({ stage: 'quote', expectedMinor: 110_253, expectedFrom: 'quote' });
    const before = await call('lead', { params });
    const [quote] = before.quotes;
    if (!quote) throw new Error('no quote');
    expect(quote).toMatchObject({ status: 'sent', netMinor: 110_253, currency: 'EUR' });

    const won = await call('changeQuote', {
      params: { key: '1', quote: quote.key },
      body: { status: 'accepted', won: true },
    });
    expect(won.lead).toMatchObject({ state: 'won', stage: 'won' });
    expect((await call('winLead', { params, body: {} })).batch).toBeNull();
    const after = await call('lead', { params });
    expect(after.orders).toMatchObject([{ netMinor: 110_253, marginMinor: 54_253 }]);
    expect(after.money).toEqual({ costMinor: 0, revenueMinor: 110_253, marginMinor: 54_253 });

    const today = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const past = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
    const { totals } = await call('query', {
      body: { metrics: ['revenue', 'won_leads', 'orders'], from: past, to: today },
    });
    expect(totals).toMatchObject({ revenue: 1102.53, orders: 1 });

    const { entries } = await call('leadTimeline', { params, search: {} });
    const kinds = entries.map(({ kind }) => kind);
    for (const kind of [
      'created',
      'interaction',
      'note',
      'qualification',
      'event',
      'quote',
      'order',
    ] as const) {
      expect(kinds).toContain(kind);
    }
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const paged = await call('leadTimeline', { params, search: { limit: 3 } });
    const rest = await call('leadTimeline', {
      params,
      search: { limit: 200, cursor: paged.nextCursor ?? '' },
    });
    expect([...paged.entries, ...rest.entries]).toEqual(entries);
    const statuses = entries.filter(({ kind }) => kind === 'quote').map(({ status }) => status);
    expect(statuses).toEqual(['accepted', 'sent']);

    await call('undoBatch', { params: { id: won.batch ?? '' } });
    const taken = await call('lead', { params });
    expect(taken).toMatchObject({ state: 'open', stage: 'quote', orders: [], quotes: [{ status: 'sent' }] });
  });

  it('says who moved a lead meanwhile, and refuses what makes no sense', async () => {
    const params = { key: '2' };
    const moved = await call('moveLead', { params, body: { stage: 'contacted', from: 'new' } });
    expect(moved.lead.stage).toBe('contacted');
    await expect(
      call('moveLead', { params, body: { stage: 'qualified', from: 'new' } }),
    ).rejects.toMatchObject({
      code: 'lead_moved',
      status: 409,
    });
    const both = await Promise.allSettled([
      call('moveLead', { params, body: { stage: 'qualified', from: 'contacted' } }),
      call('moveLead', { params, body: { stage: 'quote', from: 'contacted' } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(call('moveLead', { params, body: { stage: 'nowhere' } })).rejects.toMatchObject({
      code: 'unknown_stage',
    });
    await expect(call('moveLead', { params, body: { stage: 'lost' } })).rejects.toMatchObject({
      code: 'stage_ends_lead',
    });
    await expect(call('loseLead', { params, body: { reason: 'parce que' } })).rejects.toMatchObject({
      code: 'unknown_loss_reason',
    });
    await expect(call('loseLead', { params, body: { reason: ' ' } })).rejects.toMatchObject({
      code: 'bad_request',
    });
    await expect(call('winLead', { params, body: {} })).rejects.toMatchObject({ code: 'amount_needed' });
    await expect(call('assignLead', { params, body: { owner: 'Nobody' } })).rejects.toMatchObject({
      code: 'unknown_member',
    });
    await expect(call('noteLead', { params, body: { body: 'x'.repeat(30_000) } })).rejects.toMatchObject({
      code: 'bad_request',
    });
    await expect(call('noteLead', { params, body: { body: 'x'.repeat(10_000_000) } })).rejects.toMatchObject({
      code: 'body_too_large',
    });
    await expect(call('lead', { params: { key: 'none' } })).rejects.toMatchObject({ code: 'lead_not_found' });
    const lost = await call('loseLead', { params, body: { reason: 'Prix', comment: 'Trop cher.' } });
    expect(lost.lead).toMatchObject({ state: 'lost', lossReason: 'Prix' });
    await expect(call('loseLead', { params, body: { reason: 'Prix' } })).rejects.toMatchObject({
      code: 'lead_closed',
    });
    const again = await call('moveLead', { params, body: { stage: 'contacted' } });
    expect(again.lead).toMatchObject({ state: 'open', stage: 'contacted' });
  });

  it('plans, moves and finishes tasks; a lead without one is listed as such', async () => {
    const params = { key: '3' };
    expect(await keysOf({ search: { noNextAction: 'true' } })).toContain('3');
    await call('createTask', { params, body: { title: 'Rappeler', type: 'call', dueAt: hoursAgo(-5) } });
    const late = await call('createTask', { params, body: { title: 'Devis', dueAt: hoursAgo(1) } });
    expect(late.lead.nextAction).toMatchObject({ title: 'Devis', overdue: true });
    expect(await keysOf({ search: { noNextAction: 'true' } })).not.toContain('3');
    expect(await keysOf({ search: { overdue: 'true' } })).toEqual(['3']);
    const task = late.lead.nextAction?.key ?? '';
    const moved = await call('changeTask', { params: { key: '3', task }, body: { dueAt: hoursAgo(-9) } });
    expect(moved.lead.nextAction).toMatchObject({ title: 'Rappeler', overdue: false });
    await call('changeTask', { params: { key: '3', task }, body: { end: 'done', outcome: 'envoyé' } });
    await expect(
      call('changeTask', { params: { key: '3', task }, body: { end: 'done' } }),
    ).rejects.toMatchObject({ code: 'task_closed' });
    await expect(
      call('changeTask', { params: { key: '3', task: 'x' }, body: { end: 'done' } }),
    ).rejects.toMatchObject({ code: 'task_not_found' });
    const { entries } = await call('leadTimeline', { params, search: { kind: 'task' } });
    expect(entries.filter(({ key }) => key === task).map(({ status }) => status)).toEqual([
      'done',
      'changed',
      'new',
    ]);
    expect(
      (await call('lead', { params })).tasks.map(({ title, doneAt }) => [title, doneAt !== null]),
    ).toEqual([
      ['Rappeler', false],
      ['Devis', true],
    ]);
  });

  it('records permissions for the person, with the reason why not', async () => {
    const params = { key: '3' };
    await call('setPermission', {
      params,
      body: { channel: 'email', given: true, wording: 'J’accepte', source: 'form' },
    });
    await call('setPermission', { params, body: { channel: 'email', given: false } });
    const { permissions } = await call('lead', { params });
    expect(permissions.map(({ channel, allowed, reason }) => [channel, allowed, reason])).toEqual([
      ['email', false, 'withdrawn'],
      ['phone', false, 'no_address'],
      ['sms', false, 'no_address'],
      ['post', false, 'no_address'],
    ]);
  });

  it('does one thing to many leads in one batch, and names those it does not fit', async () => {
    const spread = await call('bulkLeads', {
      body: { keys: ['2', '3', '4', '99'], action: { do: 'distribute' } },
    });
    expect(spread).toMatchObject({ done: 3, refused: [{ key: '99', code: 'lead_not_found' }] });
    const owners = Object.fromEntries(
      (await call('leads', { search: {} })).leads.map(({ key, owner }) => [key, owner]),
    );
    expect(owners['2']).toBe('Bob');
    const task = await call('bulkLeads', {
      body: { keys: ['2', '4'], action: { do: 'task', title: 'Relancer' } },
    });
    expect(task.done).toBe(2);
    const lost = await call('bulkLeads', {
      body: { keys: ['2', '4', '5'], action: { do: 'lost', reason: 'Délai' } },
    });
    expect(lost).toMatchObject({ done: 2, refused: [{ key: '5', code: 'lead_closed' }] });
    expect(await keysOf({ search: { state: 'lost' } })).toEqual(['5', '4', '2']);
    await call('undoBatch', { params: { id: lost.batch ?? '' } });
    expect(await keysOf({ search: { state: 'lost' } })).toEqual(['5']);
    const assigned = await call('bulkLeads', {
      body: { keys: ['1', '2'], action: { do: 'assign', owner: 'Chloé' } },
    });
    expect(assigned.done).toBe(2);
    // The lead came with an owner of its own: who it was given to later holds.
    expect(await keysOf({ search: { owner: 'Chloé' } })).toEqual(expect.arrayContaining(['1', '2']));
  });

  it('makes one sale of two clicks, refuses what a closed quote cannot be, and keeps amounts whole', async () => {
    await post('leads', { id: '7', created_at: hoursAgo(2), email: 'seven@example.com' });
    const params = { key: '7' };
    const line = { product: 'Porte', unitPriceMinor: 100_000 };
    await expect(
      call('createQuote', { params, body: { lines: [{ ...line, discountMinor: 100_001 }] } }),
    ).rejects.toMatchObject({ code: 'bad_request' });
    await expect(
      call('createQuote', { params, body: { lines: [{ ...line, quantity: '1,5' }] } }),
    ).rejects.toMatchObject({ code: 'bad_request' });
    await call('createQuote', { params, body: { lines: [line] } });
    const [quote] = (await call('lead', { params })).quotes;
    const byQuote = { key: '7', quote: quote?.key ?? '' };
    await call('changeQuote', { params: byQuote, body: { status: 'refused', comment: 'Trop cher.' } });
    await expect(call('changeQuote', { params: byQuote, body: { status: 'sent' } })).rejects.toMatchObject({
      code: 'quote_closed',
    });
    await expect(call('winLead', { params, body: {} })).rejects.toMatchObject({ code: 'amount_needed' });
    const clicks = await Promise.all([
      call('winLead', { params, body: { amountMinor: 90_001 } }),
      call('winLead', { params, body: { amountMinor: 90_001 } }),
    ]);
    expect(clicks.filter(({ batch }) => batch !== null)).toHaveLength(1);
    expect((await call('lead', { params })).orders).toMatchObject([{ netMinor: 90_001 }]);
    await expect(call('moveLead', { params, body: { stage: 'contacted' } })).rejects.toMatchObject({
      code: 'lead_closed',
    });
  });

  it('shows a person known under several addresses as one', async () => {
    await post('leads', { id: 'm1', created_at: hoursAgo(50), email: 'merge@example.com' });
    await post('leads', { id: 'm2', created_at: hoursAgo(40), phone: '0611223344', full_name: 'Zoé Fusion' });
    const params = { key: 'm1' };
    await call('noteLead', { params, body: { body: 'Première note' } });
    expect((await call('lead', { params })).otherLeads).toEqual([]);
    await post('leads', {
      id: 'm3',
      created_at: hoursAgo(30),
      email: 'merge@example.com',
      phone: '0611223344',
    });
    expect((await keysOf({ search: { search: 'fusion' } })).toSorted()).toEqual(['m1', 'm2', 'm3']);
    const { leads } = await call('leads', { search: { search: 'fusion' } });
    const known = { name: 'Zoé Fusion', email: 'merge@example.com', phone: '+33611223344' };
    for (const lead of leads) expect(lead.person).toMatchObject(known);
    const first = await call('lead', { params });
    expect(first.person).toMatchObject(known);
    expect(first.otherLeads.map(({ key }) => key)).toEqual(['m3', 'm2']);
    const { entries } = await call('leadTimeline', { params, search: {} });
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['merge', 'note', 'created']));
  });

  it('does one thing to a thousand leads at once', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `many${index}`);
    await post('leads', ...many.map((id) => ({ id, created_at: hoursAgo(1), channel: 'fair' })));
    const { done, refused } = await call('bulkLeads', {
      body: { keys: many, action: { do: 'move', stage: 'contacted' } },
    });
    expect([done, refused]).toEqual([1_000, []]);
    const { stages } = await call('leadStages', { search: { channel: 'fair' } });
    expect(stages.find(({ stage }) => stage === 'contacted')?.leads).toBe(1_000);
    await expect(
      call('bulkLeads', { body: { keys: [...many, 'one'], action: { do: 'move', stage: 'new' } } }),
    ).rejects.toMatchObject({ code: 'bad_request' });
  });
});
