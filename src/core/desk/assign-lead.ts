import { fold } from '../import/fold.ts';
import type { AssignmentRules, Member } from '../settings/desk.ts';

/** What is asked of a lead to find who works it. */
export interface LeadToAssign {
  readonly postcode: string | null;
  readonly product: string | null;
}

/** What a member has at the moment. */
export interface Workload {
  readonly openLeads: number;
  /** Instant of the last lead they were given; null if none. */
  readonly lastAssignedAt: string | null;
}

/** When leads are given. */
export interface AssignmentMoment {
  /** Local day. */
  readonly today: string;
  /** Who is at work at that minute; null where that does not matter, because nobody waits for an answer. */
  readonly atWork: ((member: Member) => boolean) | null;
}

/**
 * Who works a lead: the name of a member, or null if nobody can take it. Absent members and those who take no leads
 * are left out; whoever is at work comes before all who are not, even if the area or product is another's; when nobody
 * at work can take it, it is as if all were. Then, in the order of the rules, members for that area (or product) are
 * preferred; if nobody has it, those who are open to all; a lead without postcode (or product) narrows nothing. Of
 * those left it is the one who waited longest (`round_robin`) or has the fewest open leads (`load`); the order of the
 * list decides between equals.
 */
export function assignLead(
  lead: LeadToAssign,
  members: readonly Member[],
  rules: AssignmentRules,
  workloads: ReadonlyMap<string, Workload>,
  { today, atWork }: AssignmentMoment,
): string | null {
  const here = members.filter(
    ({ takesLeads, absences }) =>
      takesLeads && !absences.some(({ from, to }) => from <= today && today <= to),
  );
  const meant = (among: readonly Member[]): readonly Member[] =>
    rules.match.reduce((left, by) => narrowed(left, lead, by), among);
  const working = atWork === null ? [] : meant(here.filter(atWork));
  const able = working.length > 0 ? working : meant(here);
  const rank = (member: Member): readonly [number, string] => {
    const load = workloads.get(member.name);
    const waited = load?.lastAssignedAt ?? '';
    return rules.choose === 'load' ? [load?.openLeads ?? 0, waited] : [0, waited];
  };
  const best = able.reduce<Member | null>((chosen, member) => {
    if (chosen === null) return member;
    const [load, waited] = rank(member);
    const [bestLoad, bestWaited] = rank(chosen);
    return load < bestLoad || (load === bestLoad && waited < bestWaited) ? member : chosen;
  }, null);
  return best?.name ?? null;
}

/**
 * Who works each of several leads, as if they came one after the other; null where nobody can take one. What a member
 * is given counts for the next lead.
 */
export function assignLeads(
  leads: readonly LeadToAssign[],
  members: readonly Member[],
  rules: AssignmentRules,
  workloads: ReadonlyMap<string, Workload>,
  moment: AssignmentMoment,
): (string | null)[] {
  const loads = new Map(workloads);
  return leads.map((lead, index) => {
    const name = assignLead(lead, members, rules, loads, moment);
    if (name !== null) {
      loads.set(name, {
        openLeads: (loads.get(name)?.openLeads ?? 0) + 1,
        lastAssignedAt: afterAll(laterPlaces + index),
      });
    }
    return name;
  });
}

/** Places from here on are of the leads that are being given; lower ones of those given just before. */
const laterPlaces = 100_000_000;

/** Sorts after every instant, and by place: for leads that were given but not recorded yet. */
export function afterAll(place: number): string {
  return `~${String(place).padStart(9, '0')}`;
}

function narrowed(members: readonly Member[], lead: LeadToAssign, by: 'area' | 'product'): readonly Member[] {
  const value =
    by === 'area' ? lead.postcode?.replace(/\s/g, '').toUpperCase() : lead.product && fold(lead.product);
  if (!value) return members;
  const own = (member: Member): readonly string[] =>
    by === 'area' ? member.areas : member.products.map(fold);
  const meant = members.filter((member) =>
    own(member).some((part) => (by === 'area' ? value.startsWith(part) : value === part)),
  );
  return meant.length > 0 ? meant : members.filter((member) => own(member).length === 0);
}
