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

test('of subscribers it says where their revenue stands before what was spent to win others', () => {
  const totals = {
    mrr: 1200,
    active_clients: 3,
    revenue: 1500,
    client_margin: 400,
    cost: 100,
    roi: 14,
    leads: 2,
    compare: { mrr: 1000 },
  };
  const context = { language: 'fr', currency: 'EUR' } as const;
  const told = plain(cockpitSentences(totals, context));
  expect(told).toHaveLength(3);
  expect(told[0]).toBe('Le MRR est de 1 200 € (+20 %) pour 3 clients actifs.');
  expect(told[1]).toBe(
    'Chiffre d’affaires : 1 500 €, dont il reste 400,00 € après les achats et le coût des clients ; 100,00 € dépensés pour en gagner d’autres.',
  );
  expect(told.join()).not.toContain('par euro');
  // Without a client it is said what the money brought, as elsewhere.
  const before = plain(cockpitSentences({ ...totals, mrr: 0, active_clients: 0 }, context));
  expect(before[0]).toContain('par euro');
});
