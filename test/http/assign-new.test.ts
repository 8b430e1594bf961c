import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { engines } from '../support/engines.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

describe.each(engines)('leads that come in on $name', (engine) => {
  let opened: OpenApplication;
  let call: ReturnType<typeof clientOf>;
  beforeAll(async () => {
    opened = await openTestApp(engine);
    call = clientOf(opened.app);
  });
  afterAll(() => opened.close());
  const capture = (name: string, more: Record<string, string> = {}) =>
    call('captureLeads', { body: { email: `${name}@example.com`, ...more } });
  const owners = async () => {
    const { leads } = await call('leads', { search: { limit: 200 } });
    return new Map(leads.map(({ person, owner }) => [person.email, owner]));
  };

  it('are given to nobody unless the workspace wants it', async () => {
    await call('changeSettings', { body: { members: [{ name: 'Ana' }] } });
    await capture('zero');
    expect(await owners()).toEqual(new Map([['zero@example.com', null]]));
  });

  it('are spread evenly over the team, also those that come at the same moment', async () => {
    await call('changeSettings', {
      body: {
        members: [{ name: 'Ana' }, { name: 'Bob' }, { name: 'Chloé', takesLeads: false }],
        assignment: { automatic: true, match: ['area', 'product'], choose: 'round_robin' },
      },
    });
    await Promise.all(Array.from({ length: 6 }, (_, index) => capture(`lead${index}`)));
    const given = [...(await owners())]
      .filter(([email]) => email?.startsWith('lead'))
      .map(([, owner]) => owner);
    expect(given.toSorted()).toEqual(['Ana', 'Ana', 'Ana', 'Bob', 'Bob', 'Bob']);
  });

  it('go to whoever is at work before the others', async () => {
    const always = Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]);
    const never = Array.from({ length: 7 }, () => []);
    const today = new Date().toISOString().slice(0, 10);
    const away = [{ from: today, to: today }];
    await call('changeSettings', {
      body: {
        zone: 'UTC',
        members: [
          { name: 'Soir', workingHours: never },
          { name: 'Congé', workingHours: always, absences: away },
          { name: 'Là', workingHours: always },
        ],
      },
    });
    for (const name of ['duty1', 'duty2', 'duty3']) await capture(name);
    const there = await owners();
    expect(['duty1', 'duty2', 'duty3'].map((name) => there.get(`${name}@example.com`))).toEqual([
      'Là',
      'Là',
      'Là',
    ]);
    await call('changeSettings', { body: { members: [{ name: 'Soir', workingHours: never }] } });
    await capture('night');
    expect((await owners()).get('night@example.com')).toBe('Soir');
  });

  it('go to whoever has the area, and keep an owner they come with', async () => {
    await call('changeSettings', { body: { members: [{ name: 'Ana' }, { name: 'Lyon', areas: ['69'] }] } });
    await capture('local', { postcode: '69003' });
    await capture('owned', { owner: 'Zoé' });
    const all = await owners();
    expect(all.get('local@example.com')).toBe('Lyon');
    expect(all.get('owned@example.com')).toBe('Zoé');
    const { entries } = await call('leadTimeline', {
      params: { key: (await call('leads', { search: { search: 'local' } })).leads[0]?.key ?? '' },
      search: { kind: 'event' },
    });
    expect(entries).toMatchObject([{ type: 'assigned', owner: 'Lyon' }]);
  });
});
