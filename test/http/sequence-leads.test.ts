import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.ts';
import { type DeskApp, openDeskApp } from './desk-app.ts';

describe.each(engines)('leads in sequences on $name', (engine) => {
  let opened: DeskApp['opened'];
  let call: DeskApp['call'];
  let post: DeskApp['post'];
  beforeAll(async () => {
    ({ opened, call, post } = await openDeskApp(engine));
  });
  afterAll(() => opened.close());

  const steps = [
    { id: 'call', kind: 'task', title: 'Rappeler', type: 'meeting' },
    { id: 'wait', kind: 'wait', amount: 2, unit: 'days' },
    { id: 'again', kind: 'task', title: 'Relancer' },
  ] as const;
  const make = async (name: string, enter: object = {}) =>
    (await call('createSequence', { body: { name, enter, steps: [...steps] } })).id;

  it('enter by hand, are shown where they stand, and are taken out again', async () => {
    const id = await make('Devis');
    const params = { id };
    // Lead 5 is lost, lead 6 a duplicate.
    const entered = await call('enterSequence', { params, body: { leads: ['1', '2', '5', '6', 'none'] } });
    expect({ ...entered, leads: entered.leads.toSorted() }).toEqual({ entered: 2, leads: ['1', '2'] });
    expect((await call('enterSequence', { params, body: { leads: ['1'] } })).entered).toBe(0);
    const place = async (key: string) => (await call('leadSequences', { params: { key } })).sequences;
    expect(await place('1')).toMatchObject([
      { sequence: id, name: 'Devis', on: false, state: 'active', step: 'call', reason: null },
    ]);
    expect(await place('3')).toEqual([]);

    await call('previewSequence', { params, body: {} });
    await call('switchSequence', { params, body: { on: true } });
    await opened.application.sequences.run();
    await opened.application.sequences.run();
    const [after] = await place('1');
    expect(after).toMatchObject({ on: true, state: 'active', step: 'again' });
    expect(Date.parse(after?.dueAt ?? '')).toBeGreaterThan(Date.now() + 86_400_000);
    const { tasks } = await call('lead', { params: { key: '1' } });
    expect(tasks).toMatchObject([{ title: 'Rappeler', type: 'meeting' }]);

    expect(await call('leaveSequence', { params, body: { leads: ['1', '3'] } })).toEqual({ removed: 1 });
    expect(await place('1')).toMatchObject([{ state: 'stopped', reason: 'removed', dueAt: null }]);
    const keys = async (state: 'active' | 'stopped' | undefined) =>
      (await call('sequenceLeads', { params, search: state ? { state } : {} })).leads
        .map(({ lead }) => lead)
        .toSorted();
    expect(await keys('active')).toEqual(['2']);
    expect(await keys('stopped')).toEqual(['1']);
    expect(await keys(undefined)).toEqual(['1', '2']);
    // It goes on where it stood: the first task is not there twice.
    expect(await call('enterSequence', { params, body: { leads: ['1'] } })).toEqual({
      entered: 1,
      leads: ['1'],
    });
    expect(await place('1')).toMatchObject([{ state: 'active', step: 'again' }]);
    await call('switchSequence', { params, body: { on: false } });
    await call('dropSequence', { params });
    expect(await place('1')).toEqual([]);
  });

  it('enter by product, owner, channel, band and temperature, all of which must fit', async () => {
    await post(
      'leads',
      ...[
        { id: 'fits', product: 'door', owner: 'Ana', channel: 'fair', score_band: 'A', temperature: 'hot' },
        {
          id: 'window',
          product: 'window',
          owner: 'Ana',
          channel: 'fair',
          score_band: 'A',
          temperature: 'hot',
        },
        { id: 'bob', product: 'door', owner: 'Bob', channel: 'fair', score_band: 'A', temperature: 'hot' },
        { id: 'seo', product: 'door', owner: 'Ana', channel: 'seo', score_band: 'A', temperature: 'hot' },
        { id: 'band', product: 'door', owner: 'Ana', channel: 'fair', score_band: 'B', temperature: 'hot' },
        { id: 'cold', product: 'door', owner: 'Ana', channel: 'fair', score_band: 'A', temperature: 'cold' },
        { id: 'bare', channel: 'fair' },
      ].map((lead) => ({ created_at: new Date().toISOString(), email: `${lead.id}@example.com`, ...lead })),
    );
    const all = {
      products: ['door'],
      owners: ['Ana'],
      channels: ['fair'],
      scoreBands: ['A'],
      temperatures: ['hot'],
    };
    const shown = async (rule: object) => {
      const id = await make('Règle', { automatic: true, newOnly: false, ...rule });
      const { leads } = await call('previewSequence', { params: { id }, body: {} });
      await call('dropSequence', { params: { id } });
      return leads.map(({ lead }) => lead).toSorted();
    };
    expect(await shown(all)).toEqual(['fits']);
    expect(await shown({ ...all, products: [] })).toEqual(['fits', 'window']);
    expect(await shown({ ...all, owners: ['Bob', 'Ana'] })).toEqual(['bob', 'fits']);
    expect(await shown({ ...all, channels: [] })).toEqual(['fits', 'seo']);
    expect(await shown({ ...all, scoreBands: [] })).toEqual(['band', 'fits']);
    expect(await shown({ ...all, temperatures: [] })).toEqual(['cold', 'fits']);
  });
});
