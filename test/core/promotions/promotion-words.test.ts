import { expect, test } from 'vitest';
import type { Difference, MeasuredEffect, MetricEffect } from '../../../src/core/promotions/effect.ts';
import { methodsDisagree } from '../../../src/core/promotions/methods-disagree.ts';
import { effectSentences } from '../../../src/core/promotions/promotion-words.ts';

const difference = (value: number, half: number): Difference => ({
  seen: 200 + value,
  expected: 200,
  effect: { value, low: value - half, high: value + half },
});
const metric = (during: number, after: number, half: number): MetricEffect => ({
  during: difference(during, half),
  after: difference(after, half),
  net: difference(during + after, half),
});
const effect: MeasuredEffect = {
  kind: 'measured',
  method: 'control',
  untouchedWeeks: 20,
  daysAfter: 28,
  running: false,
  metrics: {
    orders: metric(50, -20, 10),
    revenue: metric(900, -200, 100),
    margin: metric(600, -900, 100),
    basket: { during: difference(-2, 1), after: null },
  },
  weeks: [],
  drifted: false,
};
const said = { name: 'FLASH', currency: 'EUR' };

test('what is left of a promotion is said before what it brought while it ran', () => {
  const [left, how] = effectSentences(effect, said, 'en');
  expect(left).toBe(
    '“FLASH” leaves −€300 of margin (−€400 to −€200), returns and the 4 weeks after it counted.',
  );
  expect(how).toContain('While it ran: +€600 of margin (+€500 to +€700) and +25% orders');
  expect(how).toContain('After it: −€900 of margin');
  expect(effectSentences(effect, said, 'fr')[0]).toContain('laisse −300\u202f€ de marge');
});

test('what may be chance is called so, of what is left', () => {
  const unsure = { ...effect, metrics: { ...effect.metrics, margin: metric(600, -500, 200) } };
  expect(effectSentences(unsure, said, 'en')[0]).toContain('It may be chance.');
  expect(effectSentences(effect, said, 'en').join(' ')).not.toContain('chance');
});

test('a promotion whose weeks after are not there yet has not shown what is left', () => {
  const during = { during: difference(600, 100), after: null, net: null };
  const young = { ...effect, running: true, metrics: { ...effect.metrics, margin: during } };
  const [first, second] = effectSentences(young, said, 'en');
  expect(first).toContain('“FLASH”, still running, brought +€600 of margin');
  expect(second).toBe('What the weeks after it take back is not known yet.');
});

test('says where the methods do not agree, and nothing where they do', () => {
  const chance: MeasuredEffect = {
    ...effect,
    method: 'last_year',
    metrics: { ...effect.metrics, margin: metric(600, -500, 200) },
  };
  expect(methodsDisagree([effect, chance], 'EUR', 'en')).toBe(
    'The comparisons do not agree. What is left, against: where it was not held, −€300 (−€400 to −€200); the same days a year before, +€100 (−€100 to +€300, may be chance).',
  );
  expect(methodsDisagree([effect, chance], 'EUR', 'fr')).toContain('peut-être le hasard');
  expect(methodsDisagree([effect, { ...effect, method: 'last_year' }], 'EUR', 'en')).toBeNull();
  expect(methodsDisagree([effect], 'EUR', 'en')).toBeNull();
});
