import { afterAll, type LeadToAssign, type Workload } from '../../core/desk/assign-lead.ts';
import type { DeskRow } from '../../core/desk/desk-facts.ts';
import { eventFacts } from '../../core/desk/lead-actions.ts';
import { distribute, workloads } from '../../store/records/desk/assignment.ts';
import { openDesk } from '../../store/records/desk/open-desk.ts';
import { newId } from '../../store/records/new-id.ts';
import type { Application } from '../application.ts';

interface Given {
  readonly owner: string;
  readonly at: string;
}

/** What was given in the last moments and may not be recorded yet: leads that come in together are spread too. */
const givenLately = new WeakMap<Application, Given[]>();
const lateMs = 2_000;

/**
 * `assigned` events for leads that come in without an owner, by the workspace's rules, to whoever is at work before
 * all others; none unless it wants that, or where nobody can take a lead.
 */
export async function assignNew(
  application: Application,
  leads: readonly (LeadToAssign & { readonly key: string })[],
): Promise<readonly DeskRow[]> {
  const { store, workspace, now } = application;
  const settings = await store.workspaces.settings(workspace);
  if (!settings.assignment.automatic || settings.members.length === 0 || leads.length === 0) return [];
  const at = now().toISOString();
  const desk = await openDesk(store, workspace, at);
  const loads = await workloads(desk);
  // From here on nothing waits, so that two calls at once see what each other gives.
  const lately = (givenLately.get(application) ?? []).filter(
    (one) => Date.parse(at) - Date.parse(one.at) < lateMs,
  );
  const owners = distribute(desk, leads, withGiven(loads, lately), true);
  givenLately.set(application, [...lately, ...[...owners.values()].map((owner) => ({ owner, at }))]);
  return [...owners].flatMap(
    ([lead, owner]) => eventFacts({ lead, at, newId }, { type: 'assigned', owner }).lead_events ?? [],
  );
}

function withGiven(
  loads: ReadonlyMap<string, Workload>,
  given: readonly Given[],
): ReadonlyMap<string, Workload> {
  const all = new Map(loads);
  for (const [place, { owner }] of given.entries()) {
    const openLeads = (all.get(owner)?.openLeads ?? 0) + 1;
    all.set(owner, { openLeads, lastAssignedAt: afterAll(place) });
  }
  return all;
}
