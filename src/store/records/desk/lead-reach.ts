import {
  type PermissionRecord,
  type PermissionState,
  permissionState,
} from '../../../core/desk/permission-rule.ts';
import type { Row } from '../../engine/engine.ts';
import { leadStanding } from '../../sql/sequences/lead-standing.ts';
import { type LeadRow, textIn } from './lead-row.ts';
import { leadsByKeys } from './list-leads.ts';
import type { Desk } from './open-desk.ts';

/** Channels by which one reaches a lead with one click. */
export type DirectChannel = 'phone' | 'email';

export interface LeadReach {
  readonly key: string;
  readonly phone: PermissionState;
  readonly email: PermissionState;
}

/** Whether the persons of leads may be called and mailed at the desk's moment, and why (not); unknown keys are left out. */
export async function reachOfLeads(desk: Desk, keys: readonly string[]): Promise<readonly LeadReach[]> {
  if (keys.length === 0) return [];
  const [leads, rows] = await Promise.all([
    leadsByKeys(desk, keys),
    desk.ask((text) => leadStanding(text, keys, false)),
  ]);
  const byLead = rowsByLead(rows);
  return leads.map((lead) => {
    const own = byLead.get(lead.key) ?? [];
    return {
      key: lead.key,
      phone: permissionFrom(own, 'phone', lead, desk.now),
      email: permissionFrom(own, 'email', lead, desk.now),
    };
  });
}

/** Rows of `leadStanding` by lead. */
export function rowsByLead(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byLead = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byLead.get(String(row.lead)) ?? [];
    own.push(row);
    byLead.set(String(row.lead), own);
  }
  return byLead;
}

/** The latest of a lead's rows of a kind. */
export function latestOf(rows: readonly Row[], kind: string): Row | undefined {
  return rows
    .filter((row) => row.kind === kind && row.at_time !== null)
    .reduce<Row | undefined>(
      (last, row) => (last === undefined || String(row.at_time) > String(last.at_time) ? row : last),
      undefined,
    );
}

/** Whether a lead may be contacted on a channel, by its rows of `leadStanding`. */
export function permissionFrom(
  rows: readonly Row[],
  channel: DirectChannel,
  { person }: Pick<LeadRow, 'person'>,
  now: string,
): PermissionState {
  const records = rows
    .filter((row) => row.kind === 'permission' && row.channel === channel)
    .map(
      (row): PermissionRecord => ({
        channel,
        atTime: String(row.at_time),
        given: row.given === true,
        expiresAt: textIn(row.expires_at),
        wording: null,
        source: null,
      }),
    );
  const reach = {
    addresses: person[channel] === null ? [] : [channel],
    bouncedAt: textIn(latestOf(rows, 'bounced')?.at_time),
    unsubscribedAt: textIn(latestOf(rows, 'unsubscribed')?.at_time),
  };
  return permissionState(channel, records, reach, now);
}
