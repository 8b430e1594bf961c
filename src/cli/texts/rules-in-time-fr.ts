import { counted } from '../../core/words/counted.ts';
import { frenchSpaces } from '../../core/words/french-spaces.ts';
import type { Spoken } from './en.ts';
import type { rulesInTimeEn } from './rules-in-time-en.ts';

/** What the command of what is bought after what says, in French. */
export const rulesInTimeFr: Spoken<typeof rulesInTimeEn> = {
  noCustomers: 'Aucune commande d’un client connu n’a de lignes avec des articles nommés.',
  notEnough: (found, needed) =>
    frenchSpaces(
      `Pas assez de données : ${found} clients ont acheté à plusieurs dates, il en faut ${needed}.`,
    ),
  noPairs: (least) => `Aucun couple d’articles n’a été acheté à des jours différents par ${least} clients.`,
  none: (tested) =>
    `Des ${tested} couples achetés à des jours différents, aucun ne s’achète dans un ordre au-delà du hasard.`,
  found: (found, shown, customers) =>
    frenchSpaces(
      `Couples achetés l’un après l’autre, sur ${customers} clients : ${found} ; les ${shown} premiers :`,
    ),
  first: 'd’abord',
  next: 'ensuite',
  customers: 'clients',
  expected: 'au sort',
  lift: 'fois',
  other: 'à l’inverse',
  chance: 'par hasard',
  days: 'jours entre',
  means: frenchSpaces(
    'Clients qui ont acheté le premier, puis un autre jour le second pour la première fois ; au sort : combien ce serait si les achats de chaque client étaient mêlés entre ses jours, chaque article aux moments où il se vend ; jours entre : la médiane.',
  ),
  chanceMeans: (tested) =>
    frenchSpaces(
      `Par hasard : test binomial exact, corrigé pour ${tested} couples regardés (Benjamini-Hochberg).`,
    ),
  leftOut: (count, most) =>
    frenchSpaces(
      `Mis de côté : ${counted(count, { one: 'client', other: 'clients' }, 'fr')} de plus de ${most} articles.`,
    ),
};
