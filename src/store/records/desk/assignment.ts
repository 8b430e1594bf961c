import { assignLeads, type LeadToAssign, type Workload } from '../../../core/desk/assign-lead.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { workloadRows } from '../../sql/desk/workloads.ts';
import { textIn } from './lead-row.ts';
import type { Desk } from './open-desk.ts';

/** What each owner has at the moment, by name. */
export async function workloads(desk: Desk): Promise<ReadonlyMap<string, Workload>> {
  const rows = await desk.ask(workloadRows);
  return new Map(
    rows.map((row) => [
      String(row.owner),
      { openLeads: Number(row.open_leads), lastAssignedAt: textIn(row.last_assigned_at) },
    ]),
  );
}

/** Who should work each lead by the workspace's rules: a member's name by key; leads that nobody can take are missing. */
export async function distribute(
  desk: Desk,
  leads: readonly (LeadToAssign & { readonly key: string })[],
): Promise<ReadonlyMap<string, string>> {
  const { members, assignment, zone } = desk.settings;
  if (members.length === 0) return new Map();
  const moment = { now: desk.now, today: localDay(desk.now, zone) };
  const owners = assignLeads(leads, members, assignment, await workloads(desk), moment);
  const given = new Map<string, string>();
  for (const [index, lead] of leads.entries()) {
    const owner = owners[index];
    if (owner) given.set(lead.key, owner);
  }
  return given;
}
