import {
  type PermissionRecord,
  type PermissionState,
  permissionState,
} from '../../../core/desk/permission-rule.ts';
import type { Row } from '../../engine/engine.ts';
import { leadStanding } from '../../sql/sequences/lead-standing.ts';
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
    desk.ask((text) => leadStanding(text, keys)),
  ]);
  const byLead = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byLead.get(String(row.lead)) ?? [];
    own.push(row);
    byLead.set(String(row.lead), own);
  }
  return new Map(leads.map((lead) => [lead.key, standingOf(lead, byLead.get(lead.key) ?? [], desk.now)]));
}

function standingOf(lead: LeadRow, rows: readonly Row[], now: string): SequenceLead {
  const latest = (kind: string): Row | undefined =>
    rows
      .filter((row) => row.kind === kind && row.at_time !== null)
      .reduce<Row | undefined>(
        (last, row) => (last === undefined || String(row.at_time) > String(last.at_time) ? row : last),
        undefined,
      );
  const email = lead.person.email ?? textIn(latest('email')?.email);
  const records = rows
    .filter(({ kind }) => kind === 'permission')
    .map(
      (row): PermissionRecord => ({
        channel: 'email',
        atTime: String(row.at_time),
        given: row.given === true,
        expiresAt: textIn(row.expires_at),
        wording: null,
        source: null,
      }),
    );
  const reach = {
    addresses: email === null ? [] : (['email'] as const),
    bouncedAt: textIn(latest('bounced')?.at_time),
    unsubscribedAt: textIn(latest('unsubscribed')?.at_time),
  };
  return {
    lead,
    email,
    permission: permissionState('email', records, reach, now),
    heardAt: textIn(latest('heard')?.at_time),
  };
}
