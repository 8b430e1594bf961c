import { counted } from '../../core/words/counted.ts';
import { frenchSpaces } from '../../core/words/french-spaces.ts';
import type { Spoken } from './en.ts';
import type { lifetimeEn } from './lifetime-en.ts';

const customers = (count: number): string => counted(count, { one: 'client', other: 'clients' }, 'fr');

/** What the commands of lifetimes and of association rules say, in French. */
export const lifetimeFr: Spoken<typeof lifetimeEn> = {
  about: 'combien de temps les clients restent, ce qu’ils achèteront et ce qu’ils valent',
  model: 'ajuster un modèle au registre et l’éprouver sur la suite',
  modelName: 'bg_nbd (achats), gamma_gamma (leur valeur) ou shifted_beta_geometric (abonnements)',
  calibrationWeeks: 'semaines connues du modèle, à partir de la première commande (par défaut : toutes)',
  holdoutWeeks: 'semaines suivantes pour le juger (par défaut : toutes celles qui restent)',
  money: 'revenue (chiffre d’affaires) ou margin (marge)',
  period: 'pour les abonnements : month (mois) ou year (année)',
  where: 'clients dont la première commande répond au filtre, p. ex. channel=email ; peut se répéter',
  until: 'dernier jour compté (par défaut : le dernier qui a des commandes)',
  asOf: 'avec ce que l’on savait ce jour-là',
  value: 'durée de vie, valeur vie client de trois façons, LTV / CAC et délai de récupération',
  by: 'répartir selon la première commande : channel, segment, vendor…',
  from: 'orders (commandes) ou subscriptions (abonnements ; par défaut si l’entreprise en vit)',
  valueMoney:
    'revenue (chiffre d’affaires) ou margin (marge ; par défaut si toutes les commandes, ou les frais des abonnés, la disent)',
  months: 'mois à regarder',
  discountRate: 'actualisation par an : avec 0.1, 110 dans un an en valent 100 aujourd’hui',
  silenceDays: 'jours sans commande après lesquels un client est parti (par défaut : l’usage constaté)',
  titles: {
    bg_nbd: 'BG/NBD : achats des clients sans contrat (Fader, Hardie, Lee 2005)',
    gamma_gamma: 'Gamma-Gamma : ce que valent les achats (Fader, Hardie 2013)',
    shifted_beta_geometric:
      'Bêta-géométrique décalé : combien de temps restent les abonnés (Fader, Hardie 2007)',
  },
  counted: (count, period) => `${customers(count)}, ${period}`,
  toDays: (days) => `les durées sont prises à ${counted(days, { one: 'jour', other: 'jours' }, 'fr')} près`,
  withMargin: (known) => `la marge est connue pour ${known} des commandes`,
  logLikelihood: (value) => `Log-vraisemblance ${value}`,
  parameter: 'paramètre',
  estimate: 'valeur',
  interval: 'intervalle à 95 %',
  purchasesInYear: (value, interval) => `Un nouveau client revient ${value} fois en un an (${interval}).`,
  alive: (alive, share) => `Encore clients : ${alive} attendus (${share}).`,
  meanValue: (value, interval) => `Un achat après le premier vaut ${value} en moyenne (${interval}).`,
  noMeanValue:
    'La valeur moyenne est sans limite (q ≤ 1) : quelques achats dépassent de loin tous les autres.',
  buyers: (count) => `d’après ${customers(count)} qui ont racheté`,
  backTest: (weeks) => `Mise à l’épreuve sur les ${weeks} semaines mises de côté`,
  noBackTest: 'Rien n’a été mis de côté : --calibration-weeks laisse du temps pour juger le modèle.',
  earlier: 'rachats avant',
  orMore: (count) => `${count} ou plus`,
  times: (count) => `${count} fois`,
  customersColumn: 'clients',
  predicted: 'prévu',
  actual: 'constaté',
  all: 'tous',
  periodColumn: { month: 'mois', year: 'année' },
  observed: 'constaté',
  projected: 'projeté',
  notEnough: {
    repeaters: (found, needed) =>
      `Pas assez de données : ${customers(found)} avec un rachat ; il en faut ${needed}.`,
    buyers: (found, needed) =>
      `Pas assez de données : ${customers(found)} avec un rachat de montant connu ; il en faut ${needed}.`,
    leavers: (found, needed) =>
      `Pas assez de données : ${customers(found)} avec un départ ; il en faut ${needed}.`,
    no_peak: (found, _needed) =>
      `Aucun paramètre ne convient mieux que tous les autres (${customers(found)}) : le modèle ne va pas à ces clients, ou ils se ressemblent trop.`,
  },
  valueTitle: (months, rate) => `Valeur vie client sur ${months}, actualisée de ${rate} par an`,
  watched: {
    orders: {
      revenue: 'clients qui commandent, sur le chiffre d’affaires',
      margin: 'clients qui commandent, sur la marge',
    },
    subscriptions: {
      revenue: 'abonnés, sur le chiffre d’affaires',
      margin: 'abonnés, sur la marge : ce qu’ils paient − leurs heures et frais',
    },
  },
  clientCosts: (amount) =>
    `Heures et autres frais des clients déduits : ${amount} en tout. « panier × durée » est la LTV de filon mrr.`,
  noClientCosts: 'Aucune heure ni aucun frais ne nomme un client : la marge est le chiffre d’affaires.',
  clientCostsLeft: (amount) =>
    `${amount} d’heures et de frais de clients ne sont pas déduits ici ; ils le sont avec --from subscriptions.`,
  withoutCost: (count) =>
    `${counted(count, { one: 'ligne d’heures n’a pas de coût et compte', other: 'lignes d’heures n’ont pas de coût et comptent' }, 'fr')} pour rien.`,
  valueColumns: {
    group: 'clients par',
    customers: 'clients',
    left: 'partis',
    basket: 'par mois',
    lifetime: 'durée de vie',
    article: 'panier × durée',
    survival: 'LTV',
    model: 'LTV du modèle',
    cac: 'CAC',
    ratio: 'LTV / CAC',
    payback: 'récupération',
  },
  empty: '(vide)',
  fewCustomers: (count) => `Pas assez de données : ${customers(count)} ; il en faut 30.`,
  silence: (days) =>
    `Parti : sans commande depuis plus de ${counted(days, { one: 'jour', other: 'jours' }, 'fr')}.`,
  seen: (months, share) =>
    `Vu jusqu’ici : ${months}, au bout desquels ${share} sont encore là ; seul le modèle regarde plus loin.`,
  tooSmall: (list) => `Moins de 30 clients : ${list}.`,
  ltv_below_cac: (group) => `${group} : un client rapporte moins que ce qu’il coûte à gagner.`,
  basket_below_cac: (group) => `${group} : un panier moyen ne paie pas ce que coûte un client à gagner.`,
  rules: {
    about: 'ce qui s’achète ensemble : règles d’association',
    support: frenchSpaces(
      'part minimale des paniers qui contiennent le tout (0.01 ; des clients avec --sequence : 0.001)',
    ),
    confidence: 'part minimale des paniers de gauche qui contiennent aussi l’article de droite',
    item: 'product (produit) ou category (catégorie)',
    longest: 'articles d’une règle, au plus',
    order: 'lift, confidence, support ou extra (montant au-delà du hasard pour 1 000 paniers)',
    money: frenchSpaces(
      'ce que compte extra : margin (marge), ou revenue (chiffre d’affaires) si la plupart des marges manquent',
    ),
    sequence: frenchSpaces(
      'ce que les clients achètent après quoi, un autre jour (avec les autres options, sauf confidence, longest et order)',
    ),
    show: frenchSpaces(
      'telling (en tableau : au-delà du hasard, et qu’une règle plus courte ne dit pas déjà) ou all (en JSON : toutes)',
    ),
    per: 'un panier est une commande (order), tout ce qu’un client a acheté (customer), ou selon les commandes (auto)',
    limit: 'règles à afficher (par défaut : 20 en tableau, toutes jusqu’à 10 000 en JSON)',
    from: 'premier jour des commandes',
    to: 'dernier jour des commandes',
    where: 'filtre sur la commande, p. ex. store=Lyon ; peut se répéter',
    none: 'Aucun article ne se trouve avec un autre dans assez de paniers.',
    noBaskets: 'Aucune commande n’a de lignes avec des articles nommés.',
    found: (found, baskets, shown) => `${found} règles dans ${baskets} paniers ; les ${shown} premières :`,
    when: 'qui achète',
    also: 'achète aussi',
    baskets: 'paniers',
    supportColumn: 'support',
    confidenceColumn: 'confiance',
    lift: 'lift',
    chance: 'par hasard',
    extra: { margin: 'marge / 1 000', revenue: 'CA / 1 000' },
    perCustomer: frenchSpaces(
      'Un panier est tout ce qu’un client a acheté : la plupart des lignes viennent d’abonnés, dont les commandes se répètent.',
    ),
    perAsked: 'Un panier est tout ce qu’un client a acheté.',
    hidden: (chance, redundant) =>
      frenchSpaces(
        `Non montrées : ${chance} qui peuvent être le hasard ou ne le dépassent pas, ${redundant} qu’une règle plus courte dit aussi sûrement (--show all).`,
      ),
    noneTelling: (hidden) =>
      frenchSpaces(`Aucune règle ne dépasse le hasard ; non montrées : ${hidden} (--show all).`),
    leftOut: (count, most) =>
      `Mis de côté : ${counted(count, { one: 'panier', other: 'paniers' }, 'fr')} de plus de ${most} articles.`,
    truncated: 'Les combinaisons sont trop nombreuses pour être toutes regardées : demandez plus de support.',
    noWorth: frenchSpaces(
      'Aucun prix n’est connu : on ne peut rien dire de ce que rapportent les règles, qui restent dans l’ordre de leur lift.',
    ),
    noMargin: frenchSpaces('La plupart des marges manquent : le montant est un chiffre d’affaires.'),
    someWorth: (known, items) =>
      frenchSpaces(`Connu pour ${known} articles sur ${items} ; les règles des autres viennent en dernier.`),
    chanceMeans: (tested) =>
      `Par hasard : test exact de Fisher, corrigé pour ${tested} règles regardées (Benjamini-Hochberg).`,
  },
};
