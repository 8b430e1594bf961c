import { assignLeads, type LeadToAssign, type Workload } from '../../../core/desk/assign-lead.ts';
import { isWorking, memberClock } from '../../../core/desk/business-clock.ts';
import { localDay } from '../../../core/periods/zones.ts';
import { dutyRows, workloadRows } from '../../sql/desk/workloads.ts';
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

/**
 * Who should work each lead by the workspace's rules, given what each owner has: a member's name by key; leads that
 * nobody can take are missing. `asking`: their people wait for an answer, so whoever is at work comes first.
 */
export function distribute(
  desk: Desk,
  leads: readonly (LeadToAssign & { readonly key: string })[],
  loads: ReadonlyMap<string, Workload>,
  asking: boolean,
): ReadonlyMap<string, string> {
  const { members, assignment, zone } = desk.settings;
  const owners = assignLeads(leads, members, assignment, loads, {
    today: localDay(desk.now, zone),
    atWork: asking ? (member) => isWorking(desk.now, memberClock(desk.settings, member)) : null,
  });
  const given = new Map<string, string>();
  for (const [index, lead] of leads.entries()) {
    const owner = owners[index];
    if (owner) given.set(lead.key, owner);
  }
  return given;
}

/** A member, or somebody else who owns open leads, with what there is to do. */
export interface TeamMember {
  readonly name: string;
  readonly email: string | null;
  readonly inTeam: boolean;
  readonly takesLeads: boolean;
  readonly absentToday: boolean;
  readonly workingNow: boolean;
  readonly openLeads: number;
  readonly noNextAction: number;
  readonly overdue: number;
  readonly late: number;
  readonly lastAssignedAt: string | null;
}

/** The team in its order, then other owners of open leads by name. */
export async function teamOf(desk: Desk): Promise<readonly TeamMember[]> {
  const { settings, now } = desk;
  const [duties, loads] = await Promise.all([desk.ask(dutyRows), workloads(desk)]);
  const byOwner = new Map(
    duties.flatMap((row) => (row.owner === null ? [] : [[String(row.owner), row] as const])),
  );
  const members = new Map(settings.members.map((member) => [member.name, member]));
  const others = [...byOwner.keys()].filter((name) => !members.has(name)).sort();
  const today = localDay(now, settings.zone);
  return [...members.keys(), ...others].map((name) => {
    const member = members.get(name);
    const duty = byOwner.get(name);
    const absences = member?.absences ?? [];
    return {
      name,
      email: member?.email ?? null,
      inTeam: member !== undefined,
      takesLeads: member?.takesLeads ?? false,
      absentToday: absences.some(({ from, to }) => from <= today && today <= to),
      workingNow: isWorking(now, memberClock(settings, member)),
      openLeads: Number(duty?.open_leads ?? 0),
      noNextAction: Number(duty?.no_next_action ?? 0),
      overdue: Number(duty?.overdue ?? 0),
      late: Number(duty?.late ?? 0),
      lastAssignedAt: loads.get(name)?.lastAssignedAt ?? null,
    };
  });
}
