import { wilsonInterval } from '../metrics/wilson-interval.ts';
import { hasPlace, mostServices, type ServiceSet } from './service-book.ts';

/** Other clients by their sets of services, with what a shared service says. */
export interface Others {
  readonly sets: readonly ServiceSet[];
  readonly clients: number;
  /** Clients that have each service. */
  readonly holders: readonly number[];
  /** ln(1 + clients / holders): sharing a rare service says more than sharing one that all have. */
  readonly weights: readonly number[];
}

/** A chance from 0 to 1 with its 95 % interval, or why there is none. */
export type Propensity =
  | {
      readonly kind: 'estimate';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** As how many clients that are all alike the similar ones count. */
      readonly similar: number;
    }
  | TooFewSimilar;

/** Why there is no chance: too few other clients, too few similar ones, or too few who have the service. */
export interface TooFewSimilar {
  readonly kind: 'not_enough_data';
  readonly reason: 'clients' | 'similar_clients' | 'holders';
  readonly found: number;
  readonly needed: number;
}

/** How many of each it takes. */
export const needed = { clients: 10, similar_clients: 5, holders: 3 } as const;

/** What all others have, to compare with. */
export function othersOf(sets: readonly ServiceSet[]): Others {
  const clients = sets.reduce((sum, set) => sum + set.clients, 0);
  const holders = Array.from({ length: mostServices }, (_, place) =>
    sets.reduce((sum, set) => sum + (hasPlace(set.bits, place) ? set.clients : 0), 0),
  );
  const weights = holders.map((count) => (count === 0 ? 0 : Math.log(1 + clients / count)));
  return { sets, clients, holders, weights };
}

/**
 * How alike two sets of services are: the weight of what both have / the weight of what either has; 0 where neither has
 * anything. Source: S. Ioffe, "Improved consistent sampling, weighted minhash and L1 sketching", ICDM 2010, eq. 1, of
 * P. Jaccard (1901).
 */
export function likeness(one: number, other: number, weights: readonly number[]): number {
  let [both, either] = [0, 0];
  for (let rest = one | other, place = 0; rest !== 0; rest >>>= 1, place += 1) {
    if ((rest & 1) === 0) continue;
    const weight = weights[place] ?? 0;
    either += weight;
    if (hasPlace(one & other, place)) both += weight;
  }
  return either === 0 ? 0 : both / either;
}

/** Squared, so that clients who are half alike count a quarter. */
export function voiceOf(own: number, set: number, service: number, weights: readonly number[]): number {
  const apart = ~(1 << service);
  return likeness(own & apart, set & apart, weights) ** 2;
}

/** The voices of others about a service, summed: of all, of those who have it, and of their squares. */
export interface Voices {
  readonly all: number;
  readonly having: number;
  readonly squares: number;
}

/** Asks all others, each with its likeness in all services but the one asked about. */
export function hearOthers(others: Others, own: number, service: number): Voices {
  let [all, having, squares] = [0, 0, 0];
  for (const { bits, clients } of others.sets) {
    const voice = voiceOf(own, bits, service, others.weights);
    all += clients * voice;
    squares += clients * voice * voice;
    if (hasPlace(bits, service)) having += clients * voice;
  }
  return { all, having, squares };
}

/** The share of those asked who have it, all other clients together counting `shrinkage` besides. 0 without others. */
export function shareOf(others: Others, service: number, { all, having }: Voices, shrinkage: number): number {
  const usual = others.clients === 0 ? 0 : (others.holders[service] ?? 0) / others.clients;
  return shrinkage === Number.POSITIVE_INFINITY ? usual : (having + shrinkage * usual) / (all + shrinkage);
}

/** As many clients as such voices are worth, (Σw)² / Σw². Source: L. Kish, Survey Sampling (1965), 11.7. */
export function worthOf({ clients }: Others, { all, squares }: Voices, shrinkage: number): number {
  if (clients === 0 || shrinkage === Number.POSITIVE_INFINITY) return clients;
  const squared = squares + (2 * shrinkage * all) / clients + (shrinkage * shrinkage) / clients;
  return squared === 0 ? 0 : (all + shrinkage) ** 2 / squared;
}

/**
 * How likely a client with these services has, or would have, another one: `shareOf`, with Wilson's interval of as many
 * clients as the voices are worth.
 */
export function propensityOf(others: Others, own: number, service: number, shrinkage: number): Propensity {
  const holders = others.holders[service] ?? 0;
  const tooFew = (reason: TooFewSimilar['reason'], found: number): TooFewSimilar => ({
    kind: 'not_enough_data',
    reason,
    found,
    needed: needed[reason],
  });
  if (others.clients < needed.clients) return tooFew('clients', others.clients);
  if (holders < needed.holders) return tooFew('holders', holders);
  const voices = hearOthers(others, own, service);
  const similar = worthOf(others, voices, shrinkage);
  if (similar < needed.similar_clients) return tooFew('similar_clients', Math.floor(similar));
  const value = shareOf(others, service, voices, shrinkage);
  const interval = wilsonInterval(value, similar);
  return { kind: 'estimate', value, low: interval?.low ?? value, high: interval?.high ?? value, similar };
}
