/** How a service is paid: every month, or once. */
export type ServiceKind = 'recurring' | 'once';

/** A service that clients have. */
export interface SoldService {
  readonly name: string;
  readonly kind: ServiceKind;
}

/** A client's services by their place in the book. Money in minor units. */
export interface ClientServices {
  readonly client: string;
  /** Of all its services, also of those that name none. */
  readonly mrr: bigint;
  /** MRR of what recurs; what was paid in all for the rest. */
  readonly has: ReadonlyMap<number, bigint>;
  /** Services it gave up; they are not proposed again. */
  readonly had: ReadonlySet<number>;
}

/** All clients with recurring revenue, and the services they have. At most `mostServices`, so that a set is a number. */
export interface ServiceBook {
  readonly services: readonly SoldService[];
  readonly clients: readonly ClientServices[];
}

/** The services of most clients are looked at; so many fit into the bits of a number. */
export const mostServices = 30;

/** Clients with the same services: these as bits, and how many clients. */
export interface ServiceSet {
  readonly bits: number;
  readonly clients: number;
}

/** The services of a client as bits. */
export function bitsOf(places: Iterable<number>): number {
  let bits = 0;
  for (const place of places) bits |= 1 << place;
  return bits;
}

/** The places of bits, ascending. */
export function placesOf(bits: number): readonly number[] {
  return Array.from({ length: mostServices }, (_, place) => place).filter((place) => hasPlace(bits, place));
}

/** Whether a set has the service at this place. */
export function hasPlace(bits: number, place: number): boolean {
  return (bits & (1 << place)) !== 0;
}

/** The different sets of services with their clients, the smallest number of bits first. */
export function serviceSets(clients: readonly ClientServices[]): readonly ServiceSet[] {
  const counts = new Map<number, number>();
  for (const { has } of clients) {
    const bits = bitsOf(has.keys());
    counts.set(bits, (counts.get(bits) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => one - other).map(([bits, count]) => ({ bits, clients: count }));
}

/** The same without one client of this set. */
export function withoutOne(sets: readonly ServiceSet[], bits: number): readonly ServiceSet[] {
  return sets.flatMap((set) => {
    const clients = set.bits === bits ? set.clients - 1 : set.clients;
    return clients > 0 ? [{ bits: set.bits, clients }] : [];
  });
}
