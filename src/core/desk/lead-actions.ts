import type { DeskFacts, DeskRow } from './desk-facts.ts';

/** What every action needs: which lead, when (ISO 8601 instant), and new ids. */
export interface ActionContext {
  readonly lead: string;
  readonly at: string;
  newId(): string;
}

/** The lead moves to a stage of the workspace. */
export function moveFacts(context: ActionContext, stage: string): DeskFacts {
  return eventFacts(context, { type: 'stage', stage });
}

/** The lead is lost for a reason; what else is to be said becomes a note. */
export function lostFacts(context: ActionContext, reason: string, comment: string | null): DeskFacts {
  return { ...eventFacts(context, { type: 'lost', reason }), ...noteFacts(context, comment) };
}

/** From now on somebody works the lead. */
export function assignFacts(context: ActionContext, owner: string): DeskFacts {
  return eventFacts(context, { type: 'assigned', owner });
}

/** A note; nothing for an empty one. */
export function noteFacts(context: ActionContext, body: string | null): DeskFacts {
  if (body === null || body.trim() === '') return {};
  return { notes: [{ id: context.newId(), lead_ref: context.lead, at_time: context.at, body }] };
}

export interface InteractionGiven {
  readonly type: string;
  readonly direction: 'in' | 'out';
  /** Whether the other side was reached; null where that is no question. */
  readonly answered: boolean | null;
  readonly seconds: number | null;
  readonly subject: string | null;
  readonly note: string | null;
  /** When it was; null for now. */
  readonly at: string | null;
}

/** An exchange with the lead. One that reached an open lead for the first time makes it contacted. */
export function interactionFacts(
  context: ActionContext,
  given: InteractionGiven,
  lead: { readonly open: boolean; readonly contactedAt: string | null },
): DeskFacts {
  const { type, direction, answered, seconds, subject, note } = given;
  const at = given.at ?? context.at;
  const reached = direction === 'in' || answered === true;
  return {
    interactions: [
      {
        id: context.newId(),
        lead_ref: context.lead,
        at_time: at,
        type,
        direction,
        answered,
        seconds,
        subject,
      },
    ],
    ...(reached && lead.open && lead.contactedAt === null
      ? eventFacts({ ...context, at }, { type: 'contacted' })
      : {}),
    ...noteFacts({ ...context, at }, note),
  };
}

export interface CriterionGiven {
  readonly criterion: string;
  readonly met: boolean | null;
  readonly value: string | null;
  readonly evidence: string | null;
  readonly confidence: number | null;
  readonly origin: string;
}

/** An answer to a BANT criterion; `qualifies` if with it the rule is met for the first time. */
export function criterionFacts(context: ActionContext, given: CriterionGiven, qualifies: boolean): DeskFacts {
  const { confidence } = given;
  const row = {
    ...given,
    id: context.newId(),
    lead_ref: context.lead,
    at_time: context.at,
    confidence: confidence === null ? null : confidence.toFixed(4),
  };
  return {
    qualifications: [row],
    ...(qualifies ? eventFacts(context, { type: 'qualified', reason: 'bant' }) : {}),
  };
}

export interface PermissionGiven {
  readonly channel: string;
  readonly given: boolean;
  readonly wording: string | null;
  readonly source: string | null;
  readonly expiresAt: string | null;
}

/** The person's word about a channel. With an address it holds for all their leads. */
export function permissionFacts(
  context: ActionContext,
  { channel, given, wording, source, expiresAt }: PermissionGiven,
  person: { readonly email: string | null; readonly phone: string | null },
): DeskFacts {
  const address: DeskRow = person.email === null ? { phone: person.phone } : { email: person.email };
  return {
    permissions: [
      {
        id: context.newId(),
        lead_ref: context.lead,
        at_time: context.at,
        channel,
        given,
        wording,
        source,
        expires_at: expiresAt,
        ...address,
      },
    ],
  };
}

/** An event of the lead. */
export function eventFacts({ lead, at, newId }: ActionContext, event: DeskRow): DeskFacts {
  return { lead_events: [{ id: newId(), lead_ref: lead, at_time: at, ...event }] };
}
