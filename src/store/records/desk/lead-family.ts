import { leadWindow, type PersonsLead } from '../../../core/desk/lead-window.ts';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { aliasesOf, type LeadFamily, leadsOfPerson, ownLeads } from '../../sql/desk/lead-family.ts';
import { textIn } from './lead-row.ts';
import type { Desk } from './open-desk.ts';

export interface FoundFamily extends LeadFamily {
  /** Further leads of the person, newest first. */
  readonly others: readonly string[];
}

/** All that belongs to a lead. Error: `lead_not_found`. */
export async function findFamily(desk: Desk, key: string): Promise<FoundFamily> {
  const own = await desk.ask((text) => ownLeads(text, key));
  const keys = own.map((row) => String(row.key));
  if (!keys.includes(key)) throw new FilonError('lead_not_found', { lead: key });
  const person = own.map((row) => textIn(row.person_key)).find((found) => found !== null) ?? null;
  // Without a person there is only the lead itself, to which all of its time belongs.
  if (person === null) return { keys, persons: [], window: null, others: [] };
  const [aliases, found] = await Promise.all([
    desk.ask((text) => aliasesOf(text, person)),
    desk.ask((text) => leadsOfPerson(text, person)),
  ]);
  const leads = found.map(
    (row): PersonsLead => ({
      key: String(row.key),
      createdAt: String(row.created_at),
      duplicate: row.duplicate === true,
    }),
  );
  const others = leads
    .filter((lead) => lead.key !== key)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .map((lead) => lead.key);
  const persons = [person, ...aliases.map((row) => String(row.key))];
  return { keys, persons, window: leadWindow(key, leads), others };
}
