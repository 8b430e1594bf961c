import type { taskTypes } from '../facts/fact-values.ts';

export const waitUnits = ['hours', 'days'] as const;

export type TaskType = (typeof taskTypes)[number];

/** One step. Ids are kept when a sequence is edited: a lead gets each step once, whatever its place. */
export type SequenceStep =
  | { readonly id: string; readonly kind: 'email'; readonly subject: string; readonly body: string }
  | {
      readonly id: string;
      readonly kind: 'task';
      readonly title: string;
      readonly type: TaskType;
    }
  | {
      readonly id: string;
      readonly kind: 'wait';
      /** At least 1. */
      readonly amount: number;
      /** Hours of working time, or days on which somebody works. */
      readonly unit: (typeof waitUnits)[number];
    };

/** Which leads enter by themselves. Empty lists ask for all; only open leads ever enter. */
export interface SequenceEntryRule {
  /** False: leads are entered by hand only. */
  readonly automatic: boolean;
  /** Leads that came before the sequence was switched on stay out. */
  readonly newOnly: boolean;
  readonly stages: readonly string[];
  readonly channels: readonly string[];
  readonly scoreBands: readonly string[];
  readonly temperatures: readonly string[];
  readonly products: readonly string[];
  /** Who works the lead. */
  readonly owners: readonly string[];
  /** Nothing was heard of the lead for so many days, since it came or last wrote; null: that does not matter. */
  readonly silentDays: number | null;
}

export interface Sequence {
  readonly name: string;
  readonly enter: SequenceEntryRule;
  readonly steps: readonly SequenceStep[];
  readonly stopOnStageChange: boolean;
  /** `given`: mails need a word of consent; `not_refused`: an answer to the lead's own request may go without. */
  readonly consent: 'given' | 'not_refused';
}

export const stopReasons = [
  'replied',
  'stage_changed',
  'won',
  'lost',
  'set_aside',
  'opted_out',
  'bounced',
  'expired',
  'no_consent',
  'no_address',
  'refused',
  'undeliverable',
  'removed',
  'step_removed',
  'lead_gone',
] as const;

/** Why a lead left a sequence before its end. */
export type StopReason = (typeof stopReasons)[number];

export const sendStates = ['waiting', 'claimed', 'sending', 'accepted', 'refused', 'unknown'] as const;

/**
 * Where a mail is. `claimed`: somebody is about to send it, not a byte of it has gone; `sending`: from the moment its
 * text may go; `accepted`: the mail server said so; `unknown`: it may or may not have been accepted.
 */
export type SendState = (typeof sendStates)[number];
