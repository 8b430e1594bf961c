import { inventPerson, type Person } from '../company.ts';
import { monthStart } from '../local-time.ts';
import type { Random } from '../random.ts';
import type { Way } from '../way.ts';
import {
  anyTown,
  type ClientTown,
  firms,
  inventFirm,
  managers,
  type ServiceName,
  services,
} from './agency-company.ts';
import type { AgencyEvents } from './agency-events.ts';
import { agencyWays } from './agency-sources.ts';
import type { Prospect } from './prospect.ts';

/** A client of the agency. */
export interface AgencyClient {
  readonly reference: string;
  readonly leadId: string | null;
  readonly person: Person;
  readonly company: string;
  readonly sector: string;
  readonly town: ClientTown;
  readonly country: 'FR' | 'CH';
  readonly currency: 'EUR' | 'CHF';
  readonly way: Way;
  readonly vendor: string | null;
  readonly manager: (typeof managers)[number];
  /** The first of the month with which the subscription begins, as a day number. */
  readonly start: number;
  /** First services with their price of a month, in cents. */
  readonly first: ReadonlyMap<ServiceName, number>;
  /** How content this client is, around 8 of 10. */
  readonly mood: number;
  /** Hours it takes beside what its price pays for, 1 for the usual. */
  readonly demanding: number;
}

/** Clients the agency had when its books begin; the first two are Swiss. */
const portfolioSize = 16;
const numberOfPortfolio = 20_000;

/** The clients of the first month, then those who signed, from the first of the month after. */
export function agencyClients(
  won: readonly Prospect[],
  events: AgencyEvents,
  random: Random,
): readonly AgencyClient[] {
  const portfolio = Array.from({ length: portfolioSize }, (_, index) => {
    const number = numberOfPortfolio + index;
    const swiss = index < 2;
    const town = swiss
      ? {
          postcode: index === 0 ? '1204' : '1003',
          city: index === 0 ? 'Genève' : 'Lausanne',
          region: 'Suisse romande',
        }
      : anyTown(random);
    return {
      // Leads are numbered from the front.
      ...inventFirm(firms - 1 - index),
      ...drawTerms(swiss, random),
      leadId: null,
      person: inventPerson(number, random),
      town,
      country: swiss ? ('CH' as const) : ('FR' as const),
      currency: swiss ? ('CHF' as const) : ('EUR' as const),
      way: agencyWays.referral,
      vendor: null,
      // The first of a month, not before the first day.
      start: monthStart(events.firstDay - 1, -1),
    };
  });
  const signed = won.map((prospect) => ({
    ...drawTerms(false, random),
    leadId: prospect.leadId,
    person: prospect.person,
    company: prospect.company,
    sector: prospect.sector,
    town: prospect.town,
    country: 'FR' as const,
    currency: 'EUR' as const,
    way: prospect.way,
    vendor: prospect.vendor,
    start: monthStart(Math.floor(prospect.wonAt / 1440), -1),
  }));
  return [...portfolio, ...signed].map((client, index) => ({
    ...client,
    reference: `A${String(index + 1).padStart(3, '0')}`,
  }));
}

/** What is agreed with a new client, and how it turns out to be. */
function drawTerms(loyal: boolean, random: Random) {
  const first = new Map<ServiceName, number>();
  const count = random.weighted([
    [1, 50],
    [2, 36],
    [3, 14],
  ]);
  const size = random.logNormal(1, 0.35);
  // A Swiss client pays more, and both have what keeps clients.
  if (loyal) first.set('SEO', 140_000);
  while (first.size < count) {
    const service = random.weighted(services.map((one) => [one, one.weight] as const));
    first.set(service.name, priceOf(service.monthly, size, random));
  }
  return {
    manager: random.pick(managers),
    first,
    mood: 8.1 + 1.1 * random.normal(),
    demanding: random.logNormal(1, 0.34),
  };
}

/** A price of a month, in cents: whole tens of euros between 400 and 3,000. */
export function priceOf(euros: number, size: number, random: Random): number {
  const price = Math.round((euros * size * random.logNormal(1, 0.12)) / 10) * 10;
  return Math.max(400, Math.min(3000, price)) * 100;
}
