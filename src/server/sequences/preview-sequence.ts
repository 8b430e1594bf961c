import { mailContent } from '../../core/sequences/mail-content.ts';
import { planStep } from '../../core/sequences/plan-step.ts';
import type { Sequence, SequenceStep, StopReason, TaskType } from '../../core/sequences/sequence.ts';
import { mailObstacle } from '../../core/sequences/stop-reason.ts';
import { templateValues } from '../../core/sequences/template-values.ts';
import type { Desk } from '../../store/records/desk/open-desk.ts';
import { findCandidates } from '../../store/records/sequences/candidates.ts';
import { type SequenceLead, sequenceLeads } from '../../store/records/sequences/lead-standing.ts';
import type { KeptSequence } from '../../store/records/sequences/sequences.ts';

const mostCounted = 1_000;
const mostShown = 10;

export interface PreviewedStep {
  readonly step: string;
  readonly kind: 'email' | 'task';
  readonly at: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly title: string | null;
  readonly type: TaskType | null;
  readonly missing: readonly string[];
}

export interface PreviewedLead {
  readonly lead: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly held: StopReason | null;
  readonly steps: readonly PreviewedStep[];
}

export interface SequencePreview {
  readonly entering: number;
  readonly held: readonly { readonly reason: StopReason; readonly leads: number }[];
  readonly leads: readonly PreviewedLead[];
}

/**
 * What a sequence would do with real leads from the desk's moment on, if nothing stopped it: those asked for, else the
 * newest that would enter, whether it lets leads enter by itself or not.
 */
export async function previewSequence(
  desk: Desk,
  sequence: KeptSequence,
  asked: readonly string[],
): Promise<SequencePreview> {
  // One that is off is looked at as if it were switched on now; with `newOnly` there is nobody yet, so all are shown.
  const rule = sequence.on ? sequence.enter : { ...sequence.enter, newOnly: false };
  const page = { since: sequence.switchedAt, limit: mostCounted };
  const found = asked.length > 0 ? [] : await findCandidates(desk, sequence.id, rule, page);
  const keys = asked.length > 0 ? asked : found.map(({ lead }) => lead);
  const leads = await sequenceLeads(desk, keys);
  const mails = sequence.steps.some(({ kind }) => kind === 'email');
  const heldBy = (lead: SequenceLead): StopReason | null => {
    if (lead.lead.state !== 'open') return lead.lead.state;
    if (lead.lead.setAside) return 'set_aside';
    return mails ? mailObstacle(sequence, lead.permission) : null;
  };
  const counts = new Map<StopReason, number>();
  for (const lead of leads.values()) {
    const reason = heldBy(lead);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const enters = sequence.enter.automatic && !(sequence.enter.newOnly && !sequence.on);
  return {
    entering: asked.length > 0 ? leads.size : enters ? found.length : 0,
    held: [...counts].map(([reason, count]) => ({ reason, leads: count })).sort((a, b) => b.leads - a.leads),
    leads: keys.slice(0, Math.max(asked.length, mostShown)).flatMap((key): PreviewedLead[] => {
      const lead = leads.get(key);
      if (!lead) return [];
      const { person } = lead.lead;
      return [
        {
          lead: key,
          name: person.name,
          email: lead.email,
          held: heldBy(lead),
          steps: stepsFor(sequence, lead, desk),
        },
      ];
    }),
  };
}

function stepsFor({ steps }: Sequence, lead: SequenceLead, desk: Desk): readonly PreviewedStep[] {
  const planned: PreviewedStep[] = [];
  let [place, at] = [0, desk.now];
  for (;;) {
    const next = planStep(steps, place, at, desk.settings);
    if (next === null) return planned;
    planned.push(stepFor(next.step, next.dueAt, lead, desk));
    place = steps.findIndex(({ id }) => id === next.step.id) + 1;
    at = next.dueAt;
  }
}

function stepFor(
  step: Exclude<SequenceStep, { kind: 'wait' }>,
  at: string,
  lead: SequenceLead,
  { settings }: Desk,
): PreviewedStep {
  if (step.kind === 'task') {
    const { title, type } = step;
    return { step: step.id, kind: 'task', at, subject: null, text: null, title, type, missing: [] };
  }
  const leave = { address: '…', language: settings.language };
  const { subject, text, missing } = mailContent(step, templateValues(lead.lead), leave);
  return { step: step.id, kind: 'email', at, subject, text, title: null, type: null, missing };
}
