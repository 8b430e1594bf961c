import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/api/endpoints.ts';
import type { OpenApplication } from '../../src/server/open-application.ts';
import { chance } from '../core/score/score-cases.ts';
import { clientOf, duckdb, openTestApp } from './open-test-app.ts';

const now = () => new Date('2026-11-20T10:00:00Z');

describe('scores over HTTP', () => {
  let opened: OpenApplication;
  let first = '';
  beforeAll(async () => {
    opened = await openTestApp(duckdb(), {}, now);
  });
  afterAll(() => opened.close());
  const call = (language = 'en') => clientOf(opened.app, { 'accept-language': language });

  async function ended(job: string, language = 'en'): Promise<Answer<'scoreOutcome'>> {
    for (;;) {
      const { state, error } = await call(language)('job', { params: { id: job } });
      if (state === 'failed') throw new Error(error?.message);
      if (state === 'done') return call(language)('scoreOutcome', { params: { id: job } });
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }

  it('say what is missing before there is one', async () => {
    await expect(call()('leadScore', { params: { key: 'L1' } })).rejects.toMatchObject({
      code: 'score_missing',
    });
    await expect(call('fr')('score', { params: { id: 'none' } })).rejects.toMatchObject({
      code: 'score_not_found',
      message: 'Le score none n’existe pas.',
    });
    expect(await call()('scores')).toEqual({ versions: [] });
    const { job } = await call()('learnScore', { body: {} });
    expect(await ended(job)).toEqual({
      kind: 'not_enough_data',
      leads: 0,
      sales: 0,
      unsold: 0,
      needed: 30,
      refused: [],
    });
  });

  it('are learned off the request path, prove themselves and refuse what leaks, in words', async () => {
    const next = chance(8);
    const leads = [];
    const lead_details = [];
    const lead_events = [];
    for (let index = 0; index < 400; index++) {
      const created_at = new Date(Date.UTC(2026, 1, 1, index)).toISOString();
      const channel = next() < 0.5 ? 'ads' : 'friend';
      const sold = next() < (channel === 'friend' ? 0.4 : 0.08);
      leads.push({ id: `L${index}`, created_at, channel });
      const known = { lead_ref: `L${index}`, at_time: created_at };
      lead_details.push({
        ...known,
        name: 'duration',
        value: String(Math.floor(next() * 300) + (sold ? 200 : 0)),
      });
      if (sold) lead_details.push({ ...known, name: 'contrat', value: 'A' });
      if (sold) lead_events.push({ ...known, type: 'won' });
    }
    for (const [fact, rows] of Object.entries({ leads, lead_details, lead_events }))
      await call()('recordFacts', { params: { fact }, body: { rows } });
    const { job } = await call()('learnScore', { body: {} });
    await expect(call()('learnScore', { body: {} })).rejects.toMatchObject({ code: 'score_running' });
    // The server answers meanwhile.
    expect(await call()('health')).toMatchObject({ ok: true });
    const outcome = await ended(job, 'fr');
    if (outcome.kind !== 'learned') throw new Error(outcome.kind);
    first = outcome.score.id;
    expect(outcome.score.state).toBe('champion');
    expect(outcome.score.features.map(({ name }) => name)).toContain('canal');
    expect(outcome.score.refused.map(({ name, reason }) => [name, reason]).sort()).toEqual([
      ['contrat', 'filled_by_outcome'],
      ['duration', 'own_length'],
    ]);
    expect(outcome.score.refused.find(({ name }) => name === 'duration')?.sentence).toContain(
      'durée du contact',
    );
    expect(outcome.score.proofs.random).toMatchObject({ kind: 'proof' });
  });

  it('explain a lead by parts that sum to its score', async () => {
    const lead = await call('fr')('leadScore', { params: { key: 'L7' } });
    if (lead.kind === 'rules') throw new Error(lead.kind);
    const sum = lead.reasons.reduce((total, { points }) => total + points, lead.start.points);
    expect(Math.abs(sum - lead.score)).toBeLessThanOrEqual(0.5);
    expect(lead).toMatchObject({ version: first, value: null, currency: 'EUR' });
    await expect(call()('leadScore', { params: { key: 'none' } })).rejects.toMatchObject({
      code: 'lead_not_found',
    });
  });

  it('make temperature a dimension of every figure', async () => {
    const { rows, totals } = await call()('query', {
      body: {
        metrics: ['leads', 'conversion_rate'],
        by: ['temperature'],
        basis: 'cohort',
        from: '2026-01-01',
        to: '2026-12-31',
      },
    });
    expect(totals.leads).toBe(400);
    expect(rows.reduce((sum, row) => sum + Number(row.leads), 0)).toBe(400);
    const rate = (name: string) => Number(rows.find((row) => row.temperature === name)?.conversion_rate);
    expect(rate('hot')).toBeGreaterThan(2 * rate('cold'));
  });

  it('are given to a lead soon after it comes in', async () => {
    const lead = { id: 'fresh', created_at: '2026-11-20T09:59:00Z', channel: 'friend' };
    await call()('recordFacts', { params: { fact: 'leads' }, body: { rows: [lead] } });
    const given = async () => {
      const { rows } = await call()('query', {
        body: { metrics: ['leads'], by: ['temperature'], from: '2026-11-20', to: '2026-11-20' },
      });
      return rows[0]?.temperature;
    };
    await vi.waitFor(async () => expect(await given()).toBe('hot'), { timeout: 20_000, interval: 100 });
    // Such batches are nobody's imports.
    expect((await call()('batches', { search: {} })).batches.map(({ kind }) => kind)).not.toContain('score');
  });

  it('prove by time without keeping anything', async () => {
    const { job } = await call()('proveScore', { body: { split: 'time', leaveOut: ['channel'] } });
    const outcome = await ended(job);
    expect(outcome).toMatchObject({ kind: 'proved', proof: { split: 'time', ridge: expect.any(Number) } });
    expect((await call()('scores')).versions).toHaveLength(1);
  });

  it('give a challenger that is kept aside, and go back to an older one', async () => {
    const { job } = await call()('learnScore', { body: { use: false, seed: 2 } });
    const outcome = await ended(job);
    if (outcome.kind !== 'learned') throw new Error(outcome.kind);
    expect(outcome.score.state).toBe('challenger');
    const second = outcome.score.id;
    const states = async () =>
      Object.fromEntries((await call()('scores')).versions.map(({ id, state }) => [id, state]));
    expect(await states()).toEqual({ [first]: 'champion', [second]: 'challenger' });
    expect(await ended((await call()('useScore', { params: { id: second } })).job)).toMatchObject({
      kind: 'scored',
      leads: 401,
    });
    expect(await states()).toEqual({ [first]: 'retired', [second]: 'champion' });
    await ended((await call()('useScore', { params: { id: first } })).job);
    expect(await states()).toEqual({ [first]: 'champion', [second]: 'retired' });
    expect(await ended((await call()('runScore')).job)).toEqual({
      kind: 'scored',
      leads: 401,
      changed: 0,
      batch: null,
    });
  });

  it('say whether leads are still like those they were learned from, and whether their chances come true', async () => {
    const before = await call('fr')('scoreDrift', { params: { id: first } });
    expect(before).toMatchObject({ watched: null, alert: false });
    expect(before.sentence).toContain('Trop peu de leads récents');
    // Two hundred leads of another kind, none of them sold.
    const rows = Array.from({ length: 200 }, (_, index) => ({
      id: `N${index}`,
      created_at: new Date(Date.UTC(2026, 8, 25, index)).toISOString(),
      channel: 'fair',
    }));
    await call()('recordFacts', { params: { fact: 'leads' }, body: { rows } });
    const after = await call('fr')('scoreDrift', { params: { id: first } });
    expect(after.alert).toBe(true);
    // With the lead that came in before.
    expect(after.windows[1]).toMatchObject({ days: 90, leads: 201, score: { verdict: 'moved' } });
    expect(after.windows[1]?.features[0]).toMatchObject({ name: 'canal', verdict: 'moved' });
    expect(after.since).toMatchObject({ leads: 201, score: { verdict: 'moved' } });
    expect(after.sentence).toContain('Apprenez-le de nouveau.');
    expect(after.watched).toMatchObject({ leads: 201, sales: 0, observed: 0, verdict: 'too_high' });
    expect(after.sentence).toContain('ses chances sont trop hautes');
  });

  it('by rules: begin with some, preview them, save, and take over from what was learned', async () => {
    const shown = await call('fr')('scoreRules');
    expect(shown).toMatchObject({ version: null, versions: [], inUse: 'learned' });
    expect(shown.rules.groups.map(({ id }) => id)).toEqual(['profile', 'place', 'behaviour', 'company']);
    const friends = {
      warmFrom: 30,
      hotFrom: 50,
      groups: [
        {
          id: 'profile' as const,
          most: 60,
          rules: [
            {
              id: 'friend',
              name: 'Recommandé',
              points: 55,
              when: { kind: 'value' as const, feature: 'channel', values: ['friend'] },
            },
          ],
        },
      ],
    };
    const preview = await call()('previewRules', { body: { rules: friends } });
    const hot = preview.open.find(({ temperature }) => temperature === 'hot');
    expect(hot?.leads).toBe(preview.reached.friend);
    expect(hot?.leads).toBeGreaterThan(10);
    const proposed = await call()('proposePoints', { body: { rules: friends } });
    // One rule alone is on its own scale: nothing to propose.
    expect(proposed).toMatchObject({ kind: 'proposals', proposals: [] });
    expect(await call()('saveRules', { body: { rules: friends } })).toMatchObject({ job: null });
    expect((await call()('scoreRules')).inUse).toBe('learned');
    const saved = await call()('saveRules', { body: { rules: friends, use: true } });
    expect(await ended(saved.job ?? '')).toMatchObject({ kind: 'scored' });
    expect(await call('fr')('leadScore', { params: { key: 'L7' } })).toMatchObject({
      kind: 'rules',
      version: saved.id,
      groups: [{ name: 'Profil', most: 60, rules: [{ name: 'Recommandé', means: 'canal\u202f: friend' }] }],
    });
    // Rules are in use now: others that are saved take over by themselves.
    const cooler = { ...friends, hotFrom: 90 };
    const { id, job } = await call()('saveRules', { body: { rules: cooler } });
    await ended(job ?? '');
    const now_ = await call()('scoreRules');
    expect(now_).toMatchObject({ inUse: 'rules', version: { id, state: 'champion', rules: 1 } });
    expect(now_.versions).toHaveLength(3);
    expect((await call()('leadScore', { params: { key: 'L7' } })).temperature).not.toBe('hot');
    // Back to the learned score, which is told apart from the rules everywhere.
    await ended((await call()('useScore', { params: { id: first } })).job);
    expect((await call()('scoreRules')).inUse).toBe('learned');
    expect((await call()('scores')).versions.map(({ kind }) => kind)).not.toContain('rules');
  });

  it('by rules refuse what they cannot use, and say where', async () => {
    const rule = (when: object) => ({
      rules: {
        warmFrom: 30,
        hotFrom: 50,
        groups: [{ id: 'profile', most: 10, rules: [{ id: 'a', name: 'A', points: 5, when }] }],
      },
    });
    const wrong = [
      { kind: 'value', feature: 'key"; DROP TABLE leads; --', values: ['x'] },
      { kind: 'value', feature: 'owner', values: ['x'] },
      { kind: 'distance', from: 'Rennes', withinKm: 5 },
      { kind: 'action', action: 'visit', windowDays: 30, halfLifeDays: 0, cap: 5 },
    ];
    for (const when of wrong) {
      const answer = await opened.app.inject({
        method: 'POST',
        url: '/api/score/rules/preview',
        payload: rule(when),
      });
      expect(answer.statusCode, JSON.stringify(when)).toBe(400);
      expect(answer.json().error).toMatchObject({ code: 'bad_request' });
    }
    const hostile = rule({ kind: 'value', feature: "detail:l'âge', x", values: ["a'b"] });
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/api/score/rules/preview',
      payload: hostile,
    });
    expect(answer.statusCode).toBe(200);
  });
});
