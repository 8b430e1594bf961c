import { counted } from '../../core/words/counted.ts';

const clients = (count: number): string => counted(count, { one: 'client', other: 'clients' }, 'en');

/** What the command of opportunities says, in English. */
export const opportunitiesEn = {
  about: 'what to sell to which client next: what each has and lacks, and the white space',
  to: 'last day that counts (default: today)',
  client: 'only this client, by its key or its name',
  without: 'a service left out besides those of the setting servicesLeftOut; may be given several times',
  limit: 'how many clients at most',
  monthOption: 'which month, 2026-10',
  pageOption: 'the page of a month of one client, in sentences; the client by key, reference or name',
  noMarginOption: 'without the margin, for the client',
  noNextOption: 'without the service to propose next',
  none: 'No client has recurring revenue. Import subscriptions: client, service, monthly amount, start.',
  noClient: (client: string) => `No client with recurring revenue is called ${client}.`,
  clientColumn: 'client',
  has: 'has',
  next: 'next best service',
  chance: 'propensity',
  price: 'usual price',
  space: 'white space',
  month: '/month',
  once: 'once',
  clients: 'clients',
  service: 'service',
  paid: 'they pay',
  total: 'total',
  nextNone: '–',
  state: 'state',
  states: { has: 'has it', had: 'gave it up' },
  evidence: 'evidence',
  notEnough: (reason: 'clients' | 'similar_clients' | 'holders', found: number, needed: number): string =>
    ({
      clients: `not enough data: ${clients(found)} besides, it takes ${needed}`,
      similar_clients: `not enough data: similar clients worth ${found}, it takes ${needed}`,
      holders: `not enough data: ${clients(found)} with it, it takes ${needed}`,
    })[reason],
  more: (shown: number, found: number) => `${shown} of ${found}.`,
  setAside: (services: string) => `Services left out: ${services}.`,
  leftOut: (count: number) =>
    `${counted(count, { one: 'service', other: 'services' }, 'en')} of fewest clients left out.`,
  spaceSaid: (month: string, once: string) => `White space: ${month} a month and ${once} once.`,
  alike: 'Clients who are alike do not buy the same here: the share of all clients is taken.',
  tested: (of: number, similar: string, popular: string, gain: string) =>
    `Tried on ${clients(of)}, a service taken away: named first ${similar} of the time, by what most have ${popular} (difference ${gain}).`,
  notTested: (found: number, needed: number) =>
    `Not tried on services taken away: ${clients(found)} with two or more services, it takes ${needed}.`,
};
