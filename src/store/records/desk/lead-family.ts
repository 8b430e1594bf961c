import { leadWindow, type PersonsLead } from '../../../core/desk/lead-window.ts';
import { FilonError } from '../../../core/errors/filon-error.ts';
import { familyMembers, type LeadFamily } from '../../sql/desk/lead-family.ts';
import type { Desk } from './open-desk.ts';

export interface FoundFamily extends LeadFamily {
  /** Further leads of the person, newest first. */
  readonly others: readonly string[];
}

/** All that belongs to a lead. Error: `lead_not_found`. */
export async function findFamily(desk: Desk, key: string): Promise<FoundFamily> {
  const rows = await desk.ask((text) => familyMembers(text, key));
  const of = (kind: string): readonly string[] =>
    rows.filter((row) => row.kind === kind).map((row) => String(row.value));
  const keys = of('key');
  const leads: readonly PersonsLead[] = rows
    .filter((row) => row.kind === 'lead')
    .map((row) => ({
      key: String(row.value),
      createdAt: String(row.created_at),
      duplicate: row.duplicate === true,
    }));
  if (!keys.includes(key)) throw new FilonError('lead_not_found', { lead: key });
  const others = leads
    .filter((lead) => lead.key !== key)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .map((lead) => lead.key);
  return { keys, persons: [...new Set(of('person'))], window: leadWindow(key, leads), others };
}
