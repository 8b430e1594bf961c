import { meanInterval } from '../metrics/mean-interval.ts';
import { hearOthers, type Others, othersOf, shareOf } from './propensity.ts';
import { hasPlace, placesOf, type ServiceSet, withoutOne } from './service-book.ts';

/** A mean over clients with its 95 % interval (Student's). */
export interface MeanOfClients {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How often the service taken away is the first named, or among the first three. */
export interface HitRates {
  readonly first: MeanOfClients;
  readonly firstThree: MeanOfClients;
}

export type HeldOutTest =
  | {
      readonly kind: 'tried';
      readonly clients: number;
      /** By similar clients; by what most have; and by how much the first is better, client by client. */
      readonly similar: HitRates;
      readonly popular: HitRates;
      readonly gain: HitRates;
    }
  | { readonly kind: 'not_enough_data'; readonly found: number; readonly needed: number };

/** Clients with two services or more that a test takes. */
export const clientsToTry = 20;

interface Tried {
  readonly clients: number;
  readonly similar: readonly [number, number];
  readonly popular: readonly [number, number];
}

/**
 * Takes each service of each client away once, and sees whether it is named: by similar clients, and by what most have.
 * A client counts once, with the share of its services that were named. Others never include the client itself.
 */
export function tryHeldOut(sets: readonly ServiceSet[], services: number, shrinkage: number): HeldOutTest {
  const several = sets.filter(({ bits }) => placesOf(bits).length > 1);
  const found = several.reduce((sum, { clients }) => sum + clients, 0);
  if (found < clientsToTry) return { kind: 'not_enough_data', found, needed: clientsToTry };
  const tried = several.map((set) => trySet(sets, set, services, shrinkage));
  const rates = (of: (one: Tried) => readonly [number, number], least: number): HitRates => ({
    first: meanOf(tried, (one) => of(one)[0], least),
    firstThree: meanOf(tried, (one) => of(one)[1], least),
  });
  return {
    kind: 'tried',
    clients: found,
    similar: rates(({ similar }) => similar, 0),
    popular: rates(({ popular }) => popular, 0),
    gain: rates(({ similar, popular }) => [similar[0] - popular[0], similar[1] - popular[1]] as const, -1),
  };
}

function trySet(
  sets: readonly ServiceSet[],
  { bits, clients }: ServiceSet,
  services: number,
  shrinkage: number,
): Tried {
  const others = othersOf(withoutOne(sets, bits));
  const ranks = placesOf(bits).map((hidden) => {
    const left = bits & ~(1 << hidden);
    const lacking = Array.from({ length: services }, (_, place) => place).filter(
      (place) => !hasPlace(left, place),
    );
    const chances = lacking.map((service) =>
      shareOf(others, service, hearOthers(others, left, service), shrinkage),
    );
    return {
      similar: rankOf(hidden, lacking, others, (index) => chances[index] ?? 0),
      popular: rankOf(hidden, lacking, others, () => 0),
    };
  });
  const hits = (of: (rank: { similar: number; popular: number }) => number) =>
    [1, 3].map((most) => ranks.filter((rank) => of(rank) <= most).length / ranks.length);
  const pair = ([first = 0, firstThree = 0]: readonly number[]) => [first, firstThree] as const;
  return {
    clients,
    similar: pair(hits(({ similar }) => similar)),
    popular: pair(hits(({ popular }) => popular)),
  };
}

/** Rank from 1; what is equal goes by how many have it, then by place. */
function rankOf(
  wanted: number,
  services: readonly number[],
  { holders }: Others,
  score: (index: number) => number,
): number {
  const order = services
    .map((service, index) => ({ service, score: score(index) }))
    .sort(
      (one, other) =>
        other.score - one.score ||
        (holders[other.service] ?? 0) - (holders[one.service] ?? 0) ||
        one.service - other.service,
    );
  return order.findIndex(({ service }) => service === wanted) + 1;
}

/** A mean over clients, at least `least` and at most 1. */
function meanOf(tried: readonly Tried[], of: (one: Tried) => number, least: number): MeanOfClients {
  const sum = (value: (one: Tried) => number) =>
    tried.reduce((total, one) => total + one.clients * value(one), 0);
  const cases = sum(() => 1);
  const own = sum((one) => of(one) - least);
  const mean = own / cases;
  const interval = meanInterval({ mean, cases, own, squares: sum((one) => (of(one) - least) ** 2) });
  return {
    value: mean + least,
    low: (interval?.low ?? mean) + least,
    high: Math.min(1, (interval?.high ?? mean) + least),
  };
}
