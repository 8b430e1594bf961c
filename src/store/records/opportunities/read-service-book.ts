import {
  type ClientServices,
  mostServices,
  type ServiceBook,
  type SoldService,
} from '../../../core/opportunities/service-book.ts';
import { otherServices } from '../../sql/opportunities/other-services.ts';
import type { OpenRecurring } from '../recurring/open-recurring.ts';
import { type ClientState, readStates } from '../recurring/read-clients.ts';

interface Held {
  readonly client: string;
  readonly name: string;
  readonly amount: bigint;
}

/** The book of services on the last day, and how many services found no place in it. */
export interface OpenServiceBook {
  readonly book: ServiceBook;
  readonly leftOut: number;
  /** Services left out that somebody has, in alphabetical order. */
  readonly without: readonly string[];
}

/**
 * The clients with recurring revenue on the last day, with their services: those they subscribe to and what else they
 * bought. Names that differ in case or spaces only are one service; one that anybody subscribes to is one that recurs,
 * and other work of its name is left out. Services of most clients come first. Those named in `without`, as a fee for
 * setting up that everybody pays, say nothing of what clients need and are left out altogether.
 */
export async function readServiceBook(
  open: OpenRecurring,
  without: readonly string[],
): Promise<OpenServiceBook> {
  const [states, rows] = await Promise.all([
    readStates(open),
    open.store.engine.reader.run(otherServices(open.reading)),
  ]);
  const active = [...states].filter(([, state]) => mrrOf(state) > 0n);
  const clients = new Map(active.map(([client, state]) => [client, mrrOf(state)]));
  const held = rows
    .map((row): Held & { readonly part: string } => ({
      part: String(row.part),
      client: String(row.client),
      name: String(row.name),
      amount: BigInt(String(row.amount)),
    }))
    .filter(({ client }) => clients.has(client));
  const recurring = active.flatMap(([client, { services }]) =>
    services.flatMap(({ service, mrr }): readonly Held[] =>
      service === null || mrr <= 0n ? [] : [{ client, name: service.trim(), amount: mrr }],
    ),
  );
  const subscribed = new Set(recurring.map(({ name }) => keyOf(name)));
  const once = held.filter(({ part, name }) => part === 'o' && !subscribed.has(keyOf(name)));
  const kept = new Set(without.map(keyOf));
  const all = servicesOf(recurring, once);
  const found = all.filter(({ name }) => !kept.has(keyOf(name)));
  const services = found.slice(0, mostServices);
  const places = new Map(services.map(({ name }, place) => [keyOf(name), place]));
  return {
    book: {
      services,
      clients: placed(
        [...clients].sort(([one], [other]) => (one < other ? -1 : 1)),
        [...recurring, ...once],
        held.filter(({ part }) => part === 'g'),
        places,
      ),
    },
    leftOut: found.length - services.length,
    without: all
      .flatMap(({ name }) => (kept.has(keyOf(name)) ? [name] : []))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  };
}

/** Clients with what they have and have given up, each service at its place; those without a place are left out. */
function placed(
  clients: readonly (readonly [client: string, mrr: bigint])[],
  has: readonly Held[],
  had: readonly Held[],
  places: ReadonlyMap<string, number>,
): readonly ClientServices[] {
  const rows = new Map(
    clients.map(([client, mrr]) => [client, { mrr, has: new Map<number, bigint>(), had: new Set<number>() }]),
  );
  for (const { client, name, amount } of has) {
    const place = places.get(keyOf(name));
    const mine = rows.get(client)?.has;
    if (place !== undefined) mine?.set(place, (mine.get(place) ?? 0n) + amount);
  }
  for (const { client, name } of had) {
    const place = places.get(keyOf(name));
    if (place !== undefined) rows.get(client)?.had.add(place);
  }
  return [...rows].map(([client, row]) => ({ client, ...row }));
}

function mrrOf({ services }: ClientState): bigint {
  return services.reduce((sum, { mrr }) => sum + mrr, 0n);
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

/** The services by how many clients have them, then by name. */
function servicesOf(recurring: readonly Held[], once: readonly Held[]): readonly SoldService[] {
  const found = new Map<string, { name: string; kind: SoldService['kind']; clients: Set<string> }>();
  const add = (list: readonly Held[], kind: SoldService['kind']) => {
    for (const { client, name } of list) {
      const known = found.get(keyOf(name)) ?? { name, kind, clients: new Set<string>() };
      found.set(keyOf(name), known);
      known.clients.add(client);
      if (name > known.name) known.name = name;
    }
  };
  add(recurring, 'recurring');
  add(once, 'once');
  return [...found.values()]
    .sort(
      (one, other) => other.clients.size - one.clients.size || (keyOf(one.name) < keyOf(other.name) ? -1 : 1),
    )
    .map(({ name, kind }) => ({ name, kind }));
}
