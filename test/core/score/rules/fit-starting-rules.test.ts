import { describe, expect, it } from 'vitest';
import { boundsOfSpread, withoutCommon } from '../../../../src/core/score/rules/fit-starting-rules.ts';
import { rulesOf } from '../../../../src/core/score/rules/rule-set.ts';
import { startingRules } from '../../../../src/core/score/rules/starting-rules.ts';

describe('bounds of rules to begin with', () => {
  it('make the best tenth hot and the best third warm or hot', () => {
    const counts = Array.from({ length: 100 }, (_, score) => ({ score, leads: 2 }));
    expect(boundsOfSpread(counts)).toEqual({ hotFrom: 90, warmFrom: 67 });
  });

  it('come as near as whole scores allow, and stay in order', () => {
    expect(
      boundsOfSpread([
        { score: 5, leads: 60 },
        { score: 15, leads: 30 },
        { score: 25, leads: 10 },
      ]),
    ).toEqual({ hotFrom: 25, warmFrom: 15 });
    // Nearly all alike: none is warm rather than all.
    expect(
      boundsOfSpread([
        { score: 5, leads: 90 },
        { score: 25, leads: 10 },
      ]),
    ).toEqual({ hotFrom: 25, warmFrom: 24 });
    expect(
      boundsOfSpread([
        { score: 0, leads: 90 },
        { score: 1, leads: 10 },
      ]),
    ).toEqual({ hotFrom: 2, warmFrom: 1 });
  });

  it('are not told from few leads, nor where all score alike', () => {
    expect(
      boundsOfSpread([
        { score: 1, leads: 20 },
        { score: 9, leads: 29 },
      ]),
    ).toBeNull();
    expect(boundsOfSpread([{ score: 20, leads: 500 }])).toBeNull();
  });
});

it('leaves out criteria that all leads meet, by name', () => {
  const rules = startingRules('fr');
  const reached = new Map(rulesOf(rules).map(({ id }) => [id, id === 'segment' ? 80 : 79]));
  const { rules: left, leftOut } = withoutCommon(rules, reached, 80);
  expect(leftOut).toEqual(['Segment connu']);
  expect(rulesOf(left)).toHaveLength(rulesOf(rules).length - 1);
  expect(withoutCommon(rules, new Map(), 0).leftOut).toEqual([]);
});
