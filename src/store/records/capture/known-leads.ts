import type { EarlierLead, LeadContact } from '../../../core/capture/contacts.ts';
import { factOf } from '../../../core/facts/catalogue.ts';
import type { Engine } from '../../engine/engine.ts';
import { statement } from '../../engine/statement.ts';
import { knownDetails, knownLeads, openLeadsOfContacts } from '../../sql/capture/known-leads.ts';
import type { FactInput } from '../../store.ts';

/** What is held of a lead now. */
export interface KnownLead {
  /** By field of the fact `leads`, those of its person included. */
  readonly fields: FactInput;
  readonly details: ReadonlyMap<string, string>;
}

/** The leads of these keys that exist, by key. */
export async function findKnownLeads(
  engine: Engine,
  workspace: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownLead>> {
  if (keys.length === 0) return new Map();
  const given = JSON.stringify(keys.map((key) => ({ key })));
  const rows = await engine.reader.run(statement(knownLeads(engine.dialect), workspace, given));
  if (rows.length === 0) return new Map();
  const details = new Map<string, Map<string, string>>();
  for (const row of await engine.reader.run(statement(knownDetails(engine.dialect), workspace, given))) {
    const lead = String(row.lead_ref);
    const held = details.get(lead) ?? new Map<string, string>();
    details.set(lead, held.set(String(row.name), String(row.value ?? '')));
  }
  const ids = factOf('leads').fields.map(({ id }) => id);
  return new Map(
    rows.map((row) => {
      const filled = ids.flatMap((id) => (row[id] === null ? [] : [[id, row[id] ?? null] as const]));
      const key = String(row.key);
      return [key, { fields: Object.fromEntries(filled), details: details.get(key) ?? new Map() }];
    }),
  );
}

/** Open leads created from `since` on, of the persons behind each list of contacts; in the order of the lists. */
export async function findOpenLeads(
  engine: Engine,
  workspace: string,
  contacts: readonly (readonly LeadContact[])[],
  since: string,
): Promise<readonly (readonly EarlierLead[])[]> {
  const given = contacts.flatMap((list, place) =>
    list.map((contact) => ({ place: String(place), ...contact })),
  );
  const found = contacts.map((): EarlierLead[] => []);
  if (given.length === 0) return found;
  const sql = openLeadsOfContacts(engine.dialect);
  for (const row of await engine.reader.run(statement(sql, workspace, JSON.stringify(given), since))) {
    found[Number(row.place)]?.push({
      key: String(row.key),
      createdAt: String(row.created_at),
      product: row.product === null ? null : String(row.product),
    });
  }
  return found;
}
