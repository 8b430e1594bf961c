import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.ts';
import { type DeskApp, hoursAgo, openDeskApp } from './desk-app.ts';

describe.each(engines)('the list of leads on $name', (engine) => {
  let opened: DeskApp['opened'];
  let call: DeskApp['call'];
  let keysOf: DeskApp['keysOf'];
  let post: DeskApp['post'];
  beforeAll(async () => {
    ({ opened, call, keysOf, post } = await openDeskApp(engine));
  });
  afterAll(() => opened.close());

  it('lists open leads, newest first, page by page', async () => {
    const first = await call('leads', { search: { limit: 2 } });
    expect(first.leads.map(({ key }) => key)).toEqual(['4', '3']);
    const second = await call('leads', { search: { limit: 2, cursor: first.nextCursor ?? '' } });
    expect(second.leads.map(({ key }) => key)).toEqual(['2', '1']);
    expect(second.nextCursor).toBeNull();
    expect(await keysOf({ state: 'lost' })).toEqual(['5']);
    expect(await keysOf({ state: 'set_aside' })).toEqual(['6']);
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
    expect(await keysOf({ search: 'LEFEVRE hel' })).toEqual(['1']);
    expect(await keysOf({ search: 'ebenis' })).toEqual(['3']);
    expect(await keysOf({ search: '0612 34' })).toEqual(['1']);
    expect(await keysOf({ search: '690' })).toEqual(['2']);
    expect(await keysOf({ search: 'wo@exam' })).toEqual(['2']);
    expect(await keysOf({ search: "100%_' OR 1=1" })).toEqual([]);
    expect(await keysOf({ search: 'helene', state: 'all' })).toEqual(['6', '1']);
  });

  it('filters by what a lead carries, by what is missing and by lateness', async () => {
    expect(await keysOf({ owner: '' })).toEqual(['4', '3', '2']);
    expect(await keysOf({ channel: ['ads', 'seo'], vendor: 'LeadCo' })).toEqual(['3']);
    expect(await keysOf({ stage: 'quote' })).toEqual(['4']);
    expect(await keysOf({ stage: 'new' })).toEqual(['3', '2', '1']);
    // Ads have 10 hours, everybody else one.
    expect(await keysOf({ late: 'true' })).toEqual(['4', '2', '1']);
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
    expect((await keysOf({ search: 'fusion' })).toSorted()).toEqual(['m1', 'm2', 'm3']);
    const { leads } = await call('leads', { search: { search: 'fusion' } });
    const known = { name: 'Zoé Fusion', email: 'merge@example.com', phone: '+33611223344' };
    for (const lead of leads) expect(lead.person).toMatchObject(known);
    const first = await call('lead', { params });
    expect(first.person).toMatchObject(known);
    expect(first.otherLeads.map(({ key }) => key)).toEqual(['m3', 'm2']);
    const { entries } = await call('leadTimeline', { params, search: {} });
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['merge', 'note', 'created']));
  });
});
