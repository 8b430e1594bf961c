import { repeatedLead } from '../../core/capture/contacts.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { findKnownLeads } from '../../store/records/capture/known-leads.ts';
import { findMatches, leadsOfPersons } from '../../store/records/capture/matches.ts';
import type { FactInput } from '../../store/store.ts';
import type { Application } from '../application.ts';

export interface Joined {
  /** Undoing it parts the two again; null if they were one already. */
  readonly batch: string | null;
  /** Lead that was marked as the other person's lead again. */
  readonly duplicate: string | null;
}

/** Joins two persons in a batch of its own. Throws `match_not_found` unless both have leads and are two. */
export async function joinPersons(
  application: Application,
  persons: readonly [one: string, other: string],
  { duplicate, author }: { readonly duplicate: boolean; readonly author: string | null },
): Promise<Joined> {
  const { store, workspace, events } = application;
  const leads = await leadsOfPersons(store.engine, workspace, persons);
  const [one, other] = persons.map((root) => leads.filter((lead) => lead.root === root));
  if (!one?.length || !other?.length || persons[0] === persons[1]) throw new FilonError('match_not_found');
  const open = leads.filter((lead) => lead.open);
  const later = open.at(-1);
  const earlier = open.filter(({ root }) => root !== later?.root).map((lead) => ({ ...lead, product: null }));
  const repeats =
    later && duplicate ? repeatedLead({ createdAt: later.createdAt, product: null }, earlier) : null;
  const rows: FactInput[] = [];
  if (later && repeats !== null) {
    const held = (await findKnownLeads(store.engine, workspace, [later.key])).get(later.key);
    if (held) rows.push({ ...held.fields, id: later.key, duplicate_of: repeats });
  }
  const origin = { file: null, kind: 'match', system: '', author, demo: false };
  const now = application.now().toISOString();
  const receipt = await store.ledger.record(workspace, origin, { leads: rows }, now, [persons]);
  events.tell({ name: 'facts', data: { facts: ['leads'] } });
  return { batch: receipt.batch, duplicate: rows.length > 0 ? (later?.key ?? null) : null };
}

/**
 * Joins those who are surely one among the persons of these company numbers: same number (SIREN) and same name. Each
 * pair is a batch of its own, so that it can be undone alone.
 */
export async function joinSurely(application: Application, numbers: readonly string[]): Promise<void> {
  const { store, workspace } = application;
  for (let left = numbers.length; left > 0; left--) {
    const found = await findMatches(store.engine, workspace, '1970-01-01T00:00:00Z', numbers);
    const match = found.find(({ sure }) => sure);
    if (!match) return;
    await joinPersons(application, [match.one.key, match.other.key], { duplicate: true, author: null });
  }
}
