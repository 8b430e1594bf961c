export const costKinds = ['ads', 'lead_purchase', 'fee', 'time'] as const;

/** `stage` events carry a stage of the workspace; the other types are milestones in their own right. */
export const leadEventTypes = [
  'stage',
  'first_answer',
  'contacted',
  'qualified',
  'quote',
  'won',
  'lost',
  /** The vendor took it back: it is credited, and counts no more. */
  'returned',
  /** Its return was asked for, and is for the vendor to decide: until then it costs and counts as before. */
  'return_asked',
  'return_refused',
  'duplicate',
  /** From now on `owner` works the lead. */
  'assigned',
] as const;

export const interactionTypes = [
  'call',
  'email',
  'sms',
  'meeting',
  'chat',
  'form',
  'visit',
  'other',
] as const;

/** The four questions of BANT: can they pay, do they decide, do they need it, when. */
export const qualificationCriteria = ['budget', 'authority', 'need', 'timeline'] as const;

export const detailSources = [
  'form',
  'call',
  'email',
  'conversation',
  'file',
  'salesperson',
  'connector',
] as const;

export const permissionChannels = ['email', 'phone', 'sms', 'post'] as const;
export const taskTypes = ['call', 'email', 'sms', 'meeting', 'quote', 'other'] as const;
export const quoteStatuses = ['draft', 'sent', 'accepted', 'refused', 'expired'] as const;

/** What a lead's score comes to, coldest first. */
export const temperatures = ['cold', 'warm', 'hot'] as const;

export const messageEventTypes = [
  'sent',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'unsubscribed',
] as const;

/** The questions that customers answer. */
export const answerKinds = ['nps', 'csat', 'rating'] as const;
export type AnswerKind = (typeof answerKinds)[number];
