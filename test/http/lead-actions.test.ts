import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.ts';
import { type DeskApp, hoursAgo, openDeskApp } from './desk-app.ts';

describe.each(engines)('what is done with a lead on $name', (engine) => {
  let opened: DeskApp['opened'];
  let call: DeskApp['call'];
  let keysOf: DeskApp['keysOf'];
  let post: DeskApp['post'];
  beforeAll(async () => {
    ({ opened, call, keysOf, post } = await openDeskApp(engine));
  });
  afterAll(() => opened.close());

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
    expect(await keysOf({ noNextAction: 'true' })).toContain('3');
    await call('createTask', { params, body: { title: 'Rappeler', type: 'call', dueAt: hoursAgo(-5) } });
    const late = await call('createTask', { params, body: { title: 'Devis', dueAt: hoursAgo(1) } });
    expect(late.lead.nextAction).toMatchObject({ title: 'Devis', overdue: true });
    expect(await keysOf({ noNextAction: 'true' })).not.toContain('3');
    expect(await keysOf({ overdue: 'true' })).toEqual(['3']);
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

  it('says of several leads at once who may be called and mailed, by every word of their persons', async () => {
    await call('setPermission', { params: { key: '1' }, body: { channel: 'phone', given: false } });
    await post('permissions', {
      id: 'expired',
      lead_ref: '2',
      at_time: hoursAgo(9),
      channel: 'email',
      given: true,
      expires_at: hoursAgo(1),
    });
    await post('messages', {
      id: 'back',
      lead_ref: '4',
      at_time: hoursAgo(2),
      type: 'bounced',
      message: 'm',
      email: 'four@example.com',
    });
    // Lead 6 is the same person as lead 1.
    const { leads } = await call('leadsReach', { search: { key: ['1', '2', '4', '6', 'none'] } });
    const said = leads.map(({ key, phone, email }) => [key, phone.reason, email.reason]);
    expect(said).toEqual([
      ['1', 'withdrawn', 'not_refused'],
      ['2', 'no_address', 'expired'],
      ['4', 'no_address', 'bounced'],
      ['6', 'withdrawn', 'not_refused'],
    ]);
    expect(leads.map(({ phone, email }) => [phone.allowed, email.allowed])).toEqual([
      [false, true],
      [false, false],
      [false, false],
      [false, true],
    ]);
    for (const { key, phone, email } of leads) {
      const { permissions } = await call('lead', { params: { key } });
      const one = (channel: string) => permissions.find((state) => state.channel === channel)?.reason;
      expect([key, one('phone'), one('email')]).toEqual([key, phone.reason, email.reason]);
    }
  });
});
