import type { FactId } from '../facts/fact.ts';

/** Words in titles or in the file's name that speak for a fact; folded. */
export const factWords: readonly (readonly [FactId, readonly string[]])[] = [
  [
    'costs',
    [
      'cout',
      'cost',
      'depense',
      'depenses',
      'spend',
      'spent',
      'impressions',
      'clics',
      'clicks',
      'couts',
      'costs',
      'budget',
      'regie',
    ],
  ],
  [
    'orders',
    [
      'commande',
      'commandes',
      'order',
      'orders',
      'total',
      'ttc',
      'ht',
      'montant',
      'facture',
      'factures',
      'vente',
      'ventes',
      'panier',
      'net',
      'invoice',
      'sales',
    ],
  ],
  [
    'order_lines',
    [
      'quantite',
      'quantity',
      'qty',
      'qte',
      'sku',
      'produit',
      'product',
      'prix',
      'price',
      'article',
      'lignes',
      'lines',
    ],
  ],
  [
    'leads',
    [
      'lead',
      'leads',
      'contact',
      'contacts',
      'prospect',
      'prospects',
      'email',
      'mail',
      'telephone',
      'phone',
      'nom',
      'prenom',
      'formulaire',
      'demande',
      'origin',
      'origine',
    ],
  ],
  ['visits', ['visite', 'visites', 'visit', 'visits', 'session', 'sessions', 'pages']],
  [
    'interactions',
    ['appel', 'appels', 'call', 'calls', 'duree', 'duration', 'rendez', 'meeting', 'interaction'],
  ],
  ['subscription_changes', ['mrr', 'abonnement', 'abonnements', 'subscription', 'subscriptions']],
  ['answers', ['nps', 'csat', 'satisfaction', 'score', 'avis', 'note']],
  ['refunds', ['remboursement', 'remboursements', 'refund', 'refunds', 'avoir', 'avoirs']],
];

/** Words of a title that promise dates, whatever its cells hold; folded. */
export const dateTitles: readonly string[] = [
  'date',
  'jour',
  'day',
  'created',
  'cree le',
  'creation',
  'horodatage',
  'timestamp',
];

/** Titles of the price of one piece, which is never what an order came to; folded, spaces at both ends. */
export const unitTitle = / (?:pu|p u|prix unitaire|prix unit|unit price) /u;
