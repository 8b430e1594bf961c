import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/api/endpoints.ts';
import { scoreReasons } from '../../src/web/desk/score-reasons.ts';

const reason = (feature: string, points: number, money: number | null) => ({
  feature,
  name: feature,
  value: 'x',
  bin: 'x',
  points,
  money,
});
const learned = (reasons: readonly ReturnType<typeof reason>[]): Answer<'leadScore'> => ({
  kind: 'scorecard',
  version: 'v',
  score: 50,
  band: '40-59',
  temperature: 'warm',
  probability: 0.1,
  value: 100,
  currency: 'EUR',
  start: { points: 45, money: 80 },
  reasons: [...reasons],
  basket: null,
});

describe('the reasons of a score', () => {
  it('are the weightiest eight, and with the rest they sum to all of them', () => {
    const sizes = [-9.1, 6, -2.5, 1.1, 0.5, 0.4, -0.3, 0.2, 0.15, 0.12, -0.04];
    const { shown, rest } = scoreReasons(learned(sizes.map((size, at) => reason(`f${at}`, size, size * 7))));
    expect(shown.map(({ points }) => points)).toEqual([-9.1, 6, -2.5, 1.1, 0.5, 0.4, -0.3, 0.2]);
    expect(rest?.points).toBeCloseTo(0.23, 9);
    expect(rest?.money).toBeCloseTo(0.23 * 7, 9);
  });

  it('leave no rest that rounds to nothing, and no money where the lead has none', () => {
    expect(scoreReasons(learned([reason('a', 3, 20), reason('b', 0.01, 0.1)])).rest).toBeNull();
    const unknown = scoreReasons(learned([reason('a', 3, null), reason('b', 0.08, null)]));
    expect(unknown.rest).toEqual({ points: 0.08, money: null });
  });

  it('of rules have no rest: each group is kept to its most', () => {
    const rules = [12, 0, -5].map((points, at) => ({
      rule: `r${at}`,
      name: `r${at}`,
      means: '',
      points,
      counted: 1,
    }));
    const { shown, rest } = scoreReasons({
      kind: 'rules',
      version: 'v',
      score: 7,
      band: '0-19',
      temperature: 'cold',
      probability: null,
      value: null,
      currency: 'EUR',
      groups: [{ group: 'profile', name: 'Profil', most: 20, points: 7, rules }],
    });
    expect(shown.map(({ id }) => id)).toEqual(['r0', 'r2']);
    expect(rest).toBeNull();
  });
});
