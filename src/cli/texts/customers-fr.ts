import { counted } from '../../core/words/counted.ts';
import { frenchSpaces as set } from '../../core/words/french-spaces.ts';
import type { customersEn } from './customers-en.ts';
import type { Spoken } from './en.ts';

const customers = (count: number): string => counted(count, { one: 'client', other: 'clients' }, 'fr');

/** What the commands of the customer book say, in French. */
export const customersFr: Spoken<typeof customersEn> = {
  about: set('les clients : qui ils sont, leur segment, ce qu’ils valent'),
  list: 'lister les clients',
  search: 'nom, société, e-mail, téléphone, ville ou la référence entière',
  where: set('condition, p. ex. "orders>=2", channel=email, "alive>=50%" ; peut se répéter'),
  segment: 'un segment par son nom : Champions, ou l’un des vôtres',
  sort: 'revenue, expected_value, alive, orders, last_day …',
  ascending: 'les plus petits d’abord',
  limit: 'clients à afficher (200 au plus)',
  until: set('état à la fin de ce jour (par défaut : le dernier qui a des commandes)'),
  asOf: 'avec ce que l’on savait ce jour-là',
  format: 'table (tableau), json ou csv',
  formatTable: 'table (tableau) ou json',
  show: 'un client avec ses commandes, leads, abonnements et réponses',
  ref: 'référence, e-mail ou nom',
  several: (count) => set(`${customers(count)} correspondent ; choisissez par la référence :`),
  ideal: 'ce qui distingue le meilleur dixième des clients, et les leads ouverts qui leur ressemblent',
  idealBy: set(
    'ltv_to_cac ou value (par défaut : LTV / CAC si le coût est connu pour la moitié des clients)',
  ),
  segments: set('groupes de clients : taille, panier, marge, part à deux commandes ou plus et rétention'),
  by: 'segment, channel, category, age_band, region, vendor … ou own (segments définis par quelqu’un)',
  rules: 'afficher comment les notes font les segments',
  moves: 'passages d’un segment à l’autre, mois par mois',
  months: 'mois à regarder en arrière',
  add: 'définir un segment par des conditions, toutes nécessaires',
  segmentName: 'son nom',
  change: 'donner d’autres conditions à un segment',
  drop: 'supprimer un segment défini par quelqu’un',
  saved: (name) => `Le segment ${name} est enregistré.`,
  dropped: (name) => `Le segment ${name} est supprimé.`,
  none: 'Aucun client ne correspond.',
  noSegments: set(
    'Personne n’a défini de segment : filon segments add "Gros paniers" --where "revenue>=1000"',
  ),
  columns: {
    name: 'client',
    segment: 'segment',
    orders: 'commandes',
    last: 'dernière',
    revenue: 'CA',
    basket: 'panier',
    alive: 'encore client',
    expected: '12 mois',
  },
  groupColumns: {
    customers: 'clients',
    share: 'part',
    revenue: 'CA',
    basket: 'panier',
    margin: 'marge / client',
    repeat: '2 commandes ou plus',
    retention: 'rétention',
    expected: '12 mois',
  },
  total: 'tous',
  empty: '(vide)',
  about_book: (count, day) => `${count} à la fin du ${day}`,
  counted: customers,
  stale: set('Des faits sont arrivés depuis ; les chiffres sont en train d’être refaits.'),
  noModel: {
    repeaters: (found, needed) =>
      set(`Pas encore de probabilité : ${customers(found)} avec un rachat, il en faut ${needed}.`),
    buyers: (found, needed) =>
      set(
        `Pas encore de montant attendu : ${customers(found)} avec un rachat de montant connu, il en faut ${needed}.`,
      ),
    leavers: (found, needed) => `${customers(found)} avec un départ, il en faut ${needed}.`,
    no_peak: (_found, _needed) =>
      'Rien n’est attendu faute de paramètres qui conviennent à ces clients mieux que tous les autres.',
  },
  sums: (revenue, expected) => set(`CA ${revenue} ; attendu sur 12 mois : ${expected}.`),
  more: (count) => set(`${customers(count)} en tout ; --limit en montre plus.`),
  intervals: set(
    'Intervalles à 95 %. Rétention : parmi ceux qui étaient là il y a un an, ceux qui ont commandé depuis. – : moins de 10 clients.',
  ),
  byDefinition: set('* : par définition, ce segment fixe le nombre de commandes.'),
  scores: {
    quintiles: (count) =>
      set(
        `Notes par quintiles de ${count} : à valeur égale, note égale, si bien que les cinquièmes diffèrent.`,
      ),
    absolute: (count) => set(`Notes par limites fixes : ${count}, c’est trop peu pour des quintiles (100).`),
    recency: (limits) =>
      set(`Récence de 5 à 1 : dernière commande il y a ${limits} jours au plus, ou davantage.`),
    orders: (limits) => set(`Fréquence de 1 à 5 : ${limits} commandes au plus, ou davantage.`),
    value: (limits) => set(`Valeur de 1 à 5 : ${limits} au plus, ou davantage.`),
  },
  ruleColumns: { segment: 'segment', recency: 'récence', weight: 'fréquence et valeur', who: 'qui' },
  single: 'une commande',
  moveColumns: { month: 'jusqu’au', there: 'déjà là', moved: 'ont changé', share: 'part', came: 'arrivés' },
  matrix: (from, to) => set(`Du ${from} (lignes) au ${to} (colonnes) :`),
  came: 'arrivés',
  orders: 'Commandes',
  leads: 'Leads',
  changes: 'Abonnement',
  answers: 'Réponses',
  order: { day: 'jour', what: 'articles', net: 'montant', refunded: 'remboursé' },
  lead: { day: 'jour', channel: 'canal', product: 'produit', state: 'état', key: 'lead' },
  leadStates: { open: 'ouvert', won: 'gagné', lost: 'perdu' },
  change_: { day: 'jour', movement: 'mouvement', delta: 'écart', mrr: 'MRR' },
  answer: { day: 'jour', kind: 'question', score: 'réponse', comment: 'commentaire' },
  notEnough: (found, needed) =>
    set(`Pas assez de données : ${customers(found)} avec une commande ; il en faut ${needed}.`),
  idealTitle: {
    ltv_to_cac: (best, all) => `Les ${best} meilleurs sur ${all}, par valeur / coût d’acquisition`,
    value: (best, all) => `Les ${best} meilleurs sur ${all}, par valeur`,
  },
  idealMoney: {
    margin: set(
      'Valeur : marge à ce jour et attendue sur 12 mois, parmi ceux dont la première commande est de la même année.',
    ),
    revenue: set(
      'Valeur : CA à ce jour et attendu sur 12 mois, parmi ceux dont la première commande est de la même année.',
    ),
  },
  byCost: set(
    'En partie par son coût : la valeur est rapportée au coût d’acquisition du canal. --by value le laisse de côté.',
  ),
  byLater:
    'Par ce que les clients ont rapporté, et devraient rapporter en 12 mois, après leur premier jour d’achat, car le premier panier fait partie de la valeur.',
  fewCameBack: (found, needed) =>
    set(
      `Premier panier : pas assez de données. Il se juge par ce qui l’a suivi ; clients revenus : ${found}, il en faut ${needed}.`,
    ),
  withoutCost: (count) => set(`Laissés de côté, faute de coût d’acquisition connu : ${customers(count)}.`),
  traitColumns: {
    trait: 'trait',
    value: 'valeur',
    customers: 'clients',
    best: 'parmi les meilleurs',
    lift: 'lift',
    interval: '95 %'.replace(' ', '\u202f'),
  },
  noTraits: 'Rien ne les distingue avec certitude.',
  leadsTitle: set('Leads ouverts qui leur ressemblent :'),
  leadColumns: { lead: 'lead', reasons: 'parce que' },
  noLeads: 'Aucun lead ouvert n’a ce qui les distingue.',
  sizes: ['très petit', 'petit', 'moyen', 'grand', 'très grand'],
};
