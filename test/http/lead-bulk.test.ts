import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.ts';
import { type DeskApp, hoursAgo, openDeskApp } from './desk-app.ts';

describe.each(engines)('what is done with many leads on $name', (engine) => {
  let opened: DeskApp['opened'];
  let call: DeskApp['call'];
  let keysOf: DeskApp['keysOf'];
  let post: DeskApp['post'];
  beforeAll(async () => {
    ({ opened, call, keysOf, post } = await openDeskApp(engine));
  });
  afterAll(() => opened.close());

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
    expect(await keysOf({ state: 'lost' })).toEqual(['5', '4', '2']);
    await call('undoBatch', { params: { id: lost.batch ?? '' } });
    expect(await keysOf({ state: 'lost' })).toEqual(['5']);
    const assigned = await call('bulkLeads', {
      body: { keys: ['1', '2'], action: { do: 'assign', owner: 'Chloé' } },
    });
    expect(assigned.done).toBe(2);
    // The lead came with an owner of its own: who it was given to later holds.
    expect(await keysOf({ owner: 'Chloé' })).toEqual(expect.arrayContaining(['1', '2']));
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
