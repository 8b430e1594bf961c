import { addBusinessMinutes, isWorking } from '../../core/desk/business-clock.ts';
import { taskFacts } from '../../core/desk/task-actions.ts';
import { planStep } from '../../core/sequences/plan-step.ts';
import type { StopReason } from '../../core/sequences/sequence.ts';
import { stopReason } from '../../core/sequences/stop-reason.ts';
import { type Desk, openDesk } from '../../store/records/desk/open-desk.ts';
import { dueEntries } from '../../store/records/sequences/entries.ts';
import { type SequenceLead, sequenceLeads } from '../../store/records/sequences/lead-standing.ts';
import { type EntryMove, moveEntry } from '../../store/records/sequences/move-entry.ts';
import type { SequenceEntry } from '../../store/records/sequences/sequence-entry.ts';
import { type KeptSequence, listSequences } from '../../store/records/sequences/sequences.ts';
import type { Application } from '../application.ts';
import { fingerprint } from '../capture/once.ts';
import type { MailPost, MailStep } from '../mail/mail-post.ts';

/** So many leads are read at once; how many mails then go by what was read, the post says. */
const mostAtOnce = 50;

/** Does the next due steps of sequences that are on; false when nothing is due any more. */
export async function runDue(
  application: Application,
  post: MailPost,
  stopped: () => boolean,
): Promise<boolean> {
  const { store, workspace, now } = application;
  const desk = await openDesk(store, workspace, now().toISOString());
  const due = await dueEntries(store.engine, workspace, desk.now, mostAtOnce);
  if (due.length === 0) return false;
  const sequences = new Map((await listSequences(store.engine, workspace)).map((one) => [one.id, one]));
  const leads = await sequenceLeads(
    desk,
    due.map(({ lead }) => lead),
  );
  const move = (entry: SequenceEntry, to: EntryMove) =>
    store.engine.write((session) => moveEntry(session, workspace, entry.id, to, desk.now));
  const stop = (entry: SequenceEntry, reason: StopReason) => move(entry, { to: 'stopped', reason });
  const opens = addBusinessMinutes(desk.now, 0, desk.settings);
  const mails: MailStep[] = [];
  const moves: Promise<unknown>[] = [];
  for (const entry of due) {
    const sequence = sequences.get(entry.sequence);
    const index = sequence?.steps.findIndex(({ id }) => id === entry.step) ?? -1;
    const step = sequence?.steps[index];
    const lead = leads.get(entry.lead);
    if (!sequence || !step || step.kind === 'wait') {
      moves.push(stop(entry, 'step_removed'));
      continue;
    }
    if (!lead) {
      moves.push(stop(entry, 'lead_gone'));
      continue;
    }
    const reason = stopReason(sequence, standingOf(entry, lead), step.kind);
    if (reason !== null) {
      moves.push(stop(entry, reason));
      continue;
    }
    if (!isWorking(desk.now, desk.settings)) {
      moves.push(move(entry, opens === null ? { to: 'hold' } : { to: 'later', dueAt: opens }));
      continue;
    }
    const next = afterStep(sequence, index, desk);
    if (step.kind === 'email') mails.push({ entry, sequence, step, lead, next });
    else {
      const id = fingerprint('task', workspace, sequence.id, step.id, entry.lead).slice(0, 32);
      await recordTask(application, desk, sequence, { id, lead, title: step.title, type: step.type });
      moves.push(move(entry, next));
    }
  }
  await Promise.all(moves);
  await post.deliver(desk, mails, stopped);
  return true;
}

/** Where a lead goes after the step at a place. */
export function afterStep(
  { steps }: Pick<KeptSequence, 'steps'>,
  index: number,
  { now, settings }: Pick<Desk, 'now' | 'settings'>,
): EntryMove {
  const next = planStep(steps, index + 1, now, settings);
  return next === null ? { to: 'done' } : { to: 'step', step: next.step.id, dueAt: next.dueAt };
}

function standingOf({ stage, enteredAt }: SequenceEntry, { lead, heardAt, permission }: SequenceLead) {
  return {
    state: lead.state,
    setAside: lead.setAside,
    stage: lead.stage,
    stageAtEntry: stage,
    enteredAt,
    heardAt,
    permission,
  };
}

/** A task of a step, under an id that follows from step and lead: after a crash it is not there twice. */
async function recordTask(
  { store, workspace, events }: Application,
  desk: Desk,
  { name }: KeptSequence,
  task: { readonly id: string; readonly lead: SequenceLead; readonly title: string; readonly type: string },
): Promise<void> {
  const { lead } = task.lead;
  const context = { lead: lead.key, at: desk.now, newId: () => task.id };
  const facts = taskFacts(context, {
    title: task.title,
    type: task.type,
    dueAt: desk.now,
    owner: lead.owner,
  });
  const origin = { file: null, kind: 'desk', system: '', author: name, demo: false };
  await store.ledger.record(workspace, origin, facts, desk.now);
  events.tell({ name: 'facts', data: { facts: Object.keys(facts) } });
}
