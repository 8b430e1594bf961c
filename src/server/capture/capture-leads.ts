import type { CaptureProblem } from '../../core/capture/capture-problem.ts';
import type { CapturedLead, GivenLead } from '../../core/capture/captured-lead.ts';
import { duplicateDays, type EarlierLead, leadContacts, repeatedLead } from '../../core/capture/contacts.ts';
import { type CaptureRow, type LeadPlace, leadRows } from '../../core/capture/lead-rows.ts';
import { readLead } from '../../core/capture/read-lead.ts';
import type { DeskRow } from '../../core/desk/desk-facts.ts';
import { type FactId, factIds } from '../../core/facts/fact.ts';
import { findKnownLeads, findOpenLeads } from '../../store/records/capture/known-leads.ts';
import type { Application } from '../application.ts';
import { assignNew } from '../desk/assign-new.ts';
import { phoneReader } from './capture-rules.ts';
import { joinSurely } from './join-persons.ts';
import type { Turns } from './turns.ts';

/** Where leads come from. */
export interface CaptureSource {
  /** Kind of the batch: `api`, `form`, `webhook_google` … */
  readonly kind: string;
  /** Written with the batch: name of the key, form or webhook. */
  readonly author: string | null;
  /** Id of the form or webhook; absent for calls. */
  readonly source?: string;
  /** Prefix of the source's own ids. */
  readonly system: string;
  readonly origin: LeadPlace['origin'];
  /** Fields of a lead that does not show them otherwise. */
  readonly defaults: ReadonlyMap<string, string>;
  /** The key of a lead without an id of its own, by its place; the same again for a call that comes again. */
  readonly keyOf: (place: number) => string;
  readonly receivedAt: string;
  /** Leads that nobody is named in are recorded too: those of another program, which knows them. */
  readonly anybody?: boolean;
  /** No lead repeats another: what a CRM says of its deals would go to leads that do not count. */
  readonly neverRepeats?: boolean;
  /** Further facts of the same batch. */
  readonly further?: Readonly<Partial<Record<FactId, readonly CaptureRow[]>>>;
}

export interface CaptureOutcome {
  /** null when nothing changed. */
  readonly batch: string | null;
  readonly leads: readonly CaptureLeadOutcome[];
}

export interface CaptureLeadOutcome {
  /** null for a lead that was not recorded. */
  readonly key: string | null;
  readonly state: 'new' | 'known' | 'refused';
  readonly duplicateOf: string | null;
  readonly problems: readonly CaptureProblem[];
}

interface Placed {
  readonly lead: CapturedLead;
  readonly key: string;
  readonly contacts: ReturnType<typeof leadContacts>;
}

/**
 * Records leads in one batch; they are durable when this resolves. A lead that is known by its id gets what is new
 * and keeps the rest; one of a person whose lead is still open is recorded as its duplicate.
 */
export async function captureLeads(
  application: Application,
  turns: Turns,
  given: readonly GivenLead[],
  source: CaptureSource,
): Promise<CaptureOutcome> {
  const { store, workspace } = application;
  const settings = await store.workspaces.settings(workspace);
  const rules = {
    zone: settings.zone,
    now: source.receivedAt,
    defaults: source.defaults,
    phoneOf: phoneReader(settings),
  };
  const read = given.map((one) => readLead(one, rules));
  const placed = read.map((lead, place): Placed | null => {
    if (!lead.somebody && lead.id === null) return null;
    const own = lead.id !== null && source.system !== '' ? `${source.system}:${lead.id}` : lead.id;
    return { lead, key: own ?? source.keyOf(place), contacts: leadContacts(lead.fields) };
  });
  const taken = placed.filter((one) => one !== null);
  const names = taken.flatMap(({ key, contacts }) => [key, ...contacts.map(({ value }) => value)]);
  return turns.take(names, async () => {
    const { rows: told, states } = await rowsOf(application, taken, source);
    const assigned = await assignNew(application, ownerless(told.leads, states));
    const rows = joined(joined(told, source.further ?? {}), { lead_events: assigned });
    const origin = {
      file: null,
      kind: source.kind,
      system: '',
      author: source.author,
      demo: false,
      source: source.source ?? null,
    };
    const receipt = await store.ledger.record(workspace, origin, rows, application.now().toISOString());
    if (receipt.batch !== null) {
      application.events.tell({ name: 'facts', data: { facts: receipt.facts.map(({ fact }) => fact) } });
    }
    const numbers = taken.flatMap(({ lead }) => lead.fields.get('company_number') ?? []);
    if (receipt.batch !== null && numbers.length > 0) await joinSurely(application, [...new Set(numbers)]);
    return {
      batch: receipt.batch,
      leads: placed.map((one, place): CaptureLeadOutcome => {
        const problems = read[place]?.problems ?? [];
        const state = one ? states.get(one) : undefined;
        if (!one || !state) {
          const nobody: CaptureProblem = { field: 'lead', code: 'nobody', values: {} };
          return { key: null, state: 'refused', duplicateOf: null, problems: [nobody, ...problems] };
        }
        return { key: one.key, ...state, problems };
      }),
    };
  });
}

/** Leads that come in for the first time, and not as a duplicate, without an owner. */
function ownerless(leads: readonly CaptureRow[], states: ReadonlyMap<Placed, State>) {
  const fresh = new Set<unknown>(
    [...states].flatMap(([{ key }, { state, duplicateOf }]) =>
      state === 'new' && duplicateOf === null ? [key] : [],
    ),
  );
  return leads
    .filter(({ id, owner }) => fresh.has(id) && (owner ?? null) === null)
    .map((row) => ({ key: String(row.id), postcode: textOf(row.postcode), product: textOf(row.product) }));
}

type Rows = Partial<Record<FactId, readonly DeskRow[]>>;
type State = Pick<CaptureLeadOutcome, 'state' | 'duplicateOf'>;

async function rowsOf(application: Application, taken: readonly Placed[], source: CaptureSource) {
  const { store, workspace } = application;
  const { receivedAt } = source;
  // Calls of one moment may take their turns in another order than they came in.
  const turnAt = application.now().toISOString();
  const known = await findKnownLeads(
    store.engine,
    workspace,
    taken.map(({ key }) => key),
  );
  const createdAt = ({ lead }: Placed): string => lead.createdAt ?? receivedAt;
  const fresh = taken.filter(({ key }) => !known.has(key));
  const oldest = fresh.map(createdAt).sort()[0] ?? receivedAt;
  const since = new Date(Date.parse(oldest) - duplicateDays * 86_400_000).toISOString();
  const open = await findOpenLeads(
    store.engine,
    workspace,
    fresh.map(({ contacts }) => contacts),
    since,
  );

  const states = new Map<Placed, State>();
  const rows = {
    leads: [] as CaptureRow[],
    lead_details: [] as CaptureRow[],
    permissions: [] as CaptureRow[],
  };
  /** Leads of this very call, by contact. */
  const here = new Map<string, EarlierLead>();
  for (const one of taken) {
    const { lead, key, contacts } = one;
    const before = known.get(key);
    if (!before && !lead.somebody && !source.anybody) continue;
    const product = lead.fields.get('product') ?? null;
    let duplicateOf = before ? textOf(before.fields.duplicate_of) : null;
    if (!before && !source.neverRepeats) {
      const earlier = [
        ...(open[fresh.indexOf(one)] ?? []),
        ...contacts.flatMap(({ value }) => here.get(value) ?? []),
      ];
      duplicateOf = repeatedLead(
        { createdAt: lead.createdAt ?? turnAt, product },
        earlier.filter((other) => other.key !== key),
      );
      if (duplicateOf === null) {
        for (const { value } of contacts) here.set(value, { key, createdAt: createdAt(one), product });
      }
    }
    states.set(one, { state: before ? 'known' : 'new', duplicateOf });
    const told = before
      ? {
          ...lead,
          details: new Map([...lead.details].filter(([name, value]) => before.details.get(name) !== value)),
        }
      : lead;
    const made = leadRows(told, {
      key,
      createdAt: textOf(before?.fields.created_at) ?? receivedAt,
      receivedAt,
      duplicateOf,
      origin: source.origin,
      before: before
        ? Object.fromEntries(Object.entries(before.fields).map(([id, value]) => [id, plain(value)]))
        : {},
    });
    rows.leads.push(...made.leads);
    rows.lead_details.push(...made.lead_details);
    rows.permissions.push(...made.permissions);
  }
  return { rows, states };
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

function plain(value: string | number | bigint | boolean | null): CaptureRow[string] {
  return typeof value === 'bigint' ? value.toString() : value;
}

function joined(one: Rows, other: Rows): Rows {
  const both = { ...one };
  for (const fact of factIds) {
    const more = other[fact] ?? [];
    if (more.length > 0) both[fact] = [...(one[fact] ?? []), ...more];
  }
  return both;
}
