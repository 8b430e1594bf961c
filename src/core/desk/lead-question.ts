export const leadSorts = ['created', 'score', 'value', 'next_action', 'activity'] as const;
export type LeadSort = (typeof leadSorts)[number];

/** `set_aside`: duplicates and leads returned to their vendor, which are in no other state. */
export const leadStates = ['open', 'won', 'lost', 'set_aside', 'all'] as const;

/** Which leads are asked for. An absent list asks for all; null in a list asks for leads without that value. */
export interface LeadFilter {
  readonly state: (typeof leadStates)[number];
  readonly search?: string;
  readonly stage?: readonly string[];
  readonly owner?: readonly (string | null)[];
  readonly channel?: readonly (string | null)[];
  readonly source?: readonly (string | null)[];
  readonly vendor?: readonly (string | null)[];
  readonly product?: readonly (string | null)[];
  readonly temperature?: readonly (string | null)[];
  readonly scoreBand?: readonly (string | null)[];
  /** Local days, both ends included. */
  readonly createdFrom?: string;
  readonly createdTo?: string;
  /** Open leads without an open task. */
  readonly noNextAction?: boolean;
  /** Open leads whose next action is past its time. */
  readonly overdue?: boolean;
  /** Open leads whose next action is due before that instant (ISO 8601). */
  readonly dueBefore?: string;
  /** Open leads without a first answer. */
  readonly unanswered?: boolean;
  /** Those of them that have waited beyond their target. */
  readonly late?: boolean;
}

export const listedDimensions = [
  'owner',
  'channel',
  'source',
  'vendor',
  'product',
  'temperature',
  'scoreBand',
] as const satisfies readonly (keyof LeadFilter)[];

export interface LeadOrder {
  readonly sort: LeadSort;
  readonly direction: 'asc' | 'desc';
}
