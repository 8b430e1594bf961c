import { type DeskFacts, joinFacts } from '../../core/desk/desk-facts.ts';
import { type ActionContext, assignFacts, lostFacts, moveFacts } from '../../core/desk/lead-actions.ts';
import { taskFacts } from '../../core/desk/task-actions.ts';
import { explainError, FilonError } from '../../core/errors/filon-error.ts';
import { distribute, workloads } from '../../store/records/desk/assignment.ts';
import type { LeadRow } from '../../store/records/desk/lead-row.ts';
import type { Desk } from '../../store/records/desk/open-desk.ts';
import { newId } from '../../store/records/new-id.ts';
import { type Actions, checkOpen } from '../desk/act.ts';
import { checkMember, checkMove, checkReason } from '../desk/checks.ts';
import type { Call, Handlers } from '../http/handlers.ts';

type Action = Call<'bulkLeads'>['body']['action'];
type Refused = { readonly key: string; readonly error: FilonError };

/** One action on many leads, in one batch. */
export function bulkHandler(actions: Actions): Handlers<'bulkLeads'> {
  return {
    bulkLeads: async ({ body, caller, language }) => {
      const keys = [...new Set(body.keys)];
      const { batch, result } = await actions.onMany(keys, caller.author, async (desk, leads) => {
        const known = new Set(leads.map(({ key }) => key));
        const refused: Refused[] = keys
          .filter((key) => !known.has(key))
          .map((key) => ({ key, error: new FilonError('lead_not_found', { lead: key }) }));
        const plan = await planned(body.action, desk, leads);
        const facts: DeskFacts[] = [];
        for (const lead of leads) {
          try {
            facts.push(plan(lead, { lead: lead.key, at: desk.now, newId }));
          } catch (error) {
            if (!(error instanceof FilonError)) throw error;
            refused.push({ key: lead.key, error });
          }
        }
        return { facts: joinFacts(facts), result: { done: facts.length, refused } };
      });
      return {
        batch,
        done: result.done,
        refused: result.refused.map(({ key, error }) => ({
          key,
          code: error.code,
          message: explainError(error, language).message,
        })),
      };
    },
  };
}

/** What to do with each lead. What is wrong with the action itself is refused as a whole. */
async function planned(
  action: Action,
  desk: Desk,
  leads: readonly LeadRow[],
): Promise<(lead: LeadRow, context: ActionContext) => DeskFacts> {
  switch (action.do) {
    case 'assign':
      checkMember(desk.settings, action.owner);
      return (lead, context) => (lead.owner === action.owner ? {} : assignFacts(context, action.owner));
    case 'distribute': {
      const owners = distribute(desk, leads, await workloads(desk), false);
      return (lead, context) => {
        const owner = owners.get(lead.key);
        if (!owner) throw new FilonError('team_empty');
        return assignFacts(context, owner);
      };
    }
    case 'move':
      return (lead, context) => {
        const stage = checkMove({ desk, lead }, action.stage);
        return stage === lead.stage ? {} : moveFacts(context, stage);
      };
    case 'lost':
      checkReason(desk.settings, action.reason);
      return (lead, context) => {
        checkOpen({ desk, lead });
        return lostFacts(context, action.reason, action.comment);
      };
    case 'task':
      return (lead, context) =>
        taskFacts(context, { ...action, owner: action.owner === undefined ? lead.owner : action.owner });
  }
}
