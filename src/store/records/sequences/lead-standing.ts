import type { PermissionState } from '../../../core/desk/permission-rule.ts';
import type { Row } from '../../engine/engine.ts';
import { leadStanding } from '../../sql/sequences/lead-standing.ts';
import { latestOf, permissionFrom, rowsByLead } from '../desk/lead-reach.ts';
import { type LeadRow, textIn } from '../desk/lead-row.ts';
import { leadsByKeys } from '../desk/list-leads.ts';
import type { Desk } from '../desk/open-desk.ts';

/** A lead as a sequence sees it. */
export interface SequenceLead {
  readonly lead: LeadRow;
  /** Where a mail would go; null without an address. */
  readonly email: string | null;
  /** For e-mail, at the desk's moment. */
  readonly permission: PermissionState;
  /** When it was last heard of by an exchange that came in. */
  readonly heardAt: string | null;
}

/** Leads by key; keys of no lead are left out. */
export async function sequenceLeads(
  desk: Desk,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SequenceLead>> {
  if (keys.length === 0) return new Map();
  const [leads, rows] = await Promise.all([
    leadsByKeys(desk, keys),
    desk.ask((text) => leadStanding(text, keys, true)),
  ]);
  const byLead = rowsByLead(rows);
  return new Map(leads.map((lead) => [lead.key, standingOf(lead, byLead.get(lead.key) ?? [], desk.now)]));
}

function standingOf(lead: LeadRow, rows: readonly Row[], now: string): SequenceLead {
  return {
    lead,
    email: lead.person.email,
    permission: permissionFrom(rows, 'email', lead, now),
    heardAt: textIn(latestOf(rows, 'heard')?.at_time),
  };
}
