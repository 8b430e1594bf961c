import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { statement } from '../../src/store/engine/statement.ts';
import { engines } from '../support/engines.ts';
import { snapshot } from '../support/snapshot.ts';
import { clientOf, openTestApp } from './open-test-app.ts';

describe.each(engines)('one record per person on $name', (engine) => {
  let opened: OpenApplication;
  beforeAll(async () => {
    opened = await openTestApp(engine);
  });
  afterAll(() => opened.close());
  const post = async (...leads: object[]) => {
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/api/leads',
      headers: { host: 'localhost:3210' },
      payload: leads,
    });
    return answer.json().leads as { key: string; duplicateOf: string | null }[];
  };
  /** How many persons stand behind leads of these keys. */
  const persons = async (keys: readonly string[]): Promise<number> => {
    const [row] = await opened.application.store.engine.reader.run(
      statement(
        `SELECT count(DISTINCT coalesce(a.root_key, l.person_key)) AS found FROM leads l
          LEFT JOIN person_aliases a ON a.key = l.person_key AND a.superseded_at IS NULL
          WHERE l.superseded_at IS NULL AND l.key IN (${keys.map((key) => `'${key}'`).join(', ')})`,
      ),
    );
    return Number(row?.found);
  };

  it('spellings of one mailbox are one person, also long after and in one call', async () => {
    const old = { created_at: '2025-01-01T10:00:00Z' };
    const [first] = await post({ email: 'jean.dupont@gmail.com', ...old });
    const [second] = await post({
      email: 'JeanDupont+devis@googlemail.com',
      created_at: '2025-06-01T10:00:00Z',
    });
    const more = await post({ email: 'j.e.a.n.dupont@gmail.com' }, { email: 'jeandupont+x@gmail.com' });
    const keys = [first, second, ...more].map((lead) => lead?.key ?? '');
    expect(await persons(keys)).toBe(1);
    expect(more[1]?.duplicateOf).toBe(more[0]?.key);
    const others = await post({ email: 'jean.dupont@example.com' }, { email: 'jeandupont@example.com' });
    expect(await persons(others.map(({ key }) => key))).toBe(2);
  });

  it('the join comes with the batch, and goes with it', async () => {
    const [plain] = await post({ email: 'marieclaire@gmail.com', created_at: '2025-01-01T10:00:00Z' });
    const [tagged] = await post({ email: 'marie.claire@gmail.com' });
    expect(await persons([plain?.key ?? '', tagged?.key ?? ''])).toBe(1);
    const { batches } = await clientOf(opened.app)('batches', { search: { limit: 1, desk: 'true' } });
    const id = batches[0]?.id ?? '';
    const links = async (): Promise<number> => {
      const [row] = await opened.application.store.engine.reader.run(
        statement(
          'SELECT count(*) AS found FROM person_links WHERE superseded_at IS NULL AND batch_id = $1',
          id,
        ),
      );
      return Number(row?.found);
    };
    expect(await links()).toBe(1);
    await clientOf(opened.app)('undoBatch', { params: { id } });
    expect(await links()).toBe(0);
    const [again] = await post({ email: 'marie.claire@gmail.com' });
    expect(await persons([plain?.key ?? '', again?.key ?? ''])).toBe(1);
  });

  it('near names at one postcode are proposed with reasons, and joined or refused for good', async () => {
    const call = clientOf(opened.app, { 'accept-language': 'fr' });
    const created_at = new Date(Date.now() - 3_600_000).toISOString();
    const [one, other] = await post(
      { full_name: 'Dupond Hélène', postcode: '69001', email: 'helene@one.example', created_at },
      { first_name: 'Helene', last_name: 'DUPONT', postcode: '69001', phone: '+33612000010' },
      { full_name: 'Hélène Durand', postcode: '69001', email: 'durand@example.com' },
      { full_name: 'Hélène Dupond', postcode: '13001', email: 'far@example.com' },
    );
    const { store, workspace } = opened.application;
    const before = await snapshot(store, workspace);
    const { matches } = await call('matches', { search: {} });
    expect(matches).toHaveLength(1);
    const [match] = matches;
    expect(new Set([match?.one.lead, match?.other.lead])).toEqual(new Set([one?.key, other?.key]));
    expect(match?.reasons).toEqual(['noms semblables à 96\u202f%', 'même code postal\u202f: 69001']);
    expect(match?.one).toMatchObject({ leads: 1, from: { kind: 'api', file: null, author: null } });
    const pair = { one: match?.one.key ?? '', other: match?.other.key ?? '' };
    const joined = await call('acceptMatch', { body: pair });
    expect(joined.duplicate).toBe(other?.key);
    expect(await persons([one?.key ?? '', other?.key ?? ''])).toBe(1);
    expect((await call('matches', { search: {} })).matches).toEqual([]);
    expect(await snapshot(store, workspace)).not.toEqual(before);
    const { merges } = await call('merges', { search: {} });
    expect(merges).toMatchObject([{ batch: joined.batch, author: null, duplicate: other?.key }]);
    expect(new Set([merges[0]?.one.name, merges[0]?.other.name])).toEqual(
      new Set(['Dupond Hélène', 'Helene DUPONT']),
    );
    await call('undoBatch', { params: { id: joined.batch ?? '' } });
    expect(await snapshot(store, workspace)).toEqual(before);
    expect((await call('merges', { search: {} })).merges).toEqual([]);
    expect((await call('matches', { search: {} })).matches).toHaveLength(1);
    await call('refuseMatch', { body: pair });
    expect((await call('matches', { search: {} })).matches).toEqual([]);
    await call('reopenMatch', { body: { one: pair.other, other: pair.one } });
    expect((await call('matches', { search: {} })).matches).toHaveLength(1);
    await expect(call('acceptMatch', { body: { one: 'x', other: 'y' } })).rejects.toMatchObject({
      code: 'match_not_found',
    });
  });

  it('the same company number and name are joined when the lead comes, another name is not', async () => {
    const firm = { company_number: '552 100 554 00013', postcode: '75008' };
    const created_at = '2025-01-01T10:00:00Z';
    const [first] = await post({ full_name: 'Ana Martin', email: 'ana@firm.example', created_at, ...firm });
    const [second] = await post({ full_name: 'MARTIN Ana', phone: '+33612000020', ...firm });
    const [third] = await post({ full_name: 'Bob Petit', phone: '+33612000021', ...firm });
    expect(await persons([first?.key ?? '', second?.key ?? ''])).toBe(1);
    expect(await persons([first?.key ?? '', third?.key ?? ''])).toBe(2);
    const { batches } = await clientOf(opened.app)('batches', { search: { limit: 3, desk: 'true' } });
    const match = batches.find(({ kind }) => kind === 'match');
    await clientOf(opened.app)('undoBatch', { params: { id: match?.id ?? '' } });
    expect(await persons([first?.key ?? '', second?.key ?? ''])).toBe(2);
  });
});
