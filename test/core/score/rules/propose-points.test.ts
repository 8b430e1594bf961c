import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../../src/core/score/logistic-regression.ts';
import { proposePoints, unitRules } from '../../../../src/core/score/rules/propose-points.ts';
import type { RuleSet } from '../../../../src/core/score/rules/rule-set.ts';
import { scoreByRules } from '../../../../src/core/score/rules/score-by-rules.ts';
import { standardErrors } from '../../../../src/core/score/standard-errors.ts';
import { chance } from '../score-cases.ts';

const names = ['fair', 'large', 'idle', 'rare'] as const;
const rulesWith = (points: readonly number[]): RuleSet => ({
  warmFrom: 20,
  hotFrom: 40,
  groups: [
    {
      id: 'profile',
      most: 100,
      rules: names.map((id, place) => ({
        id,
        name: id,
        points: points[place] ?? 0,
        when: { kind: 'filled' as const, feature: `detail:${id}`, filled: true },
      })),
    },
  ],
});

/** Log odds −2 + 1.5 for the fair + 0.75 for large; idle tells nothing, rare reaches twenty leads. */
function leads(count: number) {
  const next = chance(9);
  const holds = names.map(() => new Float64Array(count));
  const won = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const own = [next() < 0.4, next() < 0.5, next() < 0.5, row < 20].map(Number);
    for (const [place, column] of holds.entries()) column[row] = own[place] ?? 0;
    const logOdds = -2 + 1.5 * (own[0] ?? 0) + 0.75 * (own[1] ?? 0);
    won[row] = next() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  }
  return { holds, won };
}

describe('points that rules deserve', () => {
  it('are named for the rules that are wrong, on the scale of the points as they are', () => {
    const { holds, won } = leads(8000);
    // 20 points for 1.5 make 10 for 0.75: large has 2, and idle 8 where it deserves none.
    const found = proposePoints(rulesWith([20, 2, 8, 5]), holds, won);
    if (found.kind !== 'proposals') throw new Error(found.kind);
    const deserved = Object.fromEntries(found.proposals.map((one) => [one.rule, one.deserved]));
    expect(deserved.large).toBeGreaterThanOrEqual(5);
    expect(deserved.large).toBeLessThanOrEqual(10);
    expect(deserved.idle).toBeGreaterThanOrEqual(-1);
    expect(deserved.idle).toBeLessThanOrEqual(1);
    // So few leads tell nothing of the rare rule.
    expect(deserved.rare).toBeUndefined();
    const large = found.proposals.find(({ rule }) => rule === 'large');
    expect(large?.points).toBe(2);
    expect((large?.sales ?? 0) / (large?.leads ?? 1)).toBeGreaterThan(large?.otherRate ?? 1);
  });

  it('leave rules alone that are right, whatever their scale, and differences that are chance', () => {
    for (const scale of [2, 12, 40]) {
      const { holds, won } = leads(8000);
      const found = proposePoints(rulesWith([1.5 * scale, 0.75 * scale, 0, 0]), holds, won);
      expect(found).toMatchObject({ kind: 'proposals', leads: 8000, proposals: [] });
    }
  });

  it('are not said below thirty sales', () => {
    const { holds, won } = leads(60);
    expect(proposePoints(rulesWith([20, 2, 8, 5]), holds, won)).toMatchObject({
      kind: 'not_enough_data',
      needed: 30,
    });
  });

  it('come from how often a rule holds, not from the points it has', () => {
    const rules = rulesWith([0, -7, 3, 50]);
    const values = new Map(names.map((id) => [`detail:${id}`, 'x']));
    const { groups } = scoreByRules(unitRules(rules), { values, actions: [] });
    expect(groups[0]?.rules.map(({ points }) => points)).toEqual([1, 1, 1, 1]);
    expect(groups[0]?.points).toBe(4);
  });
});

it('standard errors are those of two proportions', () => {
  // One column of 0 and 1: its coefficient is the log odds ratio, with variance 1/a + 1/b + 1/c + 1/d (B. Woolf, 1955).
  const cells = [
    [1, 1, 40],
    [1, 0, 60],
    [0, 1, 20],
    [0, 0, 180],
  ] as const;
  const rows = cells.flatMap(([holds, won, count]) =>
    Array.from({ length: count }, () => [holds, won] as const),
  );
  const column = Float64Array.from(rows, ([holds]) => holds);
  const fit = fitLogistic(
    [column],
    Uint8Array.from(rows, ([, won]) => won),
    { ridge: 0 },
  );
  const weights = Float64Array.of(fit.intercept, ...fit.coefficients);
  const [error] = standardErrors([column], weights, rows.length, 0);
  expect(error).toBeCloseTo(Math.sqrt(1 / 40 + 1 / 60 + 1 / 20 + 1 / 180), 5);
});
