import {
  type ContactChannel,
  type PermissionRecord,
  type PermissionState,
  permissionState,
} from '../../../core/desk/permission-rule.ts';
import { permissionChannels } from '../../../core/facts/fact-values.ts';
import type { Row } from '../../engine/engine.ts';
import type { LeadFamily } from '../../sql/desk/lead-family.ts';
import { mailTrouble, permissionRows, vaultRows } from '../../sql/desk/lead-parts.ts';
import { type PersonShown, personIn, textIn } from './lead-row.ts';
import type { Desk } from './open-desk.ts';

/** A person with the address. */
export interface PersonKnown extends PersonShown {
  readonly address: string | null;
}

/** The person of a lead. Several entries of the vault may be one person: of each value the latest that is known. */
export async function leadPerson(desk: Desk, { persons }: LeadFamily): Promise<PersonKnown> {
  const rows = await desk.ask((text) => vaultRows(text, persons));
  const merged: Record<string, Row[string]> = {};
  for (const row of rows) for (const [id, value] of Object.entries(row)) merged[id] ??= value;
  const names = ['first_name', 'last_name', 'full_name', 'company', 'email', 'phone', 'city', 'address'];
  for (const id of names) merged[id] ??= null;
  return { ...personIn(merged), address: textIn(merged.address) };
}

/** Whether the lead's person may be contacted, by channel, and why (not). */
export async function leadPermissions(
  desk: Desk,
  family: LeadFamily,
  person: PersonKnown,
): Promise<readonly PermissionState[]> {
  const [rows, [trouble]] = await Promise.all([
    desk.ask((text) => permissionRows(text, family)),
    desk.ask((text) => mailTrouble(text, family)),
  ]);
  const records = rows.map(
    (row): PermissionRecord => ({
      channel: row.channel as ContactChannel,
      atTime: String(row.at_time),
      given: row.given === true,
      expiresAt: textIn(row.expires_at),
      wording: textIn(row.wording),
      source: textIn(row.source),
    }),
  );
  const has: Readonly<Record<ContactChannel, boolean>> = {
    email: person.email !== null,
    phone: person.phone !== null,
    sms: person.phone !== null,
    post: person.address !== null,
  };
  const reach = {
    addresses: permissionChannels.filter((channel) => has[channel]),
    bouncedAt: textIn(trouble?.bounced_at),
    unsubscribedAt: textIn(trouble?.unsubscribed_at),
  };
  return permissionChannels.map((channel) => permissionState(channel, records, reach, desk.now));
}
