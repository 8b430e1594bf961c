import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

const daysAgo = (days: number, minutes = 0): string =>
  new Date(Date.now() - days * 86_400_000 + minutes * 60_000).toISOString();

describe.each(engines)('figures and views of the desk on $name', (engine) => {
  let opened: OpenApplication;
  let call: ReturnType<typeof clientOf>;
  const numbers = Array.from({ length: 40 }, (_, index) => index);

  beforeAll(async () => {
    opened = await openTestApp(engine);
    call = clientOf(opened.app);
    const post = (fact: string, rows: Record<string, string | number | boolean | null>[]) =>
      call('recordFacts', { params: { fact }, body: { rows } });
    await call('changeSettings', {
      body: { workingHours: Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]) },
    });
    // 20 leads called after three minutes, of which 10 were won at 1,000 €; 20 after two hours, of which 2 were won.
    await post(
      'leads',
      numbers.map((n) => ({
        id: `l${n}`,
        created_at: daysAgo(100),
        owner: n < 20 ? 'Ana' : 'Bob',
        channel: n < 20 ? 'ads' : 'seo',
      })),
    );
    await post(
      'interactions',
      numbers.map((n) => ({
        id: `i${n}`,
        lead_ref: `l${n}`,
        at_time: daysAgo(100, n < 20 ? 3 : 120),
        type: 'call',
        direction: 'out',
      })),
    );
    const won = numbers.filter((n) => n < 10 || n === 20 || n === 21);
    const quoted = numbers.filter((n) => n < 16 || n === 20 || n === 21);
    const lost = numbers.filter((n) => (n >= 10 && n < 18) || n >= 30);
    await post('lead_events', [
      ...numbers.map((n) => ({
        id: `c${n}`,
        lead_ref: `l${n}`,
        at_time: daysAgo(99),
        type: 'contacted',
        reason: null,
      })),
      ...quoted.map((n) => ({
        id: `q${n}`,
        lead_ref: `l${n}`,
        at_time: daysAgo(95),
        type: 'quote',
        reason: null,
      })),
      ...lost.map((n) => ({
        id: `x${n}`,
        lead_ref: `l${n}`,
        at_time: daysAgo(80),
        type: 'lost',
        reason: n >= 30 ? 'Injoignable' : 'Prix',
      })),
    ]);
    await post(
      'orders',
      won.map((n) => ({ id: `o${n}`, lead_ref: `l${n}`, ordered_at: daysAgo(70), net: 1000 })),
    );
  });
  afterAll(() => opened.close());

  it('shows the share of sales by response time, with intervals and a warning', async () => {
    const { buckets, correlationOnly, note } = await call('responseChance', { search: {} });
    const counted = buckets.filter(({ leads }) => leads > 0);
    expect(counted.map(({ toMinutes, leads, won, share }) => [toMinutes, leads, won, share])).toEqual([
      [5, 20, 10, 0.5],
      [240, 20, 2, 0.1],
    ]);
    // Wilson's interval of 10 in 20, by hand: (0.5 + 0.0960) / 1.1921 ± 0.2007.
    expect(counted[0]?.interval?.low).toBeCloseTo(0.2993, 3);
    expect(counted[0]?.interval?.high).toBeCloseTo(0.7007, 3);
    expect(buckets.every(({ leads, share }) => leads > 0 || share === null)).toBe(true);
    expect(correlationOnly).toBe(true);
    expect(note).not.toBe('');
  });

  it('holds each channel against its own target', async () => {
    const within = async () => {
      const body = {
        metrics: ['response_within_target' as const],
        from: daysAgo(110).slice(0, 10),
        to: daysAgo(90).slice(0, 10),
      };
      return (await call('query', { body })).totals.response_within_target;
    };
    expect(await within()).toBe(0.5);
    await call('changeSettings', { body: { responseTargets: { seo: 120, ads: 2 } } });
    expect(await within()).toBe(0.5);
    await call('changeSettings', { body: { responseTargets: { seo: 120 } } });
    expect(await within()).toBe(1);
    await call('changeSettings', { body: { responseTargets: {} } });
  });

  it('names the step whose lost leads cost most', async () => {
    const { steps, bottleneck, reasons, currency } = await call('bottleneck', { search: {} });
    const step = (id: string) => steps.find((one) => one.step === id);
    expect(currency).toBe('EUR');
    // 12 of 30 decided leads were won, so a contacted one is worth 400 €; 12 were lost there (10 to 17 less those quoted).
    expect(step('qualified')).toMatchObject({ entered: 18, moved: 18, lost: 0 });
    expect(step('contacted')).toMatchObject({
      entered: 40,
      moved: 18,
      lost: 12,
      open: 10,
      chance: 0.4,
      valueMinor: 40_000,
      costMinor: 480_000,
    });
    // 12 of 18 quoted leads were won: 666.67 € each, and six were lost.
    expect(step('quote')).toMatchObject({
      entered: 18,
      moved: 12,
      lost: 6,
      valueMinor: 66_667,
      costMinor: 400_000,
    });
    expect(step('quote')?.medianDays).toBeCloseTo(25, 3);
    expect(bottleneck).toBe('contacted');
    expect(reasons).toEqual([
      { reason: 'Injoignable', leads: 10, share: 10 / 18 },
      { reason: 'Prix', leads: 8, share: 8 / 18 },
    ]);
    const early = await call('bottleneck', { search: { from: '2020-01-01', to: '2020-12-31' } });
    expect(early).toMatchObject({ bottleneck: null, reasons: [] });
    await expect(
      call('bottleneck', { search: { from: '2026-02-01', to: '2026-01-01' } }),
    ).rejects.toMatchObject({
      code: 'bad_period',
    });
  });

  it('shows who has what to do', async () => {
    await call('changeSettings', {
      body: { members: [{ name: 'Ana', absences: [{ from: '2000-01-01', to: '2099-12-31' }] }] },
    });
    const { members } = await call('team');
    expect(members).toMatchObject([
      {
        name: 'Ana',
        inTeam: true,
        absentToday: true,
        workingNow: false,
        openLeads: 2,
        noNextAction: 2,
        late: 0,
      },
      { name: 'Bob', inTeam: false, openLeads: 8 },
    ]);
    const member = { name: 'Ana' };
    await expect(call('changeSettings', { body: { members: [member, member] } })).rejects.toMatchObject({
      code: 'bad_request',
      fields: [{ field: 'members[1]' }],
    });
    const hours = [[[600, 500]], [], [], [], [], [], []] as [number, number][][];
    await expect(call('changeSettings', { body: { workingHours: hours } })).rejects.toMatchObject({
      fields: [{ field: 'workingHours[0]' }],
    });
  });

  it('counts on the cockpit the open leads for which nothing is planned, once somebody plans', async () => {
    const body = { from: '2026-01-01', to: '2026-01-31' };
    expect((await call('cockpit', { body })).noNextAction).toBeNull();
    const task = await call('createTask', { params: { key: 'l18' }, body: { title: 'Rappeler' } });
    expect((await call('cockpit', { body })).noNextAction).toBe(9);
    const { leads } = await call('leadStages', { search: { noNextAction: 'true' } });
    expect(leads).toBe(9);
    await call('undoBatch', { params: { id: task.batch ?? '' } });
    expect((await call('cockpit', { body })).noNextAction).toBeNull();
  });

  it('keeps views, one’s own and shared ones', async () => {
    const filter = { owner: ['Ana', ''], late: 'true' };
    const made = await call('createView', {
      body: { name: 'À rappeler', definition: { filter, sort: 'created' } },
    });
    expect(made).toMatchObject({ own: true, shared: false, definition: { filter } });
    const { views } = await call('views');
    expect(views.map(({ name }) => name)).toEqual(['À rappeler']);
    const changed = await call('changeView', {
      params: { id: made.id },
      body: { name: 'Chauds', shared: true, definition: { filter: {} } },
    });
    expect(changed).toMatchObject({ id: made.id, name: 'Chauds', shared: true });
    await call('dropView', { params: { id: made.id } });
    expect((await call('views')).views).toEqual([]);
    await expect(call('dropView', { params: { id: made.id } })).rejects.toMatchObject({
      code: 'view_not_found',
    });
  });

  it('keeps actions at the desk out of the import history', async () => {
    const before = (await call('batches', { search: {} })).batches.length;
    await call('noteLead', { params: { key: 'l30' }, body: { body: 'Relancer en mai.' } });
    expect((await call('batches', { search: {} })).batches).toHaveLength(before);
    const [latest] = (await call('batches', { search: { desk: 'true' } })).batches;
    expect(latest?.kind).toBe('desk');
  });
});
