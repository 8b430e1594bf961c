import { dimensionName } from '../../query/dimension-names.ts';
import { formatFigure } from '../../words/figures.ts';
import type { Language } from '../../words/language.ts';
import { beyondChance } from '../figures/basket-change.ts';
import type { BasketWhy } from './basket-why.ts';
import { exactMoney } from './exact-money.ts';
import type { BasketReason } from './split-basket.ts';

type Words = Readonly<Record<Language, string>>;

/** What did it, as it goes on after an amount. */
const causes: Readonly<Record<BasketReason, Words>> = {
  price: { fr: 'par les prix', en: 'from prices' },
  quantity: { fr: 'par la quantité par commande', en: 'from the quantity per order' },
  product_mix: { fr: 'par le mix de produits', en: 'from the mix of products' },
  channel_mix: { fr: 'par le mix de canaux', en: 'from the mix of channels' },
  other: { fr: 'par le port et le reste', en: 'from shipping and the rest' },
  discount: { fr: 'par les remises', en: 'from discounts' },
  refund: { fr: 'par les remboursements', en: 'from refunds' },
};

/** Why the average basket moved, in one or two sentences; the parts beyond a tenth of the largest are named. */
export function basketWhySentence(why: BasketWhy, language: Language): string {
  const french = language === 'fr';
  const { result, currency } = why;
  const money = (value: number | null) =>
    formatFigure(value ?? 0, { unit: 'money', currency }, language, { exact: true });
  if (result.kind === 'not_enough_data')
    return french
      ? `Pas assez de données\u202f: ${result.found} commandes dans l’une des périodes, il en faut ${result.needed}.`
      : `Not enough data: ${result.found} orders in one of the periods, ${result.needed} are needed.`;
  const { change, interval, parts } = result;
  const cause = (id: BasketReason) => {
    if (id === 'channel_mix' && why.mix !== 'channel')
      return `${french ? 'par le mix' : 'from the mix'} (${dimensionName(why.mix, language)})`;
    return causes[id][language];
  };
  const ends = `${money(why.before.basket)} ${french ? 'à' : 'to'} ${money(why.after.basket)}`;
  const moved = french
    ? `Le panier moyen ${change === 0 ? 'ne bouge pas' : change > 0 ? 'monte' : 'recule'} de ${ends}`
    : `The average basket ${change === 0 ? 'stays' : change > 0 ? 'rises' : 'falls'} from ${ends}`;
  const largest = Math.max(...parts.map(({ amount }) => Math.abs(amount)));
  const named = [...parts]
    .filter(({ amount }) => amount !== 0 && Math.abs(amount) >= largest / 10)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, 3)
    .map(({ id, amount }) => `${exactMoney(amount, currency, language)} ${cause(id)}`);
  const colon = french ? '\u202f: ' : ': ';
  const first = `${moved}${named.length > 0 ? colon + named.join(', ') : ''}.`;
  if (beyondChance(interval) !== false || change === 0) return first;
  return french
    ? `${first} Ce mouvement peut n’être que du hasard.`
    : `${first} That much may be chance alone.`;
}
