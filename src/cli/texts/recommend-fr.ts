import { counted } from '../../core/words/counted.ts';
import { frenchSpaces } from '../../core/words/french-spaces.ts';
import type { Spoken } from './en.ts';
import type { recommendEn } from './recommend-en.ts';

const orders = (count: number): string => counted(count, { one: 'commande', other: 'commandes' }, 'fr');

/** What the commands of recommendations, articles and packages say, in French. */
export const recommendFr: Spoken<typeof recommendEn> = {
  about: 'que recommander, pour un panier, une fiche article ou un client, et pourquoi',
  give: 'recommander des articles (par défaut)',
  basket: frenchSpaces('un article du panier ; peut se répéter'),
  product: 'l’article dont c’est la fiche',
  customer: frenchSpaces('un client : clé, adresse e-mail ou numéro de la boutique'),
  onlyNew: 'seulement ce que le client n’a jamais acheté',
  limit: 'nombre d’articles au plus',
  none: frenchSpaces(
    'Il n’y a rien à recommander : aucune commande ne nomme d’article, ou tous sont écartés.',
  ),
  unknown: (names) => frenchSpaces(`Aucune commande ne contient : ${names}.`),
  customerUnknown: frenchSpaces('Personne de ce nom n’a acheté : voici ce que l’on achète le plus.'),
  learned: (count, period) => frenchSpaces(`Appris de ${orders(count)}, ${period}.`),
  columns: {
    article: 'article',
    category: 'catégorie',
    price: 'prix',
    reason: 'pourquoi',
    orders: 'commandes / an',
    last: 'dernière vente',
    margin: 'marge',
    again: 'racheté',
    state: 'état',
    method: 'selon',
    package: 'lot',
    whole: 'tout / mois',
    parts: 'tout sauf un / mois',
    extra: 'marge / mois',
    interval: '95 %',
    revenue: 'CA / mois',
    breakEven: 'rentable dès',
    customers: 'clients',
    customer: 'client',
    has: 'a',
    lacks: 'n’a pas',
    all: 'commandes',
    spent: 'CA',
  },
  prove: 'ce que les premières commandes laissaient prévoir des dernières',
  purposes: {
    basket: 'Un article du panier d’après les autres',
    customer: 'La prochaine commande d’un client',
    customer_new: 'Le nouveau dans la prochaine commande d’un client',
  },
  methods: {
    mixed: 'recommandé',
    together: 'paniers',
    buyers: 'mêmes acheteurs',
    after: 'acheté ensuite',
    alike: 'clients proches',
    own: 'ses commandes',
    popular: 'plus achetés',
  },
  hit: (at) => `trouvé sur ${at}`,
  ndcg: (at) => `NDCG ${at}`,
  proven: (learned, chosen, tried) =>
    frenchSpaces(`Appris jusqu’au ${learned}, pondéré jusqu’au ${chosen}, éprouvé jusqu’au ${tried}.`),
  cases: (title, count) => `${title} (${count} cas)`,
  fewCases: (title, found, needed) =>
    frenchSpaces(`${title} : pas assez de données : ${found} cas ; il en faut ${needed}.`),
  better: (hit, popular) =>
    frenchSpaces(
      `Mieux que les plus achetés : parmi les 10 premiers dans ${hit} des cas, contre ${popular}, ou plus haut dans la liste.`,
    ),
  notBetter: (hit, popular) =>
    frenchSpaces(
      `Pas sûrement mieux que les plus achetés : parmi les 10 premiers dans ${hit} des cas, contre ${popular}.`,
    ),
  weights: (list) => frenchSpaces(`Poids : ${list}.`),
  articles: frenchSpaces('les articles des commandes : vendus ou non, achetés une fois ou rachetés, marqués'),
  list: 'lister les articles (par défaut)',
  search: 'partie du nom ou de la catégorie',
  state: 'sold (vendu), out (hors catalogue), retired (retiré), excluded (exclu) ou marked (marqué)',
  states: { sold: 'vendu', out: 'hors catalogue', retired: 'retiré', excluded: 'exclu' },
  once: 'une fois',
  marked: 'marqué',
  noArticles: 'Il n’y a pas d’article de ce genre.',
  mark: 'marquer un article',
  articleName: 'le nom de l’article comme dans les commandes',
  retired: 'il n’est plus vendu',
  excluded: 'il n’est jamais recommandé',
  markOnce: 'un client l’achète une fois',
  markAgain: 'un client le rachète',
  clear: 'enlever ses marques',
  oneMark: frenchSpaces('Donnez --retired ou --excluded, --once ou --again, ou --clear seul.'),
  done: (article, state) => frenchSpaces(`${article} : ${state}.`),
  packages: 'des lots de ce qui s’achète ensemble, et ce qu’ils devraient rapporter',
  packagesList: 'proposer des lots (par défaut)',
  discount: frenchSpaces('ce que le lot coûte de moins que ses articles : une part'),
  takeUp: 'combien le prennent, en part du taux actuel de l’article qui manque (votre hypothèse)',
  support: 'part minimale des paniers qui contiennent le tout',
  noPackages: 'Rien ne s’achète ensemble assez souvent, au-delà du hasard.',
  assumed: (discount, takeUp) =>
    frenchSpaces(
      `Hypothèse, et non constat : le lot coûte ${discount} de moins, et les paniers auxquels il manque un article le prennent à ${takeUp} du taux auquel cet article s’achète aujourd’hui avec les autres. « Rentable dès » : la part à partir de laquelle la marge augmente.`,
    ),
  fit: 'les clients qui ont acheté une partie d’un lot et pas le reste',
  parts: 'les articles du lot, deux au moins',
  twoArticles: 'Nommez deux articles au moins.',
  found: (count, shown) => frenchSpaces(`${count} clients ; les ${shown} premiers :`),
  noCustomers: 'Il n’y a pas de client de ce genre.',
};
