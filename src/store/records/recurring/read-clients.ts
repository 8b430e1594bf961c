import { customerContact, customerName } from '../../../core/customers/customer-name.ts';
import { personRows } from '../../sql/desk/lead-rows.ts';
import { type ChangeChoice, changeRows } from '../../sql/recurring/change-rows.ts';
import { clientRefs, clientStates } from '../../sql/recurring/client-states.ts';
import { personIn, textIn } from '../desk/lead-row.ts';
import { openDesk } from '../desk/open-desk.ts';
import type { OpenRecurring } from './open-recurring.ts';

/** Since when somebody is a client, and for what. */
export interface ClientState {
  readonly since: string;
  /** The last day on which it left; null if it never did. */
  readonly leftDay: string | null;
  readonly foreign: boolean;
  /** With MRR at the end, in minor units; null for subscriptions that name no service. */
  readonly services: readonly { readonly service: string | null; readonly mrr: bigint }[];
}

/** Every client up to the last day, by key. */
export async function readStates(open: OpenRecurring): Promise<ReadonlyMap<string, ClientState>> {
  const rows = await open.store.engine.reader.run(clientStates(open.reading));
  const services = new Map<string, { service: string | null; mrr: bigint }[]>();
  for (const row of rows.filter(({ part }) => part === 's')) {
    const list = services.get(String(row.client)) ?? [];
    services.set(String(row.client), list);
    list.push({ service: textIn(row.name), mrr: BigInt(String(row.amount)) });
  }
  return new Map(
    rows
      .filter(({ part }) => part === 'd')
      .map((row) => [
        String(row.client),
        {
          since: String(row.name).slice(0, 10),
          leftDay: textIn(row.other)?.slice(0, 10) ?? null,
          foreign: Number(row.amount) === 1,
          services: (services.get(String(row.client)) ?? []).sort((one, other) =>
            Number(other.mrr - one.mrr),
          ),
        },
      ]),
  );
}

/** What a client is called, and whom to ask for where that is a company. */
export interface ClientName {
  readonly name: string;
  readonly contact: string | null;
}

/** What clients are called: as everywhere, else by the reference or subscription of the source. */
export async function readNames(
  open: OpenRecurring,
  keys: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, ClientName>> {
  if (keys.length === 0) return new Map();
  const [refs, persons] = await Promise.all([
    open.store.engine.reader.run(clientRefs(open.reading)),
    readPersonNames(open, keys, now),
  ]);
  const named = refs.map((row): readonly [string, ClientName] => {
    const key = String(row.customer_key);
    const { name = null, contact = null } = persons.get(key) ?? {};
    return [key, { name: name ?? textIn(row.ref) ?? textIn(row.subscription) ?? key, contact }];
  });
  return new Map(named);
}

/** What clients are called who are these persons, by key; null for those without a name. */
export async function readPersonNames(
  open: OpenRecurring,
  keys: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, { readonly name: string | null; readonly contact: string | null }>> {
  const desk = await openDesk(open.store, open.reading.workspace, now);
  const people = await desk.ask((text) => personRows(text, keys));
  return new Map(
    people.map((row) => {
      const person = personIn(row);
      return [String(row.person_key), { name: customerName(person), contact: customerContact(person) }];
    }),
  );
}

/** One change of recurring revenue, and where it is said. Amounts in minor units. */
export interface ChangeRow {
  readonly key: string;
  readonly day: string;
  readonly client: string;
  readonly service: string | null;
  readonly movement: string;
  readonly amount: bigint;
  readonly subscription: string | null;
  /** The batch, with its file and line unless it was a call. */
  readonly batch: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** Changes of the period, the newest first, and how many there are. */
export async function readChanges(
  open: OpenRecurring,
  choice: ChangeChoice,
): Promise<{ readonly found: number; readonly changes: readonly ChangeRow[] }> {
  const rows = await open.store.engine.reader.run(changeRows(open.reading, choice));
  return {
    found: Number(rows[0]?.found ?? 0),
    changes: rows.map((row) => ({
      key: String(row.key),
      day: String(row.day).slice(0, 10),
      client: String(row.client),
      service: textIn(row.service),
      movement: String(row.movement),
      amount: BigInt(String(row.delta ?? 0)),
      subscription: textIn(row.subscription),
      batch: textIn(row.batch_id),
      file: textIn(row.file),
      line: row.line === null || row.line === undefined ? null : Number(row.line),
    })),
  };
}
