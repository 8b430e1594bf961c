import type { detailSources } from '../facts/fact-values.ts';
import type { CapturedLead } from './captured-lead.ts';

type Value = string | number | boolean | null;
export type CaptureRow = Readonly<Record<string, Value>>;

/** The facts that a captured lead becomes, as the ledger takes them. */
export interface LeadRows {
  readonly leads: readonly CaptureRow[];
  readonly lead_details: readonly CaptureRow[];
  readonly permissions: readonly CaptureRow[];
}

/** What is known of a lead besides what it says itself. */
export interface LeadPlace {
  readonly key: string;
  /** When the lead came into being, if it does not say so itself. */
  readonly createdAt: string;
  /** When this became known. */
  readonly receivedAt: string;
  readonly duplicateOf: string | null;
  readonly origin: (typeof detailSources)[number];
  /** Fields of an earlier version of the same lead: what is not said anew stays. */
  readonly before: CaptureRow;
}

/** The rows of one lead under its key. */
export function leadRows(lead: CapturedLead, place: LeadPlace): LeadRows {
  const { key, receivedAt, before } = place;
  const createdAt = lead.createdAt ?? place.createdAt;
  const row: Record<string, Value> = {
    ...before,
    ...Object.fromEntries(lead.fields),
    id: key,
    created_at: createdAt,
  };
  if (place.duplicateOf !== null) row.duplicate_of = place.duplicateOf;
  const [email, phone] = [row.email ?? null, row.phone ?? null];
  return {
    leads: [row],
    lead_details: [...lead.details].map(([name, value]) => ({
      lead_ref: key,
      at_time: receivedAt,
      name,
      value,
      origin: place.origin,
    })),
    permissions: lead.permissions.map(({ channel, given, wording, source, expiresAt }) => ({
      lead_ref: key,
      at_time: receivedAt,
      channel,
      given,
      wording,
      source,
      expires_at: expiresAt,
      email,
      phone,
    })),
  };
}
