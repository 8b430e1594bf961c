import { stageNamed } from '../../core/desk/lead-stage.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import type { WorkspaceSettings } from '../../core/settings/workspace.ts';
import { type AtLead, checkOpen } from './act.ts';

/**
 * The stage's id, if a lead may simply move there. A won lead has an order and stays; a lost one may be reopened.
 * Errors: `unknown_stage`, `stage_ends_lead`, `lead_closed`.
 */
export function checkMove(at: Pick<AtLead, 'desk' | 'lead'>, stage: string): string {
  const { stages } = at.desk.settings;
  const found = stages.find(({ id }) => id === stage) ?? stageNamed(stage, stages);
  if (!found) throw new FilonError('unknown_stage', { stage, stages: stages.map(({ id }) => id).join(', ') });
  if (found.means === 'won' || found.means === 'lost') {
    throw new FilonError('stage_ends_lead', { stage: found.name });
  }
  if (at.lead.state === 'won') checkOpen(at);
  return found.id;
}

/** Refuses a reason that the workspace's list does not hold. Error: `unknown_loss_reason`. */
export function checkReason({ lossReasons }: WorkspaceSettings, reason: string): void {
  if (lossReasons.length === 0 || lossReasons.includes(reason)) return;
  throw new FilonError('unknown_loss_reason', { reason, reasons: lossReasons.join(', ') });
}

/** Refuses an owner who is none of the members; without any members everybody may own. Error: `unknown_member`. */
export function checkMember({ members }: WorkspaceSettings, name: string): void {
  if (members.length === 0 || members.some((member) => member.name === name)) return;
  throw new FilonError('unknown_member', { name, members: members.map((member) => member.name).join(', ') });
}

/** Refuses a time that has not come yet. Error: `bad_request`. */
export function checkPast(at: string | null, now: string): void {
  if (at !== null && Date.parse(at) > Date.parse(now) + 60_000) {
    throw badRequest([{ field: 'at', fault: 'not_yet', values: { value: at } }]);
  }
}
