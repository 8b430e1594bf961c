import { counted } from '../words/counted.ts';
import { formatNumber, formatShare } from '../words/figures.ts';
import { frenchSpaces } from '../words/french-spaces.ts';
import type { Language } from '../words/language.ts';
import { signedMoney, signedShare, written95 } from '../words/signed.ts';
import type { NotEnoughOrders } from './order-bands.ts';
import type { Simulation } from './simulation.ts';
import type { TestSize } from './test-size.ts';

/** Which simulator speaks, with what its break-even is about. */
export type Simulated =
  | { readonly kind: 'shipping'; readonly climb: number; readonly leave: number }
  | { readonly kind: 'price'; readonly change: number; readonly elasticity: number }
  | { readonly kind: 'bundle'; readonly take: number };

/** What a simulation gives, the break-even of its assumption and the test to run, a sentence each. */
export function simulationSentences(
  result: Simulation | NotEnoughOrders,
  plan: Simulated,
  currency: string,
  language: Language,
): readonly string[] {
  const sentences =
    result.kind === 'not_enough_data'
      ? [notEnough(result, plan, language)]
      : [
          marginSentence(result, currency, language),
          breakEvenSentence(result, plan, language),
          ...testSentences(result, language),
        ];
  return language === 'fr' ? sentences.map(frenchSpaces) : sentences;
}

function notEnough({ reason, found, needed }: NotEnoughOrders, plan: Simulated, language: Language): string {
  if (reason === 'orders')
    return language === 'fr'
      ? `Pas assez de données : ${counted(found, { one: 'commande', other: 'commandes' }, 'fr')}, il en faut ${needed}.`
      : `Not enough data: ${counted(found, { one: 'order', other: 'orders' }, 'en')}, it takes ${needed}.`;
  const of = plan.kind === 'bundle' ? { fr: 'produits', en: 'products' } : { fr: 'commandes', en: 'orders' };
  return language === 'fr'
    ? `La marge n’est connue que pour ${found} ${of.fr} sur ${needed} au moins : importez les coûts d’achat, ou supposez un taux de marge.`
    : `The margin is known for ${found} ${of.en}, and it takes ${needed}: import purchase costs, or assume a margin rate.`;
}

/** The assumption that decides, as the end of a sentence. */
const deciding = {
  climb: {
    fr: 'la part des commandes qui montent jusqu’au seuil',
    en: 'the share of orders that climb to the threshold',
  },
  leave: { fr: 'la part des commandes perdues', en: 'the share of orders lost' },
  elasticity: { fr: 'l’élasticité', en: 'the elasticity' },
  take: { fr: 'la part de ceux qui prennent le lot', en: 'the share of those who take the bundle' },
} as const satisfies Readonly<Record<Simulation['of'], Readonly<Record<Language, string>>>>;

function marginSentence({ margin, marginToday }: Simulation, currency: string, language: Language): string {
  const money = (value: number) => signedMoney(value, currency, language);
  const share = marginToday > 0 ? ` (${signedShare(margin.value / marginToday, language)})` : '';
  const range = written95(margin, money, language);
  return language === 'fr'
    ? `${money(margin.value)} de marge par mois${share}, ${range} selon le hasard des commandes, si l’hypothèse est juste.`
    : `${money(margin.value)} of margin a month${share}, ${range} by the luck of the orders, if the assumption is right.`;
}

function breakEvenSentence(
  { breakEven, of }: Pick<Simulation, 'breakEven' | 'of'>,
  plan: Simulated,
  language: Language,
): string {
  const french = language === 'fr';
  if (breakEven.kind === 'nothing') return french ? 'Rien ne change.' : 'Nothing changes.';
  if (breakEven.kind === 'always' || breakEven.kind === 'never') {
    const what = deciding[of][language];
    if (breakEven.kind === 'always')
      return french ? `Rentable quelle que soit ${what}.` : `It pays whatever ${what}.`;
    return french ? `Jamais rentable, quelle que soit ${what}.` : `It never pays, whatever ${what}.`;
  }
  const { value, pays } = breakEven;
  if (plan.kind === 'price') {
    const number = (one: number) => formatNumber(one, language, 2).replace('-', '−');
    const sales = formatShare(Math.abs((1 + plan.change) ** value - 1), language);
    if (plan.change > 0)
      return french
        ? `Point mort : une élasticité de ${number(value)} (hypothèse : ${number(plan.elasticity)}) ; rentable si moins de ${sales} des quantités sont perdues.`
        : `Break-even: an elasticity of ${number(value)} (assumed: ${number(plan.elasticity)}); it pays if less than ${sales} of the quantity is lost.`;
    return french
      ? `Point mort : une élasticité de ${number(value)} (hypothèse : ${number(plan.elasticity)}) ; rentable à partir de ${sales} de quantités en plus.`
      : `Break-even: an elasticity of ${number(value)} (assumed: ${number(plan.elasticity)}); it pays from ${sales} more quantity on.`;
  }
  const [share, assumed] = [
    formatShare(value, language),
    formatShare(plan.kind === 'bundle' ? plan.take : of === 'leave' ? plan.leave : plan.climb, language),
  ];
  const more = pays === 'above';
  if (of === 'leave')
    return french
      ? `Point mort : rentable si ${more ? 'plus' : 'moins'} de ${share} des commandes qui perdent la livraison gratuite ne se font plus (hypothèse : ${assumed}).`
      : `Break-even: it pays if ${more ? 'more' : 'less'} than ${share} of the orders that lose free shipping are not made any more (assumed: ${assumed}).`;
  if (plan.kind === 'shipping')
    return french
      ? `Point mort : rentable si ${more ? 'plus' : 'moins'} de ${share} des commandes juste en dessous du seuil montent (hypothèse : ${assumed}).`
      : `Break-even: it pays if ${more ? 'more' : 'less'} than ${share} of the orders just below the threshold climb (assumed: ${assumed}).`;
  return french
    ? `Point mort : rentable si ${more ? 'plus' : 'moins'} de ${share} de ceux qui achètent une partie du lot le prennent (hypothèse : ${assumed}).`
    : `Break-even: it pays if ${more ? 'more' : 'less'} than ${share} of those who buy a part of the bundle take it (assumed: ${assumed}).`;
}

function testSentences({ behaviourTest, marginTest, breakEven }: Simulation, language: Language): string[] {
  if (breakEven.kind === 'nothing') return [];
  const french = language === 'fr';
  const size = ({ ordersPerArm, weeks }: TestSize) =>
    french
      ? `${counted(ordersPerArm, { one: 'commande', other: 'commandes' }, 'fr')} par groupe, soit ${counted(weeks, { one: 'semaine', other: 'semaines' }, 'fr')} au rythme actuel`
      : `${counted(ordersPerArm, { one: 'order', other: 'orders' }, 'en')} in each half, ${counted(weeks, { one: 'week', other: 'weeks' }, 'en')} at today’s pace`;
  if (!behaviourTest && !marginTest)
    return [
      french
        ? 'Aucun test ne le montrerait en dix ans au rythme actuel.'
        : 'No test would show it within ten years at today’s pace.',
    ];
  const lots = french ? 'Le test : deux groupes tirés au sort.' : 'The test: two halves drawn by lot.';
  const behaviour = behaviourTest
    ? french
      ? `Pour voir si les clients dépassent le point mort, ${size(behaviourTest)}.`
      : `To see whether customers go beyond the break-even, ${size(behaviourTest)}.`
    : french
      ? 'L’hypothèse est trop près du point mort pour les départager en dix ans.'
      : 'The assumption is too close to the break-even to tell them apart within ten years.';
  const margin = marginTest
    ? french
      ? `Pour voir bouger la marge elle-même, ${size(marginTest)}.`
      : `To see the margin itself move, ${size(marginTest)}.`
    : french
      ? 'La marge elle-même ne se mesurerait pas en dix ans au rythme actuel.'
      : 'The margin itself could not be measured within ten years at today’s pace.';
  const decides = breakEven.kind === 'at' || behaviourTest !== null;
  return [[lots, ...(decides ? [behaviour] : []), margin].join(' ')];
}
