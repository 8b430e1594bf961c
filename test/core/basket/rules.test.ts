import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Baskets, countSets } from '../../../src/core/basket/count-sets.ts';
import { falseDiscoveryRates } from '../../../src/core/basket/false-discoveries.ts';
import { basketsForSupport, findRules } from '../../../src/core/basket/find-rules.ts';
import { fisherTest } from '../../../src/core/basket/fisher-test.ts';
import { answerRules } from '../../../src/core/basket/rules-task.ts';

const file = fileURLToPath(new URL('../../../../shared/data/groceries/groceries.csv', import.meta.url));
const free = { longest: 10, mostSets: 1_000_000 };

/** Baskets as numbers, from lists of numbers. */
function basketsOf(lists: readonly (readonly number[])[], kinds: number): Baskets {
  const sorted = lists.map((list) => [...new Set(list)].sort((one, other) => one - other));
  const starts = Int32Array.from([0, ...sorted.map((_, i) => sorted.slice(0, i + 1).flat().length)]);
  return { starts, items: Int32Array.from(sorted.flat()), kinds };
}

/** All sets of up to three items that occur often enough, by trying every one. */
function naiveSets(lists: readonly (readonly number[])[], kinds: number, least: number): string[] {
  const names = Array.from({ length: kinds }, (_, item) => item);
  const sets = [
    ...names.map((a) => [a]),
    ...names.flatMap((a) => names.filter((b) => b > a).map((b) => [a, b])),
    ...names.flatMap((a) => names.flatMap((b) => names.filter((c) => c > b && b > a).map((c) => [a, b, c]))),
  ];
  return sets.flatMap((set) => {
    const held = lists.filter((list) => set.every((item) => list.includes(item))).length;
    return held >= least ? [`${set.join(' ')}: ${held}`] : [];
  });
}

describe('sets of items', () => {
  it('are those that trying every set finds, on random baskets', () => {
    const baskets = fc.array(fc.array(fc.nat(6), { maxLength: 6 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(baskets, fc.integer({ min: 1, max: 4 }), (lists, least) => {
        const { sets, truncated } = countSets(basketsOf(lists, 7), least, { ...free, longest: 3 });
        expect(truncated).toBe(false);
        expect(sets.map(({ items, baskets: held }) => `${items.join(' ')}: ${held}`).sort()).toEqual(
          naiveSets(lists, 7, least).sort(),
        );
      }),
    );
  });

  it('are cut off, and say so, where there are too many', () => {
    const lists = Array.from({ length: 3 }, () => Array.from({ length: 60 }, (_, item) => item));
    const found = countSets(basketsOf(lists, 60), 2, { longest: 6, mostSets: 500 });
    expect(found.sets).toHaveLength(500);
    expect(found.truncated).toBe(true);
  });
});

describe('rules', () => {
  it('measure what their definitions say, on random baskets', () => {
    const baskets = fc.array(fc.array(fc.nat(4), { maxLength: 4 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(baskets, (lists) => {
        const all = lists.length;
        const { sets } = countSets(basketsOf(lists, 5), 1, free);
        for (const rule of findRules(sets, all, 0).rules) {
          const holding = (items: readonly number[]) =>
            lists.filter((list) => items.every((item) => list.includes(item))).length / all;
          const [left, right, both] = [
            holding(rule.when),
            holding([rule.also]),
            holding([...rule.when, rule.also]),
          ];
          expect(rule.support).toBeCloseTo(both, 12);
          expect(rule.confidence).toBeCloseTo(both / left, 12);
          expect(rule.lift).toBeCloseTo(both / (left * right), 9);
          expect(rule.leverage).toBeCloseTo(both - left * right, 12);
          if (rule.conviction === null) expect(both).toBeCloseTo(left, 12);
          else expect(rule.conviction).toBeCloseTo((1 - right) / (1 - both / left), 9);
          expect(rule.adjustedChance).toBeGreaterThanOrEqual(rule.chance - 1e-12);
          expect(rule.adjustedChance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are redundant where one with fewer articles on the left is as sure, on random baskets', () => {
    const baskets = fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(baskets, (lists) => {
        const held = (items: readonly number[]) =>
          lists.filter((list) => items.every((item) => list.includes(item))).length;
        const { rules, improvement } = findRules(
          countSets(basketsOf(lists, 4), 1, free).sets,
          lists.length,
          0,
        );
        for (const rule of rules) {
          const { when, also, confidence } = rule;
          // The empty left side is said by all baskets.
          const fewer = [0, 1, 2, 3, 4, 5, 6, 7]
            .map((mask) => when.filter((_, place) => mask & (1 << place)))
            .filter((left) => left.length < when.length);
          const best = Math.max(...fewer.map((left) => held([...left, also]) / held(left)));
          expect(improvement(rule)).toBeCloseTo(confidence - best, 12);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leave out by default what may be chance and what a shorter rule says', () => {
    // 0 brings 1; 2 is in half of all baskets, whatever else they hold.
    const lists = Array.from({ length: 80 }, (_, i) =>
      [...(i % 4 === 0 ? [0, 1] : i % 4 === 1 ? [1] : [3]), ...(i % 8 < 4 ? [2] : [])].join(' '),
    );
    const items = ['0', '1', '2', '3'].map((name) => ({ name, baskets: 20, worth: null }));
    const task = {
      baskets: 80,
      items,
      lists: [lists.join(';')],
      support: 0.01,
      confidence: 0,
      longest: 3,
      limit: 100,
      order: 'lift',
    } as const;
    const every = answerRules({ ...task, show: 'all' });
    const telling = answerRules({ ...task, show: 'telling' });
    expect(telling.rules.map(({ when, also }) => `${when.join('+')} > ${also}`)).toEqual(['1 > 0', '0 > 1']);
    expect(every.hidden).toEqual({ chance: 0, redundant: 0 });
    const { chance, redundant } = telling.hidden;
    expect(redundant).toBe(2);
    expect(telling.found + chance + redundant).toBe(every.found);
  });

  it('takes a support of 0.3 for 3 of 10 baskets, not 4', () => {
    expect(basketsForSupport(0.3, 10)).toBe(3);
    expect(basketsForSupport(0.31, 10)).toBe(4);
    expect(basketsForSupport(0, 10)).toBe(1);
  });
});

describe('Fisher’s exact test', () => {
  it('gives the tea tasting’s 17/70 and 1/70 (Fisher, 1935)', () => {
    expect(fisherTest({ together: 3, one: 4, other: 4, all: 8 })).toBeCloseTo(17 / 70, 12);
    expect(fisherTest({ together: 4, one: 4, other: 4, all: 8 })).toBeCloseTo(1 / 70, 12);
  });

  it('sums the hypergeometric chances, from either side', () => {
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
    const sizes = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(sizes, ([together, onlyOne, onlyOther, neither]) => {
        const all = together + onlyOne + onlyOther + neither;
        if (all === 0) return;
        const [one, other] = [together + onlyOne, together + onlyOther];
        let sum = 0;
        for (let k = together; k <= Math.min(one, other); k += 1)
          sum += (choose(one, k) * choose(all - one, other - k)) / choose(all, other);
        expect(fisherTest({ together, one, other, all })).toBeCloseTo(Math.min(1, sum), 9);
      }),
    );
  });
});

describe('control of false discoveries', () => {
  it('adjusts the example of Benjamini and Hochberg (1995, section 3.2) so that four stand at 5 %', () => {
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const rates = falseDiscoveryRates(chances);
    expect(rates.filter((rate) => rate <= 0.05)).toHaveLength(4);
    expect(rates[0]).toBeCloseTo(0.0015, 10);
    expect(rates[3]).toBeCloseTo(0.035625, 10);
    expect(rates.at(-1)).toBe(1);
  });
});

describe.skipIf(!existsSync(file))('groceries (skipped without ../shared/data)', () => {
  it('gives the 463 rules of arules, by length, and the two lifts', () => {
    const names: string[] = [];
    const numbers = new Map<string, number>();
    const lists = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) =>
        line.split(',').map((name) => {
          const known = numbers.get(name) ?? numbers.size;
          numbers.set(name, known);
          names[known] = name;
          return known;
        }),
      );
    const sorted = lists.map((list) => [...new Set(list)].sort((one, other) => one - other));
    const starts = new Int32Array(sorted.length + 1);
    for (const [index, list] of sorted.entries()) starts[index + 1] = (starts[index] ?? 0) + list.length;
    const baskets = { starts, items: Int32Array.from(sorted.flat()), kinds: names.length };
    expect([lists.length, names.length]).toEqual([9835, 169]);
    const { sets } = countSets(baskets, basketsForSupport(0.006, lists.length), free);
    const { rules } = findRules(sets, lists.length, 0.25);
    const lengths = [2, 3, 4].map((length) => rules.filter(({ when }) => when.length + 1 === length).length);
    expect([rules.length, ...lengths]).toEqual([463, 150, 297, 16]);
    const named = (when: string, also: string) =>
      rules.find((rule) => rule.when.map((item) => names[item]).join() === when && names[rule.also] === also);
    const herbs = named('herbs', 'root vegetables');
    expect(herbs?.support).toBeCloseTo(0.00701576, 8);
    expect(herbs?.confidence).toBeCloseTo(0.43125, 8);
    expect(herbs?.lift).toBeCloseTo(3.956477, 6);
    expect(named('berries', 'whipped/sour cream')?.lift).toBeCloseTo(3.796886, 6);
  });
});
