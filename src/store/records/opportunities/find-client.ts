import { FilonError } from '../../../core/errors/filon-error.ts';
import { namesAlike } from '../../../core/query/nearest.ts';
import { oneOffClient } from '../../sql/opportunities/one-off-client.ts';
import { clientRefs } from '../../sql/recurring/client-states.ts';
import { textIn } from '../desk/lead-row.ts';
import type { OpenRecurring } from '../recurring/open-recurring.ts';
import { type ClientState, readNames, readPersonNames, readStates } from '../recurring/read-clients.ts';

export interface FoundClient {
  readonly key: string;
  readonly name: string;
  readonly state: ClientState;
  /** Whether it ever had recurring revenue; else it has ordered other work only. */
  readonly subscribed: boolean;
}

/**
 * The client somebody names: by its key, the source's reference, its company or its person, whatever their case, else the
 * only one whose company, person or reference has that in it; one with recurring revenue before one of other work only.
 * Errors: `client_not_found` with the nearest names, `customer_not_found` where no name is near.
 */
export async function findClient(open: OpenRecurring, asked: string, now: string): Promise<FoundClient> {
  const [states, refs] = await Promise.all([
    readStates(open),
    open.store.engine.reader.run(clientRefs(open.reading)),
  ]);
  const names = await readNames(open, [...states.keys()], now);
  const called = refs.map((row): Called => {
    const key = String(row.customer_key);
    const { name, contact = null } = names.get(key) ?? {};
    return { key, names: [textIn(row.ref), name ?? null, contact].filter((one) => one !== null) };
  });
  const found = (key: string | undefined): FoundClient | null => {
    const state = key === undefined ? undefined : states.get(key);
    if (key === undefined || state === undefined) return null;
    return { key, name: names.get(key)?.name ?? key, state, subscribed: true };
  };
  const exact = found(states.has(asked) ? asked : sameName(called, asked));
  if (exact) return exact;
  const oneOff = await findOneOff(open, asked, now);
  const near = oneOff ?? found(onlyNear(called, asked));
  if (!near) throw notFound(called, asked);
  return near;
}

interface Called {
  readonly key: string;
  /** Reference, company and person, as far as they are known, the reference first. */
  readonly names: readonly string[];
}

function notFound(clients: readonly Called[], asked: string): FilonError {
  // Company and person are what one knows a client by; a reference only where there is neither.
  const names = clients.flatMap(({ names: [reference, ...others] }) =>
    others.length > 0 ? others : [reference ?? ''],
  );
  const nearest = namesAlike(asked, [...new Set(names.filter((name) => name !== ''))]);
  if (nearest.length === 0) return new FilonError('customer_not_found', { customer: asked });
  return new FilonError('client_not_found', { client: asked, nearest: nearest.join(', ') });
}

/** The client of that very name. */
function sameName(clients: readonly Called[], asked: string): string | undefined {
  return clients.find(({ names }) => names.some((name) => name.toLowerCase() === asked.toLowerCase()))?.key;
}

/** The one client with that in one of its names; undefined where none or several have it. */
function onlyNear(clients: readonly Called[], asked: string): string | undefined {
  const part = asked.trim().toLowerCase();
  if (part === '') return undefined;
  const near = clients.filter(({ names }) => names.some((name) => name.toLowerCase().includes(part)));
  return near.length === 1 ? near[0]?.key : undefined;
}

/** A customer who never subscribed, a client since its first order; null if none is called so. */
async function findOneOff(open: OpenRecurring, asked: string, now: string): Promise<FoundClient | null> {
  const [row] = await open.store.engine.reader.run(oneOffClient(open.reading, asked));
  if (!row) return null;
  const key = String(row.customer_key);
  const name = (await readPersonNames(open, [key], now)).get(key)?.name ?? textIn(row.ref) ?? key;
  const since = String(row.first_day).slice(0, 10);
  return { key, name, state: { since, leftDay: null, foreign: false, services: [] }, subscribed: false };
}
