import { planStep } from '../../core/sequences/plan-step.ts';
import { leadsByKeys } from '../../store/records/desk/list-leads.ts';
import { type Desk, openDesk } from '../../store/records/desk/open-desk.ts';
import { findCandidates, personsOf } from '../../store/records/sequences/candidates.ts';
import { enterLeads } from '../../store/records/sequences/enter-leads.ts';
import type { KeptSequence } from '../../store/records/sequences/sequences.ts';
import type { Application } from '../application.ts';

/** So many leads enter at once; the others at the next look. */
const mostAtOnce = 1_000;

/** Lets leads enter that a sequence's rule asks for. Returns how many did. */
export async function enterCandidates(application: Application, sequence: KeptSequence): Promise<number> {
  const { store, workspace, now } = application;
  const desk = await openDesk(store, workspace, now().toISOString());
  const found = await findCandidates(desk, sequence.id, sequence.enter, {
    since: sequence.switchedAt,
    limit: mostAtOnce,
  });
  const entered = await enter(application, desk, sequence, found, { author: null, byHand: false });
  return entered.length;
}

/** Enters leads that somebody chose; closed ones and those of no lead are passed over. Returns those that entered. */
export async function enterByHand(
  application: Application,
  sequence: KeptSequence,
  leads: readonly string[],
  author: string | null,
): Promise<readonly string[]> {
  const { store, workspace, now } = application;
  const desk = await openDesk(store, workspace, now().toISOString());
  const persons = await personsOf(desk, leads);
  const found = [...persons].map(([lead, person]) => ({ lead, person }));
  return enter(application, desk, sequence, found, { author, byHand: true });
}

async function enter(
  { store, workspace }: Application,
  desk: Desk,
  { id, steps }: KeptSequence,
  found: readonly { readonly lead: string; readonly person: string | null }[],
  by: { readonly author: string | null; readonly byHand: boolean },
): Promise<readonly string[]> {
  const first = planStep(steps, 0, desk.now, desk.settings);
  if (first === null || found.length === 0) return [];
  const rows = await leadsByKeys(
    desk,
    found.map(({ lead }) => lead),
  );
  const open = new Map(
    rows.filter(({ state, setAside }) => state === 'open' && !setAside).map((row) => [row.key, row]),
  );
  const entries = found.flatMap(({ lead, person }) => {
    const row = open.get(lead);
    return row ? [{ lead, person, stage: row.stage, step: first.step.id, dueAt: first.dueAt }] : [];
  });
  return enterLeads(store.engine, workspace, id, entries, { ...by, now: desk.now });
}
