import { describe, expect, it } from 'vitest';
import { bottleneckOf } from '../../../src/core/desk/bottleneck.ts';
import {
  answerTimeName,
  bottleneckSentence,
  estimateText,
  spanText,
} from '../../../src/core/desk/loss-words.ts';
import { responseChance } from '../../../src/core/desk/response-chance.ts';

describe('words about losses', () => {
  const counts = (won: number) => [
    { step: 'contacted' as const, entered: 40, moved: 18, lost: 12, won, decided: 30, medianDays: 4 },
    { step: 'quote' as const, entered: 18, moved: won, lost: 1, won, decided: won + 1, medianDays: 25 },
  ];

  it('name the step that costs most, with its two numbers', () => {
    // 12 of 30 decided leads were won at 1,234 € each: 493.60 € a lead, 5,923.20 € for twelve.
    const { steps, bottleneck } = bottleneckOf(counts(12), 123_400);
    expect(bottleneckSentence(steps, bottleneck, 'EUR', 'fr')).toBe(
      'C’est entre le contact et le devis que les pertes coûtent le plus\u202f: 12 leads perdus, à 494\u202f€ l’un, soit 5\u202f920\u202f€.',
    );
    expect(bottleneckSentence(steps, bottleneck, 'EUR', 'en')).toBe(
      'Losses cost most between contact and quote: 12 leads lost, worth €494 each, €5,920 in all.',
    );
  });

  it('name none where too few were sold', () => {
    const { steps, bottleneck } = bottleneckOf(counts(9), 123_400);
    expect(bottleneckSentence(steps, bottleneck, 'EUR', 'en')).toMatch(/^Fewer than 10 sales/u);
    expect(bottleneckSentence(steps, bottleneck, 'EUR', 'fr')).toMatch(/perdu\u202f: on ne peut pas/u);
  });

  it('say how soon an answer came, each bucket in its own words', () => {
    const names = (language: 'fr' | 'en') => responseChance([]).map((one) => answerTimeName(one, language));
    expect(names('fr').map((name) => name.replaceAll('\u202f', ' '))).toEqual([
      'jusqu’à 5 min',
      'de 5 min à 15 min',
      'de 15 min à 1 h',
      'de 1 h à 4 h',
      'de 4 h à 9 h',
      'de 9 h à 27 h',
      'plus de 27 h',
      'sans réponse',
    ]);
    expect(names('en').slice(5)).toEqual(['9\u202fh to 27\u202fh', 'over 27\u202fh', 'no answer']);
  });

  it('give an estimate three digits and a short span hours', () => {
    expect(estimateText(155_285_300, 'EUR', 'en')).toBe('€1,550,000');
    expect(estimateText(1234, 'JPY', 'en')).toBe('JP¥1,230');
    expect(estimateText(null, 'EUR', 'en')).toBe('–');
    expect(spanText(0.25, 'fr')).toBe('6\u202fh\u202f00');
    expect(spanText(null, 'fr')).toBe('–');
  });
});
