import type { Message } from '../../i18n/use-t.ts';
import type { StopReason } from './sequence-questions.ts';

/** Why a lead is held back or left, in words. */
export const reasonNames: Readonly<Record<StopReason, Message>> = {
  replied: 'sequence.reasonReplied',
  stage_changed: 'sequence.reasonStage',
  won: 'sequence.reasonWon',
  lost: 'sequence.reasonLost',
  set_aside: 'sequence.reasonSetAside',
  opted_out: 'sequence.reasonOptedOut',
  bounced: 'sequence.reasonBounced',
  expired: 'sequence.reasonExpired',
  no_consent: 'sequence.reasonNoConsent',
  no_address: 'sequence.reasonNoAddress',
  refused: 'sequence.reasonRefused',
  undeliverable: 'sequence.reasonUndeliverable',
  removed: 'sequence.reasonRemoved',
  step_removed: 'sequence.reasonStep',
  lead_gone: 'sequence.reasonGone',
};
