import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { signedMoney, written95 } from '../words/signed.ts';
import type { MeasuredEffect, NoEffect } from './effect.ts';
import { methodName } from './promotion-words.ts';

/**
 * What to say where both methods measured a promotion and do not agree whether it left more, less or nothing sure; null
 * where they agree or only one could measure it.
 */
export function methodsDisagree(
  effects: readonly (MeasuredEffect | NoEffect)[],
  currency: string,
  language: Language,
): string | null {
  const told = effects.flatMap((effect) => {
    if (effect.kind !== 'measured') return [];
    const figure = effect.metrics.margin ?? effect.metrics.revenue;
    return [{ method: effect.method, ...(figure.net ?? figure.during).effect }];
  });
  const verdicts = new Set(told.map(({ low, high }) => Number(low > 0) - Number(high < 0)));
  if (verdicts.size < 2) return null;
  const money = (amount: number) => signedMoney(amount, currency, language);
  const says = told.map(({ method, value, low, high }) => {
    const chance = low > 0 || high < 0 ? '' : language === 'fr' ? ', peut-être le hasard' : ', may be chance';
    return `${methodName(method, language)}, ${money(value)} (${written95({ low, high }, money, language)}${chance})`;
  });
  return language === 'fr'
    ? frenchSpaces(`Les comparaisons ne s’accordent pas. Ce qui reste, comparé à : ${says.join(' ; ')}.`)
    : `The comparisons do not agree. What is left, against: ${says.join('; ')}.`;
}
