import { counted } from '../words/counted.ts';
import { formatFigure } from '../words/figures.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { signedMoney, signedShare, written95 } from '../words/signed.ts';
import type { Difference, MeasuredEffect, Method, NoEffect } from './effect.ts';

/** What a method is called. */
export function methodName(method: Method, language: Language): string {
  if (method === 'control')
    return language === 'fr' ? 'là où elle n’avait pas lieu' : 'where it was not held';
  return language === 'fr' ? 'la même période un an avant' : 'the same days a year before';
}

/** What a promotion changed, by one method: what is left of it first, then how it comes about. */
export function effectSentences(
  effect: MeasuredEffect | NoEffect,
  { name, currency }: { readonly name: string; readonly currency: string },
  language: Language,
): readonly string[] {
  const sentences =
    effect.kind === 'measured'
      ? measuredSentences(effect, name, currency, language)
      : [noEffectSentence(effect, language)];
  return language === 'fr' ? sentences.map(frenchSpaces) : sentences;
}

function measuredSentences(
  { metrics, daysAfter, running }: MeasuredEffect,
  name: string,
  currency: string,
  language: Language,
): string[] {
  const french = language === 'fr';
  const figure = metrics.margin ?? metrics.revenue;
  const what = metrics.margin
    ? french
      ? 'de marge'
      : 'of margin'
    : french
      ? 'de chiffre d’affaires'
      : 'of revenue';
  const money = (value: number) => signedMoney(value, currency, language);
  const told = ({ effect }: Difference) =>
    `${money(effect.value)} ${what} (${written95(effect, money, language)})`;
  const luck = ({ effect }: Difference) =>
    effect.low > 0 || effect.high < 0 ? '' : french ? ' Ce peut être le hasard.' : ' It may be chance.';
  const orders = relative(metrics.orders.during, language);
  const amount = (value: number) => formatFigure(value, { unit: 'money', currency }, language);
  const basket = metrics.basket.during;
  const basketSentence = french
    ? `Panier moyen pendant : ${amount(basket.seen)} au lieu de ${amount(basket.expected)}.`
    : `Average basket while it ran: ${amount(basket.seen)} instead of ${amount(basket.expected)}.`;
  if (!figure.after || !figure.net)
    return [
      french
        ? `« ${name} »${running ? ', toujours en cours,' : ''} apporte ${told(figure.during)} par rapport à l’attendu, retours déduits, et ${orders} de commandes.${luck(figure.during)}`
        : `“${name}”${running ? ', still running,' : ''} brought ${told(figure.during)} against what was expected, returns taken off, and ${orders} orders.${luck(figure.during)}`,
      french
        ? 'Ce que les semaines d’après en reprennent n’est pas encore connu.'
        : 'What the weeks after it take back is not known yet.',
      basketSentence,
    ];
  const weeks = Math.round(daysAfter / 7);
  return [
    french
      ? `« ${name} » laisse ${told(figure.net)}, retours et ${weeks === 1 ? 'semaine' : `${weeks} semaines`} d’après compris.${luck(figure.net)}`
      : `“${name}” leaves ${told(figure.net)}, returns and the ${weeks === 1 ? 'week' : `${weeks} weeks`} after it counted.${luck(figure.net)}`,
    french
      ? `Pendant : ${told(figure.during)} et ${orders} de commandes par rapport à l’attendu. Après : ${told(figure.after)}.`
      : `While it ran: ${told(figure.during)} and ${orders} orders against what was expected. After it: ${told(figure.after)}.`,
    basketSentence,
  ];
}

function relative({ effect, expected }: Difference, language: Language): string {
  return expected === 0 ? '–' : signedShare(effect.value / expected, language);
}

function noEffectSentence({ reason, found, needed }: NoEffect, language: Language): string {
  const french = language === 'fr';
  switch (reason) {
    case 'standing':
      return french
        ? 'Elle dure plus de 120 jours : il n’y a pas de semaines sans elle à comparer.'
        : 'It lasts more than 120 days: there are no weeks without it to compare with.';
    case 'not_begun':
      return french ? 'Elle n’a pas encore de jour entier.' : 'No whole day of it is over yet.';
    case 'no_control':
      return french
        ? 'Elle avait lieu partout : ni magasin, ni canal, ni produit pour comparer.'
        : 'It was held everywhere: there is no store, channel or product to compare with.';
    case 'no_last_year':
      return french
        ? 'Les commandes ne remontent pas à un an avant elle.'
        : 'Orders do not go back to a year before it.';
    case 'last_year_promoted':
      return french
        ? 'Une promotion avait lieu aux mêmes jours un an avant.'
        : 'A promotion ran on the same days a year before.';
    case 'untouched_weeks':
      return french
        ? `Pas assez de semaines sans promotion avant elle : ${found} sur ${needed} nécessaires.`
        : `Too few weeks without a promotion before it: ${found} of the ${needed} it takes.`;
    case 'orders':
      return french
        ? `Pas assez de commandes dans les semaines de comparaison : ${found} sur ${needed} nécessaires.`
        : `Too few orders in the weeks compared: ${counted(found, { one: 'order', other: 'orders' }, 'en')} of the ${needed} it takes.`;
  }
}
