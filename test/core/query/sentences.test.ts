import { expect, test } from 'vitest';
import { cockpitSentences } from '../../../src/core/query/sentences.ts';

const plain = (sentences: readonly string[]) => sentences.map((text) => text.replace(/\s/g, ' '));

test('the cockpit says what was spent, what it brought and what a lead cost', () => {
  const totals = {
    revenue: 2400,
    cost: 1000,
    roi: 1.4,
    leads: 20,
    cost_per_lead: 50,
    conversion_rate: 0.1,
    compare: null,
  };
  const [money, leads] = plain(cockpitSentences(totals, { language: 'fr', currency: 'EUR' }));
  expect(money).toContain('soit 2,40 € par euro');
  expect(leads).toBe('20 leads, à 50,00 € l’un, convertis à 10 %.');
});

test('leads whose cost nobody has told are not called free', () => {
  const totals = {
    revenue: 664_858,
    cost: 0,
    roi: null,
    leads: 8000,
    cost_per_lead: 0,
    conversion_rate: 0.105,
    compare: null,
  };
  const sentences = plain(cockpitSentences(totals, { language: 'en', currency: 'BRL' }));
  expect(sentences).toHaveLength(2);
  expect(sentences[1]).toBe('8,000 leads, converting at 10.5%.');
});
