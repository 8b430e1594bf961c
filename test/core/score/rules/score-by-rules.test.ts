import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadAction, RuleSet, ScoreRule } from '../../../../src/core/score/rules/rule-set.ts';
import { scoreByRules } from '../../../../src/core/score/rules/score-by-rules.ts';
import { startingRules } from '../../../../src/core/score/rules/starting-rules.ts';

const rule = (id: string, points: number, when: ScoreRule['when']): ScoreRule => ({
  id,
  name: id,
  points,
  when,
});
const called = rule('called', 12, {
  kind: 'action',
  action: 'inbound_call',
  windowDays: 60,
  halfLifeDays: 10,
  cap: 20,
});
const rules: RuleSet = {
  warmFrom: 30,
  hotFrom: 50,
  groups: [
    {
      id: 'profile',
      most: 25,
      rules: [
        rule('door', 15, { kind: 'value', feature: 'product', values: ['door', 'window'] }),
        rule('large', 20, { kind: 'number', feature: 'detail:surface', from: 100, to: 200 }),
        rule('nameless', -5, { kind: 'filled', feature: 'segment', filled: false }),
      ],
    },
    {
      id: 'place',
      most: 20,
      rules: [
        rule('brittany', 10, { kind: 'postcodes', begins: ['35', '22000'] }),
        rule('near', 10, { kind: 'distance', from: '35000', withinKm: 30 }),
      ],
    },
    { id: 'behaviour', most: 40, rules: [called] },
  ],
};
const lead = (values: Readonly<Record<string, string | null>>, calls: readonly number[] = []) => ({
  values: new Map(Object.entries(values)),
  actions: calls.map((daysAgo) => ({ action: 'inbound_call' as LeadAction, daysAgo })),
});
const pointsOf = (given: ReturnType<typeof lead>) =>
  Object.fromEntries(
    scoreByRules(rules, given).groups.flatMap((group) =>
      group.rules.map(({ rule: { id }, points }) => [id, points]),
    ),
  );

describe('a score by rules', () => {
  it('adds what each rule gives, group by group, worked out by hand', () => {
    // 15 + 20 − 5 = 30, kept at 25; Fougères lies 45 km from Rennes: 10; a call 10 days ago counts for half: 6.
    const score = scoreByRules(
      rules,
      lead({ product: 'door', 'detail:surface': '120,5', postcode: '35300' }, [10]),
    );
    expect(score.groups.map(({ points }) => points)).toEqual([25, 10, 6]);
    expect(score).toMatchObject({ score: 41, temperature: 'warm', band: '40-59' });
  });

  it('holds numbers from their lower bound to below the upper one, and reads no text as a number', () => {
    expect(pointsOf(lead({ 'detail:surface': '100' })).large).toBe(20);
    expect(pointsOf(lead({ 'detail:surface': '200' })).large).toBe(0);
    expect(pointsOf(lead({ 'detail:surface': 'about 120' })).large).toBe(0);
    expect(pointsOf(lead({ segment: 'b2b' })).nameless).toBe(0);
  });

  it('knows postcodes by their beginning and by distance', () => {
    // Chartres-de-Bretagne is about 9 km from Rennes, Lyon more than 500.
    expect(pointsOf(lead({ postcode: '35131' }))).toMatchObject({ brittany: 10, near: 10 });
    expect(pointsOf(lead({ postcode: '69003' }))).toMatchObject({ brittany: 0, near: 0 });
    expect(pointsOf(lead({ postcode: '22100' })).brittany).toBe(0);
    expect(pointsOf(lead({})).near).toBe(0);
  });

  it('lets an action count for half after each half-life, and all of them for no more than the cap', () => {
    expect(pointsOf(lead({}, [0])).called).toBe(12);
    expect(pointsOf(lead({}, [20])).called).toBe(3);
    expect(pointsOf(lead({}, [0, 10])).called).toBe(18);
    expect(pointsOf(lead({}, [0, 0])).called).toBe(20);
    expect(pointsOf(lead({}, [61])).called).toBe(0);
    // What has not happened yet counts for nothing.
    expect(pointsOf(lead({}, [-1])).called).toBe(0);
  });

  it('stays within 0 and 100 and its temperatures', () => {
    const all = {
      warmFrom: 30,
      hotFrom: 50,
      groups: [{ id: 'profile', most: 300, rules: [] as ScoreRule[] }],
    };
    const with_ = (points: number): RuleSet => ({
      ...all,
      groups: [
        {
          id: 'profile',
          most: 300,
          rules: [rule('a', points, { kind: 'filled', feature: 'x', filled: false })],
        },
      ],
    });
    expect(scoreByRules(with_(250), lead({}))).toMatchObject({ score: 100, temperature: 'hot' });
    expect(scoreByRules(with_(-250), lead({}))).toMatchObject({ score: 0, temperature: 'cold' });
    expect(scoreByRules(with_(30), lead({})).temperature).toBe('warm');
    expect(scoreByRules(with_(29), lead({})).temperature).toBe('cold');
  });

  const days = fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { maxLength: 12 });

  it('never gives an action more than its cap, whatever happened', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 30 }),
        (calls, points, cap) => {
          const one: RuleSet = {
            ...rules,
            groups: [
              {
                id: 'behaviour',
                most: 100,
                rules: [{ ...called, points, when: { ...called.when, cap } as ScoreRule['when'] }],
              },
            ],
          };
          const given = scoreByRules(one, lead({}, calls)).groups[0]?.points ?? Number.NaN;
          expect(Math.abs(given)).toBeLessThanOrEqual(cap);
        },
      ),
    );
  });

  it('gives less as time goes by without news', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 30, noNaN: true }), (calls, later) => {
        const before = pointsOf(lead({}, calls)).called ?? 0;
        const after =
          pointsOf(
            lead(
              {},
              calls.map((daysAgo) => daysAgo + later),
            ),
          ).called ?? 0;
        expect(after).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  it('keeps each group within its most, and does not mind the order of rules or actions', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), fc.boolean(), (calls, most, door) => {
        const given = lead({ product: door ? 'door' : 'roof', 'detail:surface': '150' }, calls);
        const set = { ...rules, groups: rules.groups.map((group) => ({ ...group, most })) };
        const turned = {
          ...set,
          groups: set.groups.toReversed().map((group) => ({ ...group, rules: group.rules.toReversed() })),
        };
        const score = scoreByRules(set, given);
        for (const { points } of score.groups) expect(Math.abs(points)).toBeLessThanOrEqual(most);
        const other = scoreByRules(turned, { ...given, actions: given.actions.toReversed() });
        expect(Math.abs(other.score - score.score)).toBeLessThanOrEqual(1);
        for (const [place, { points }] of other.groups.toReversed().entries()) {
          expect(points).toBeCloseTo(score.groups[place]?.points ?? Number.NaN, 9);
        }
      }),
    );
  });
});

describe('rules to begin with', () => {
  it('come to 100 at most, in both languages, with ids of their own', () => {
    for (const language of ['fr', 'en'] as const) {
      const { groups } = startingRules(language);
      expect(groups.reduce((sum, { most }) => sum + most, 0)).toBe(100);
      const ids = groups.flatMap((group) => group.rules.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(startingRules('fr').groups[2]?.rules[0]?.name).toBe('A appelé');
  });
});
