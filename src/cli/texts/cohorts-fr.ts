import { counted } from '../../core/words/counted.ts';
import type { cohortsEn } from './cohorts-en.ts';
import type { Spoken } from './en.ts';

/** What the commands of cohorts and of repeat purchases say, in French. */
export const cohortsFr: Spoken<typeof cohortsEn> = {
  about: 'table de cohortes : ce que deviennent les clients, par première commande ou par origine',
  by: 'month (mois), quarter (trimestre) ou year (année) de la première commande ; ou channel, store, vendor…',
  unit: 'durée d’une période quand les lignes n’en sont pas : month, quarter ou year',
  metric: 'retention (rétention), revenue (CA), margin (marge) ou orders (commandes), cumulés par client',
  ages: 'périodes à montrer dans la table',
  repeat: 'qui rachète en 30, 60, 90 et 365 jours, temps entre les commandes, et qui achète encore',
  others: 'autres, plus petits',
  customers: 'clients',
  all: 'tous',
  age: {
    month: (age) => `m ${age}`,
    quarter: (age) => `t ${age}`,
    year: (age) => `an ${age}`,
  },
  titles: {
    retention: 'Part des clients qui achètent dans une période, selon son écart à leur première commande',
    revenue: 'Chiffre d’affaires d’un client depuis sa première commande, remboursements déduits',
    margin: 'Marge d’un client depuis sa première commande, remboursements déduits',
    orders: 'Commandes d’un client, la première comprise',
  },
  unfinished: '* période en cours : elle monte encore, et la dernière ligne ne la compte pas',
  fewCustomers: '~ moins de 10 clients : trop peu pour en conclure quoi que ce soit',
  repeatTitle: 'Qui rachète, à partir du premier achat (intervalles à 95 %)',
  returned: 'revenus',
  within: (days) => `${days} jours`,
  half: 'la moitié en (jours)',
  few: (found, needed) => `pas assez de données (${found} sur ${needed})`,
  between: (median, quarter, threeQuarters, count) =>
    `Entre deux achats : ${median} jours au milieu, la moitié des ${count} de ${quarter} à ${threeQuarters}.`,
  staying: (month, share, interval) =>
    `Achètent encore après ${counted(month, { one: 'mois', other: 'mois' }, 'fr')} : ${share} (${interval}).`,
  paid: {
    about: 'part des clients qui ont remboursé ce qu’ils ont coûté à gagner, mois après mois',
    none: 'Le coût d’acquisition n’est pas connu, ou il y a moins de 30 clients.',
    titles: {
      revenue: 'Clients qui ont remboursé leur coût en chiffre d’affaires (intervalles à 95 %)',
      margin: 'Clients qui ont remboursé leur coût en marge (intervalles à 95 %)',
    },
    by: (month) => counted(month, { one: 'mois', other: 'mois' }, 'fr'),
    half: 'la moitié en',
  },
};
