import type { FactId } from '../facts/fact.ts';
import type { ColumnType } from './report.ts';

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

interface FieldGuess {
  /** The first of these that the fact has and that is still free. */
  readonly fields: readonly string[];
  /** Looked for in this order. */
  readonly words: readonly string[];
  /** What the values must look like; none = anything. */
  readonly types: readonly ColumnType[];
  readonly money?: true;
}

const text: readonly ColumnType[] = [];
const date: readonly ColumnType[] = ['date'];
const number: readonly ColumnType[] = ['number'];

/** Which title words mean which field; the more particular first, as each column is used once. */
export const fieldWords: readonly FieldGuess[] = [
  { fields: ['email'], words: ['email', 'e mail', 'mail', 'courriel', 'adresse mail'], types: ['email'] },
  {
    fields: ['phone'],
    words: ['telephone', 'phone', 'mobile', 'portable', 'tel'],
    types: ['phone', 'number', 'text'],
  },
  {
    fields: ['created_at'],
    words: [
      'date de creation',
      'created at',
      'create date',
      'created',
      'cree le',
      'creation',
      'first contact date',
      'date de contact',
      'date',
      'horodatage',
      'timestamp',
    ],
    types: date,
  },
  {
    fields: ['ordered_at'],
    words: [
      'date de commande',
      'order date',
      'ordered at',
      'date commande',
      'date de facture',
      'date',
      'jour',
      'day',
    ],
    types: date,
  },
  { fields: ['day'], words: ['jour', 'day', 'date'], types: date },
  {
    fields: ['at_time', 'visited_at', 'refunded_at', 'answered_at'],
    words: ['date', 'heure', 'time', 'jour', 'day'],
    types: date,
  },
  {
    fields: ['order_ref'],
    words: [
      'n commande',
      'no commande',
      'n cde',
      'no cde',
      'numero cde',
      'numero de commande',
      'commande',
      'order id',
      'order number',
      'order',
    ],
    types: text,
  },
  {
    fields: ['lead_ref'],
    words: ['lead id', 'id lead', 'mql id', 'lead', 'id contact', 'contact id'],
    types: text,
  },
  {
    fields: ['customer_ref'],
    words: ['id client', 'customer id', 'code client', 'n client', 'numero client'],
    types: text,
  },
  {
    fields: ['id'],
    words: [
      'id',
      'identifiant',
      'n commande',
      'no commande',
      'n cde',
      'no cde',
      'numero cde',
      'numero de commande',
      'numero',
      'reference',
      'ref',
      'order id',
      'order number',
      'commande',
      'order',
      'uuid',
    ],
    types: text,
  },
  { fields: ['click_id'], words: ['gclid', 'fbclid', 'msclkid', 'click id'], types: text },
  {
    fields: ['net'],
    words: [
      'total ht',
      'montant ht',
      'net',
      'ht',
      'ventes nettes',
      'net sales',
      'chiffre d affaires',
      'ca',
      'revenue',
    ],
    types: number,
    money: true,
  },
  { fields: ['tax'], words: ['tva', 'taxe', 'taxes', 'tax', 'vat'], types: number, money: true },
  {
    fields: ['shipping'],
    words: ['frais de port', 'livraison', 'port', 'shipping'],
    types: number,
    money: true,
  },
  { fields: ['discount'], words: ['remise', 'reduction', 'discount'], types: number, money: true },
  {
    fields: ['purchase_cost'],
    words: ['prix d achat', 'cout d achat', 'purchase cost', 'cogs'],
    types: number,
    money: true,
  },
  { fields: ['margin'], words: ['marge', 'margin'], types: number, money: true },
  {
    fields: ['unit_price'],
    words: ['prix unitaire', 'pu ht', 'pu', 'p u', 'unit price', 'prix', 'price'],
    types: number,
    money: true,
  },
  {
    fields: ['total'],
    words: ['total ttc', 'montant ttc', 'ttc', 'total', 'montant', 'amount', 'prix'],
    types: number,
    money: true,
  },
  { fields: ['mrr'], words: ['mrr', 'mensualite', 'montant', 'amount'], types: number, money: true },
  {
    fields: ['amount'],
    words: ['cout', 'cost', 'depense', 'depenses', 'spend', 'amount spent', 'montant', 'amount', 'budget'],
    types: number,
    money: true,
  },
  { fields: ['impressions'], words: ['impressions', 'impr'], types: number },
  { fields: ['clicks'], words: ['clics', 'clicks'], types: number },
  { fields: ['claimed_conversions'], words: ['conversions', 'resultats', 'results'], types: number },
  {
    fields: ['quantity', 'units'],
    words: ['quantite', 'quantity', 'qty', 'qte', 'articles', 'units'],
    types: number,
  },
  { fields: ['score'], words: ['score', 'note', 'nps', 'csat'], types: number },
  { fields: ['pages'], words: ['pages', 'pages vues', 'page views'], types: number },
  { fields: ['seconds'], words: ['duree', 'duration', 'seconds', 'secondes'], types: number },
  { fields: ['hours'], words: ['heures', 'hours'], types: number },
  { fields: ['currency'], words: ['devise', 'currency'], types: ['text'] },
  { fields: ['subscription'], words: ['abonnement', 'subscription'], types: text },
  { fields: ['channel'], words: ['canal', 'channel', 'origine', 'origin', 'provenance'], types: text },
  { fields: ['source'], words: ['utm source', 'source'], types: text },
  { fields: ['medium'], words: ['utm medium', 'medium', 'support'], types: text },
  { fields: ['campaign_id'], words: ['campaign id', 'id de campagne', 'id campagne'], types: text },
  { fields: ['campaign'], words: ['utm campaign', 'campagne', 'campaign', 'campaign name'], types: text },
  { fields: ['ad_group'], words: ['groupe d annonces', 'ad group', 'ad set'], types: text },
  { fields: ['keyword'], words: ['mot cle', 'keyword', 'utm term'], types: text },
  {
    fields: ['landing_page'],
    words: ['page de destination', 'landing page', 'landing page id', 'page d atterrissage', 'url'],
    types: text,
  },
  {
    fields: ['vendor'],
    words: ['fournisseur', 'vendeur de leads', 'vendor', 'prestataire', 'apporteur'],
    types: text,
  },
  { fields: ['stage'], words: ['statut', 'status', 'etat', 'etape', 'stage', 'phase'], types: text },
  {
    fields: ['owner'],
    words: ['commercial', 'commerciale', 'owner', 'proprietaire', 'vendeur', 'responsable'],
    types: text,
  },
  { fields: ['sku'], words: ['sku', 'reference produit', 'code article'], types: text },
  { fields: ['product'], words: ['produit', 'product', 'article', 'designation', 'item'], types: text },
  { fields: ['category'], words: ['categorie', 'category', 'famille'], types: text },
  { fields: ['store'], words: ['magasin', 'boutique', 'store', 'agence', 'point de vente'], types: text },
  { fields: ['promotion'], words: ['code promo', 'promotion', 'coupon', 'promo'], types: text },
  { fields: ['first_name'], words: ['prenom', 'first name', 'firstname'], types: text },
  {
    fields: ['full_name'],
    words: ['nom complet', 'full name', 'nom et prenom', 'client', 'customer', 'contact'],
    types: text,
  },
  { fields: ['last_name'], words: ['nom de famille', 'last name', 'lastname', 'nom'], types: text },
  {
    fields: ['company'],
    words: ['societe', 'entreprise', 'company', 'organisation', 'raison sociale'],
    types: text,
  },
  { fields: ['postcode'], words: ['code postal', 'cp', 'postcode', 'zip', 'postal code'], types: text },
  { fields: ['city'], words: ['ville', 'city'], types: text },
  { fields: ['region'], words: ['region', 'departement', 'province', 'state'], types: text },
  { fields: ['country'], words: ['pays', 'country'], types: text },
  { fields: ['address'], words: ['adresse', 'address', 'rue'], types: text },
  { fields: ['device'], words: ['appareil', 'device'], types: text },
  { fields: ['segment'], words: ['segment'], types: text },
  { fields: ['reason'], words: ['raison', 'motif', 'reason'], types: text },
  { fields: ['comment'], words: ['commentaire', 'comment', 'verbatim'], types: text },
  {
    fields: ['title', 'label', 'subject'],
    words: ['titre', 'title', 'libelle', 'objet', 'intitule', 'label', 'subject'],
    types: text,
  },
];
