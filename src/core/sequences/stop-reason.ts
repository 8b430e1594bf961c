import type { PermissionState } from '../desk/permission-rule.ts';
import type { Sequence, StopReason } from './sequence.ts';

/** What decides whether a lead goes on in a sequence. */
export interface Standing {
  readonly state: 'open' | 'won' | 'lost';
  readonly setAside: boolean;
  /** Id of the lead's stage now and when it entered; null for a stage that the workspace does not know. */
  readonly stage: string | null;
  readonly stageAtEntry: string | null;
  readonly enteredAt: string;
  /** When the lead was last heard of. */
  readonly heardAt: string | null;
  /** For e-mail, at this moment. */
  readonly permission: PermissionState;
}

type Rules = Pick<Sequence, 'stopOnStageChange' | 'consent'>;

/** Why a lead leaves the sequence now; null if it goes on. What concerns mails only counts before a mail. */
export function stopReason(rules: Rules, standing: Standing, before: 'email' | 'task'): StopReason | null {
  if (standing.state !== 'open') return standing.state;
  if (standing.setAside) return 'set_aside';
  if (standing.heardAt !== null && standing.heardAt > standing.enteredAt) return 'replied';
  if (rules.stopOnStageChange && standing.stage !== standing.stageAtEntry) return 'stage_changed';
  const { reason } = standing.permission;
  if (reason === 'withdrawn' || reason === 'unsubscribed') return 'opted_out';
  if (reason === 'bounced') return 'bounced';
  return before === 'email' ? mailObstacle(rules, standing.permission) : null;
}

/** Why this person gets no mail of a sequence; null if nothing stands against it. */
export function mailObstacle(
  { consent }: Pick<Rules, 'consent'>,
  { reason }: Pick<PermissionState, 'reason'>,
): StopReason | null {
  switch (reason) {
    case 'withdrawn':
    case 'unsubscribed':
      return 'opted_out';
    case 'given':
      return null;
    case 'not_refused':
      return consent === 'given' ? 'no_consent' : null;
    default:
      return reason;
  }
}
