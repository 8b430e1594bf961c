import { counted } from '../../core/words/counted.ts';
import type { recurringEn } from './recurring-en.ts';

const clients = (count: number): string => counted(count, { one: 'client', other: 'clients' }, 'fr');

/** What the commands of recurring revenue say, in French. */
export const recurringFr: typeof recurringEn = {
  about: 'le revenu récurrent (MRR) : ce qui le fait bouger, à qui il est, et s’il a été facturé',
  overview:
    'mouvements du revenu récurrent, dont la somme est sa variation, avec panier, attrition, rétention et LTV',
  by: 'month (mois), service ou client',
  from: 'premier jour (par défaut : celui du mois, onze mois plus tôt)',
  to: 'dernier jour (par défaut : aujourd’hui)',
  service: 'seulement les abonnements de ce service',
  asOf: 'avec ce que l’on savait ce jour-là',
  clients: 'les clients : services, travaux ponctuels, heures et marge après heures',
  sort: 'mrr, change (variation), margin (marge) ou name (nom)',
  limit: 'nombre de lignes au plus',
  changes: 'les changements derrière les mouvements, avec fichier et ligne',
  movement: 'seulement celui-ci : new, expansion, contraction, churned, reactivated ou currency',
  client: 'seulement ce client, par sa clé',
  reconcile: 'comparer le revenu récurrent aux factures, ou aux commandes, et lister les écarts',
  against: 'invoices (factures) ou orders (commandes) ; par défaut les factures s’il y en a',
  month: 'mois',
  serviceColumn: 'service',
  noService: '(sans nom)',
  clientColumn: 'client',
  start: 'début',
  end: 'fin',
  activeClients: 'clients',
  movements: {
    new: 'nouveau',
    expansion: 'hausses',
    contraction: 'baisses',
    churned: 'départs',
    reactivated: 'retours',
    currency: 'change',
  },
  total: 'total',
  none: 'Il n’y a pas de revenu récurrent. Importez les abonnements : client, service, montant mensuel, début.',
  basket: 'Panier moyen (MRR ÷ clients actifs)',
  churn: 'Attrition des clients',
  netRetention: 'Rétention nette du revenu',
  grossRetention: 'Rétention brute du revenu',
  lifetime: 'Mois attendus (36 au plus)',
  monthlyMargin: 'Marge récurrente après heures, par mois',
  lifetimeValue: 'LTV sur la marge récurrente',
  notEnough: (reason, found, needed) =>
    reason === 'clients'
      ? `pas assez de données : ${clients(found)}, il en faut ${needed}`
      : `pas assez de données : ${clients(found)} suivis, il en faut ${needed}`,
  noInterval: (n, needed) => `sans intervalle pour ${clients(n)}, il en faut ${needed}`,
  ofClients: clients,
  hours: (hours, cost) => `Passé pour les clients : ${hours} h, ${cost}.`,
  withoutCost: (rows) =>
    `${counted(rows, { one: 'ligne', other: 'lignes' }, 'fr')} d’heures sans coût : indiquez le taux horaire.`,
  since: 'depuis',
  recurring: 'récurrent',
  oneOff: 'ponctuel',
  hoursColumn: 'heures',
  expenses: 'autres frais',
  margin: 'marge après heures',
  stillExpected: (months) => `attendu sur ${months} mois`,
  notExpected: {
    departures: (found, needed) => `pas assez de départs : ${found}, il en faut ${needed}`,
    no_peak: () => 'aucun modèle ne suit les départs',
    months: (found, needed) => `pas assez de mois entiers : ${found}, il en faut ${needed}`,
  },
  more: (shown, found) => `${shown} sur ${found}.`,
  day: 'jour',
  movementColumn: 'mouvement',
  amount: 'montant',
  where: 'fichier et ligne',
  againstInvoices: 'Face aux factures',
  againstOrders: 'Face aux commandes qui facturent un abonnement',
  agree: (agree, months) =>
    `${agree} sur ${counted(months, { one: 'mois de client concorde', other: 'mois de clients concordent' }, 'fr')}.`,
  allAgree: 'Aucun écart.',
  expected: 'attendu',
  billed: 'facturé',
  difference: 'écart',
  reason: 'pourquoi',
  reasons: {
    not_billed: 'pas facturé',
    no_subscription: 'facturé sans abonnement',
    exchange_rate: 'taux de change',
    less: 'moins facturé',
    more: 'plus facturé',
  },
  withoutRate: (count) =>
    `${counted(count, { one: 'facture', other: 'factures' }, 'fr')} sans taux de change : comptées pour rien.`,
};
