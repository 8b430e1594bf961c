import { FilonError } from '../../../core/errors/filon-error.ts';
import { clientRefs } from '../../sql/recurring/client-states.ts';
import { textIn } from '../desk/lead-row.ts';
import type { OpenRecurring } from '../recurring/open-recurring.ts';
import { type ClientState, readNames, readStates } from '../recurring/read-clients.ts';

export interface FoundClient {
  readonly key: string;
  readonly name: string;
  readonly state: ClientState;
}

/**
 * The client somebody names: by its key, the source's reference, or what it is called, whatever its case. Error:
 * `customer_not_found`.
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
  if (key === undefined || state === undefined)
    throw new FilonError('customer_not_found', { customer: asked });
  return { key, name: names.get(key) ?? key, state };
}
