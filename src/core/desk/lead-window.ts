/** A lead of a person. */
export interface PersonsLead {
  readonly key: string;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly duplicate: boolean;
}

/** From (included) to (excluded) which instants; null is without end. */
export interface LeadWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * When what a person does, naming no lead, belongs to this one of their leads: from its creation to that of their next
 * lead, and for the first lead also all that was before. Duplicates have nothing as long as there is another lead;
 * null for a lead that has nothing. The same rule as that by which orders and exchanges are joined to leads.
 */
export function leadWindow(key: string, leads: readonly PersonsLead[]): LeadWindow | null {
  const originals = leads.filter(({ duplicate }) => !duplicate);
  const ordered = [...(originals.length > 0 ? originals : leads)].sort((a, b) =>
    a.createdAt === b.createdAt ? (a.key < b.key ? 1 : -1) : a.createdAt < b.createdAt ? -1 : 1,
  );
  const place = ordered.findIndex((lead) => lead.key === key);
  const own = ordered[place];
  if (!own) return null;
  return { from: place === 0 ? null : own.createdAt, to: ordered[place + 1]?.createdAt ?? null };
}
