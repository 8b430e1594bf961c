import { counted } from '../../core/words/counted.ts';
import type { basketEn } from './basket-en.ts';

/** The same in French. */
export const basketFr: typeof basketEn = {
  about: 'ce que valent les paniers, pourquoi leur moyenne a bougé et où elle diffère',
  figures: 'moyenne, médiane et moyenne tronquée avec leurs intervalles, et répartition des paniers',
  per: 'panier de qui\u202f: order, customer, lead, client_month (abonnements)',
  by: 'aussi par une dimension',
  why: 'expliquer au centime près ce qui a fait bouger le panier moyen',
  mix: 'dimension des commandes dont on regarde le mix',
  article: 'ce qui distingue les articles\u202f: product ou category',
  gaps: 'comparer le panier moyen de chaque segment à celui des autres',
  gapsBy: 'dimensions, séparées par des virgules\u202f; par défaut celles sur lesquelles on peut agir',
  perNames: {
    order: 'Paniers par commande',
    customer: 'Paniers par client',
    lead: 'Paniers par lead de la période, quelle que soit la date d’achat',
    client_month: 'Paniers par client et par mois\u202f: MRR à la fin de chaque mois',
  },
  baskets: 'paniers',
  mean: 'moyenne',
  interval: 'intervalle à 95\u202f%',
  median: 'médiane',
  trimmed: 'moy. tronquée',
  quarters: 'moitié centrale',
  all: 'tous',
  none: 'Il n’y a pas de panier sur cette période.',
  nothingPaid: (count, share) => `${count} d’entre eux ont rapporté quelque chose (${share}).`,
  fewFor: {
    baskets: (needed) => `paniers < ${needed}`,
    owners: (needed) => `clients < ${needed}`,
  },
  ofOwners: (count) =>
    `De ${count} clients\u202f: les paniers d’un même client se ressemblent, les intervalles en tiennent compte.`,
  ripening: (share) =>
    `Ces leads sont jeunes\u202f: ${share} de leurs ventes sont attendues à ce jour, le reste peut encore venir.`,
  ripenessUnknown:
    'Moins de 30 ventes\u202f: on ne sait pas encore combien de temps les leads mettent à acheter, ni ce qui peut encore venir.',
  notes:
    'Moyenne après remboursements (intervalle de Student). ' +
    'Médiane (intervalle par statistiques d’ordre), moyenne tronquée ' +
    '(10\u202f% laissés de côté à chaque bout), moitié centrale et histogramme avant remboursements.',
  earlier: 'avant',
  changeUnknown: 'trop peu de données',
  held: {
    earlier: (days, baskets) => `Avant\u202f: ${days}, ${baskets} paniers.`,
    mark: '* au-delà du hasard (95\u202f%, test de Welch)\u202f; un écart sans * peut n’être que du hasard.',
    unlike:
      'Les leads des deux périodes n’ont pas le même âge\u202f: ce qu’ils ont rapporté ne se compare pas.',
    nothing: (days) => `Rien à comparer\u202f: il n’y a pas de panier sur la période ${days}.`,
    overlap:
      'Les deux périodes ont des jours en commun, dont les paniers comptent des deux côtés et réduisent l’écart\u202f: choisissez une période plus courte (--from, --to).',
    begins: (day) => `Les faits ne commencent que le ${day}\u202f: la période d’avant est incomplète.`,
  },
  from: 'de',
  below: 'à moins de',
  nothing: 'rien',
  upTo: 'jusque-là',
  part: 'part',
  amount: 'montant',
  change: 'écart',
  reasons: {
    price: 'prix, avant remise',
    quantity: 'articles par commande',
    product_mix: 'mix d’articles',
    channel_mix: 'mix par',
    other: 'port et divers',
    discount: 'remises',
    refund: 'remboursements',
  },
  changeInterval: (low, high) =>
    `Par la seule dispersion des paniers, l’écart se situe entre ${low} et ${high} (95\u202f%).`,
  season: (effect, rest, months) =>
    `La saison explique ${effect} de cet écart\u202f; sans elle, il reste ${rest} (${months} mois).`,
  noSeason: (found, needed) =>
    `La saison ne peut être retirée\u202f: ${found} mois de suite avec dix commandes, il en faut ${needed}.`,
  articleHead: 'article',
  byPrice: 'par son prix',
  byMix: 'par son poids',
  notEnough: (found, needed) =>
    `Pas assez de données\u202f: ${found} commandes dans l’une des périodes, il en faut ${needed}.`,
  segment: 'segment',
  orders: 'commandes',
  customers: 'clients',
  basket: 'panier',
  rest: 'les autres',
  gap: 'écart',
  adjusted: 'hasard corrigé',
  worth: 'par mois',
  cpl: 'CPL',
  cac: 'CAC',
  tooFew: {
    orders: (found, needed) => `${found} cmd < ${needed}`,
    customers: (found, needed) => `${found} clients < ${needed}`,
  },
  alike: 'tous égaux',
  gapsFound: (notable, compared) =>
    `${counted(notable, { one: 'écart', other: 'écarts' }, 'fr')} sur ${compared} ${notable < 2 ? 'dépasse' : 'dépassent'} le hasard (un sur vingt de faux au plus, en moyenne).`,
  noneCompared:
    'Aucun segment ne peut être comparé\u202f: il faut 30 commandes de 30 clients de chaque côté. Élargissez la période.',
  sameOrders: (name, others) => `${name}\u202f: les mêmes commandes que ${others}.`,
  allBut: (name, others) => `${name}\u202f: toutes les commandes sauf ${others}.`,
  noGaps: 'Rien à comparer\u202f: chaque dimension n’a qu’un segment.',
  noCause:
    'Chaque segment est comparé aux autres commandes dont on connaît la même chose\u202f; ' +
    'les clients font l’échantillon. Un écart ne prouve pas une cause. ' +
    'Par mois\u202f: l’écart × les commandes mensuelles du segment.',
};
