import type { SequenceEntryRule } from '../../../core/sequences/sequence.ts';
import { sequenceCandidates } from '../../sql/sequences/candidates.ts';
import { textIn } from '../desk/lead-row.ts';
import type { Desk } from '../desk/open-desk.ts';

/** Leads that would enter a sequence now, newest first; of one person's leads the newest. */
export async function findCandidates(
  desk: Desk,
  sequence: string,
  rule: SequenceEntryRule,
  page: { readonly since: string | null; readonly limit: number },
): Promise<readonly { readonly lead: string; readonly person: string | null }[]> {
  const rows = await desk.ask((text) => sequenceCandidates(text, sequence, rule, page));
  const persons = new Set<string>();
  return rows.flatMap((row) => {
    const person = textIn(row.person_key);
    if (person !== null && persons.has(person)) return [];
    if (person !== null) persons.add(person);
    return [{ lead: String(row.key), person }];
  });
}

/** The persons of leads, by key. */
export async function personsOf(
  desk: Desk,
  leads: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (leads.length === 0) return new Map();
  const rows = await desk.ask(
    ({ parameters, workspace }) => `SELECT key, person_key FROM settled_leads
      WHERE workspace_id = ${parameters.text(workspace)} AND key IN (${leads.map((key) => parameters.text(key)).join(', ')})`,
  );
  return new Map(rows.map((row) => [String(row.key), textIn(row.person_key)]));
}
