import { counted } from '../../core/words/counted.ts';
import type { opportunitiesEn } from './opportunities-en.ts';

const clients = (count: number): string => counted(count, { one: 'client', other: 'clients' }, 'fr');

/** What the command of opportunities says, in French. */
export const opportunitiesFr: typeof opportunitiesEn = {
  about: 'que vendre à quel client maintenant : ce que chacun a, ce qui lui manque, le potentiel',
  to: 'dernier jour qui compte (par défaut : aujourd’hui)',
  client: 'seulement ce client, par sa clé ou son nom',
  without: 'un service à laisser de côté, en plus du réglage servicesLeftOut ; peut être répété',
  limit: 'nombre de clients au plus',
  monthOption: 'quel mois, 2026-10',
  pageOption: 'la page d’un mois d’un client, en phrases ; le client par sa clé, sa référence ou son nom',
  noMarginOption: 'sans la marge, pour le client',
  noNextOption: 'sans le service à proposer',
  none: 'Aucun client n’a de revenu récurrent. Importez les abonnements : client, service, montant mensuel, début.',
  noClient: (client) => `Aucun client à revenu récurrent ne s’appelle ${client}.`,
  clientColumn: 'client',
  has: 'a déjà',
  next: 'à proposer',
  chance: 'propension',
  price: 'prix habituel',
  space: 'potentiel',
  month: '/mois',
  once: 'une fois',
  clients: 'clients',
  service: 'service',
  paid: 'ils paient',
  total: 'total',
  nextNone: '–',
  state: 'état',
  states: { has: 'l’a', had: 'l’a arrêté' },
  evidence: 'pourquoi',
  notEnough: (reason, found, needed) =>
    ({
      clients: `pas assez de données : ${clients(found)} à comparer, il en faut ${needed}`,
      similar_clients: `pas assez de données : clients semblables équivalant à ${found}, il en faut ${needed}`,
      holders: `pas assez de données : ${clients(found)} l’ont, il en faut ${needed}`,
    })[reason],
  more: (shown, found) => `${shown} sur ${found}.`,
  setAside: (services) => `Services laissés de côté : ${services}.`,
  leftOut: (count) =>
    `${counted(count, { one: 'service laissé', other: 'services laissés' }, 'fr')} de côté, ceux de moins de clients.`,
  spaceSaid: (month, once) => `Potentiel : ${month} par mois et ${once} une fois.`,
  alike:
    'Chez vous, les clients qui se ressemblent n’achètent pas davantage la même chose : c’est la part de tous les clients qui est prise.',
  tested: (of, similar, popular, gain) =>
    `Essayé sur ${clients(of)} en cachant un service : nommé en premier dans ${similar} des cas, contre ${popular} d’après ce que la plupart ont (écart ${gain}).`,
  notTested: (found, needed) =>
    `Pas essayé en cachant un service : ${clients(found)} à deux services ou plus, il en faut ${needed}.`,
};
