import { FilonError } from '../../../core/errors/filon-error.ts';
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
 * The client somebody names: by its key, the source's reference, or what it is called, whatever its case; one with
 * recurring revenue before one of other work only. Error: `customer_not_found`.
 */
export async function findClient(open: OpenRecurring, asked: string, now: string): Promise<FoundClient> {
  const [states, refs] = await Promise.all([
    readStates(open),
    open.store.engine.reader.run(clientRefs(open.reading)),
  ]);
  const names = await readNames(open, [...states.keys()], now);
  const same = (text: string | null | undefined) => text?.toLowerCase() === asked.toLowerCase();
  const key = states.has(asked)
    ? asked
    : (refs
        .map((row) => ({ key: String(row.customer_key), ref: textIn(row.ref) }))
        .find(({ ref }) => same(ref))?.key ?? [...names].find(([, name]) => same(name))?.[0]);
  const state = key === undefined ? undefined : states.get(key);
  if (key === undefined || state === undefined) return findOneOff(open, asked, now);
  return { key, name: names.get(key) ?? key, state, subscribed: true };
}

/** A customer who never subscribed; a client since its first order. */
async function findOneOff(open: OpenRecurring, asked: string, now: string): Promise<FoundClient> {
  const [row] = await open.store.engine.reader.run(oneOffClient(open.reading, asked));
  if (!row) throw new FilonError('customer_not_found', { customer: asked });
  const key = String(row.customer_key);
  const name = (await readPersonNames(open, [key], now)).get(key) ?? textIn(row.ref) ?? key;
  const since = String(row.first_day).slice(0, 10);
  return { key, name, state: { since, leftDay: null, foreign: false, services: [] }, subscribed: false };
}
