import { segmentName } from '../query/segment-name.ts';
import { formatFigure, formatNumber } from '../words/figures.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import type { FreeFrom } from './free-from.ts';
import type { WithoutShipping } from './without-shipping.ts';

/** Places named one by one. */
const mostNamed = 4;

/** What orders say of today's threshold, and how surely, in one or two sentences. */
export function freeFromSentence(
  found: FreeFrom,
  { currency, withTax }: { readonly currency: string; readonly withTax: boolean },
  language: Language,
): string {
  const french = language === 'fr';
  const count = (value: number) => formatNumber(value, language);
  const of = (some: number, others: number) =>
    french ? `${count(some)} sur ${count(some + others)}` : `${count(some)} of ${count(some + others)}`;
  const text = () => {
    switch (found.kind) {
      case 'found': {
        const { at, low, high, below, above } = found;
        const money = (value: number) => formatFigure(value, { unit: 'money', currency }, language);
        const tax = french ? (withTax ? 'TTC' : 'HT') : withTax ? 'with tax' : 'without tax';
        const paid = of(below.charged, below.free);
        const sent = of(above.free, above.charged);
        const wide = high - low > at / 20;
        const range = wide
          ? french
            ? `, à ce qu’il semble (entre ${money(low)} et ${money(high)})`
            : `, as it seems (between ${money(low)} and ${money(high)})`
          : '';
        return french
          ? `D’après vos commandes, la livraison est offerte dès ${money(at)} ${tax}${range} : en dessous ${paid} la paient, au-dessus ${sent} ne la paient pas.`
          : `Going by your orders, shipping is free from ${money(at)} ${tax} on${range}: below it ${paid} pay for it, above it ${sent} do not.`;
      }
      case 'all_pay':
        return french
          ? `Personne n’a la livraison gratuite aujourd’hui : ${of(found.charged, found.free)} commandes la paient.`
          : `Nobody has free shipping today: ${of(found.charged, found.free)} orders pay for it.`;
      case 'all_free':
        return french
          ? `Presque personne ne paie la livraison aujourd’hui : ${of(found.free, found.charged)} commandes ne la paient pas.`
          : `Hardly anybody pays for shipping today: ${of(found.free, found.charged)} orders do not.`;
      case 'mixed':
        return french
          ? `Aucun montant ne sépare les ${count(found.charged)} commandes qui paient la livraison des ${count(found.free)} qui ne la paient pas : dites le seuil d’aujourd’hui, s’il y en a un.`
          : `No amount parts the ${count(found.charged)} orders that pay for shipping from the ${count(found.free)} that do not: say today’s threshold, if there is one.`;
      default:
        return notEnough(found, language);
    }
  };
  return french ? frenchSpaces(text()) : text();
}

const kinds = {
  shipping: { fr: 'qui disent leurs frais de port', en: 'that say their shipping charge' },
  charged: { fr: 'qui paient la livraison', en: 'that pay for shipping' },
  free: { fr: 'qui ne la paient pas', en: 'that do not pay for shipping' },
} as const;

function notEnough(
  { reason, found, needed }: Extract<FreeFrom, { kind: 'not_enough_data' }>,
  language: Language,
): string {
  const kind = kinds[reason][language];
  const number = formatNumber(found, language);
  const how =
    reason !== 'shipping'
      ? ''
      : language === 'fr'
        ? ' Importez les commandes avec leurs frais de port, 0 compris, ou dites le seuil.'
        : ' Import orders with their shipping charge, 0 included, or say the threshold.';
  return language === 'fr'
    ? `Pas assez de données pour connaître le seuil d’aujourd’hui : des commandes ${kind}, il en faut ${needed} et il y en a ${number}.${how}`
    : `Not enough data to know today’s threshold: of orders ${kind} it takes ${needed}, and there are ${number}.${how}`;
}

/** Which orders are left out because nobody there pays for shipping, or that they are all in; '' where there are none. */
export function withoutShippingSentence(
  {
    withoutShipping,
    which,
  }: { readonly withoutShipping: WithoutShipping | null; readonly which: 'shipped' | 'all' },
  language: Language,
): string {
  if (!withoutShipping) return '';
  const { by, values, orders } = withoutShipping;
  const shown = values.slice(0, mostNamed).map((value) => segmentName(by, value, language));
  const others = values.length - shown.length;
  const french = language === 'fr';
  const names = [...shown, ...(others > 0 ? [french ? `${others} autres` : `${others} more`] : [])].join(
    ', ',
  );
  const count = formatNumber(orders, language);
  if (which === 'all')
    return french
      ? `${count} commandes (${names}) comptent aussi, bien que personne n’y paie de livraison.`
      : `${count} orders (${names}) count, too, though nobody pays for shipping there.`;
  return french
    ? `Sans les ${count} commandes où personne ne paie de livraison (${names}).`
    : `Without the ${count} orders where nobody pays for shipping (${names}).`;
}
