import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketOf, expectBaskets } from '../../../src/core/score/expected-basket.ts';
import { bandOf, pointsOf, scoreLead, temperatureOf } from '../../../src/core/score/score-lead.ts';
import type { ScoreModel } from '../../../src/core/score/score-model.ts';

const levels = (...names: readonly string[]) =>
  names.map((name) => ({ kind: 'levels', levels: [name] }) as const);
const model: ScoreModel = {
  kind: 'scorecard',
  rate: 0.1,
  intercept: Math.log(0.1 / 0.9) - 0.05,
  pairs: [
    {
      one: 0,
      other: 1,
      effects: [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0.2, -0.2],
        [0, 0, -0.1, 0.1],
      ],
    },
  ],
  features: [
    {
      name: 'channel',
      kind: 'category',
      bins: [{ kind: 'missing' }, { kind: 'other' }, ...levels('ads', 'friend')],
      effects: [0, 0, -0.5, 0.9],
      leads: [0, 0, 80, 20],
      won: [0, 0, 6, 4],
      information: 0.2,
    },
    {
      name: 'detail:surface',
      kind: 'number',
      bins: [
        { kind: 'missing' },
        { kind: 'range', from: null, to: 50 },
        { kind: 'range', from: 50, to: 120 },
        { kind: 'range', from: 120, to: null },
      ],
      effects: [-0.1, -0.4, 0.1, 0.6],
      leads: [10, 30, 40, 20],
      won: [1, 1, 4, 4],
      information: 0.3,
    },
  ],
};

/** Sales of two products of which one brings far more, by hand. */
const baskets = expectBaskets(
  'product',
  [
    { value: 'window', sales: 10, revenue: 10_000, squares: 10 * 1_000 ** 2 + 90_000 },
    { value: 'door', sales: 10, revenue: 30_000, squares: 10 * 3_000 ** 2 + 90_000 },
  ],
  0.4,
);

describe('a lead’s score', () => {
  it('is fifty at the usual odds, and ten more double them', () => {
    expect(pointsOf(model, Math.log(0.1 / 0.9))).toBeCloseTo(50, 12);
    expect(pointsOf(model, Math.log(0.2 / 0.9))).toBeCloseTo(60, 12);
    expect(pointsOf(model, Math.log(0.05 / 0.9))).toBeCloseTo(40, 12);
  });

  it('has reasons that sum to it, in points and in money', () => {
    const value = fc.constantFrom(null, 'ads', 'friend', 'never seen');
    const surface = fc.option(fc.integer({ min: -5, max: 500 }).map(String));
    const product = fc.constantFrom(null, 'window', 'door', 'gate');
    fc.assert(
      fc.property(value, surface, product, (channel, size, made) => {
        const scored = scoreLead(
          model,
          baskets,
          new Map([
            ['channel', channel],
            ['detail:surface', size],
            ['product', made],
          ]),
        );
        const points = scored.reasons.reduce((sum, reason) => sum + reason.points, scored.start.points);
        expect(Math.abs(points - scored.score)).toBeLessThanOrEqual(0.5 + 1e-9);
        const money = scored.reasons.reduce(
          (sum, reason) => sum + (reason.money ?? 0),
          (scored.start.money ?? 0) + (scored.basket?.money ?? 0),
        );
        expect(money).toBeCloseTo(scored.probability * (scored.basket?.expected ?? 0) * 0.4, 6);
        expect(Math.abs(money - (scored.value ?? 0))).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  it('puts the strongest reason first and tells the lead’s own value', () => {
    const scored = scoreLead(
      model,
      null,
      new Map([
        ['channel', 'friend'],
        ['detail:surface', '80,5'],
      ]),
    );
    expect(scored.reasons.map(({ feature, value, bin }) => [feature, value, bin])).toEqual([
      ['channel', 'friend', 3],
      ['detail:surface', '80,5', 2],
    ]);
    expect(scored.value).toBeNull();
    expect(scored.reasons[0]?.money).toBeNull();
  });

  it('comes in bands and temperatures', () => {
    expect([0, 19, 20, 59, 60, 80, 100].map(bandOf)).toEqual([
      '0-19',
      '0-19',
      '20-39',
      '40-59',
      '60-79',
      '80-100',
      '80-100',
    ]);
    expect([39, 40, 59, 60].map(temperatureOf)).toEqual(['cold', 'warm', 'warm', 'hot']);
  });
});

describe('the expected basket', () => {
  it('draws each group’s mean towards that of all by its credibility', () => {
    // Within: (90,000 + 90,000) / 18 = 10,000. Between: (20 · 1,000² − 10,000) / (20 − 200 / 20) = 1,999,000.
    const k = 10_000 / 1_999_000;
    expect(baskets?.usual).toBe(2_000);
    expect(baskets && basketOf(baskets, 'door')).toBeCloseTo(2_000 + (10 / (10 + k)) * 1_000, 9);
    expect(baskets && basketOf(baskets, 'gate')).toBe(2_000);
  });

  it('is the same for all where groups differ no more than chance makes them', () => {
    const groups = [
      { value: 'a', sales: 5, revenue: 500, squares: 90_000 },
      { value: 'b', sales: 5, revenue: 510, squares: 90_000 },
    ];
    expect(expectBaskets('channel', groups, null)).toMatchObject({ by: null, usual: 101, groups: [] });
  });

  it('is unknown without revenue', () => {
    expect(expectBaskets(null, [{ value: null, sales: 0, revenue: 0, squares: 0 }], null)).toBeNull();
    expect(expectBaskets(null, [{ value: null, sales: 4, revenue: 0, squares: 0 }], null)).toBeNull();
  });
});
