import { bantOf } from '../../core/desk/bant-rule.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import {
  assignFacts,
  criterionFacts,
  interactionFacts,
  lostFacts,
  moveFacts,
  noteFacts,
  permissionFacts,
} from '../../core/desk/lead-actions.ts';
import { changedTask, taskFacts } from '../../core/desk/task-actions.ts';
import { FilonError } from '../../core/errors/filon-error.ts';
import { criteriaOf, tasksOf } from '../../store/records/desk/lead-detail.ts';
import type { Application } from '../application.ts';
import { actionsOf, checkOpen, checkStage } from '../desk/act.ts';
import { checkMember, checkMove, checkPast, checkReason } from '../desk/checks.ts';
import type { Handlers } from '../http/handlers.ts';
import { bulkHandler } from './bulk-handler.ts';
import { quoteHandlers } from './quote-handlers.ts';

type Ids =
  | 'moveLead'
  | 'loseLead'
  | 'winLead'
  | 'noteLead'
  | 'logInteraction'
  | 'assignLead'
  | 'createTask'
  | 'changeTask'
  | 'createQuote'
  | 'rewriteQuote'
  | 'changeQuote'
  | 'setCriterion'
  | 'setPermission'
  | 'bulkLeads';

/** What is done with leads: each action is one batch. */
export function leadActionHandlers(application: Application): Handlers<Ids> {
  const actions = actionsOf(application);
  return {
    ...quoteHandlers(actions),
    ...bulkHandler(actions),
    moveLead: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, async (at) => {
        await checkStage(at, body.from);
        const stage = checkMove(at, body.stage);
        return stage === at.lead.stage ? {} : moveFacts(at.context, stage);
      }),
    loseLead: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, async (at) => {
        await checkStage(at, body.from);
        checkOpen(at);
        checkReason(at.desk.settings, body.reason);
        return lostFacts(at.context, body.reason, body.comment);
      }),
    noteLead: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, ({ context }) => noteFacts(context, body.body)),
    logInteraction: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, ({ context, lead }) => {
        checkPast(body.at, context.at);
        return interactionFacts(context, body, {
          open: lead.state === 'open',
          contactedAt: lead.contactedAt,
        });
      }),
    assignLead: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, ({ context, desk, lead }) => {
        checkMember(desk.settings, body.owner);
        return lead.owner === body.owner ? {} : assignFacts(context, body.owner);
      }),
    createTask: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, ({ context, lead }) =>
        taskFacts(context, { ...body, owner: body.owner === undefined ? lead.owner : body.owner }),
      ),
    changeTask: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, async ({ desk, context }): Promise<DeskFacts> => {
        const task = (await tasksOf(desk, params.key)).find(({ key }) => key === params.task);
        if (!task) throw new FilonError('task_not_found', { task: params.task });
        if (task.doneAt ?? task.cancelledAt) throw new FilonError('task_closed', { task: task.title });
        const { end, outcome, ...values } = body;
        const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
        return changedTask(context, { ...task, ...given }, end ? { as: end, outcome } : null);
      }),
    setCriterion: async ({ params, body, caller }) => {
      let bant = { met: 0, needed: 0, reached: false };
      let change: 'qualified' | 'no_longer' | null = null;
      const done = await actions.on(params.key, caller.author, async ({ desk, lead, context }) => {
        const before = await criteriaOf(desk, params.key);
        const { bantNeeded } = desk.settings;
        const added = { ...body, atTime: context.at };
        bant = bantOf([...before, added], bantNeeded, context.at);
        const qualifies = bant.reached && lead.qualifiedAt === null && lead.state === 'open';
        const was = bantOf(before, bantNeeded, context.at).reached;
        change = qualifies
          ? 'qualified'
          : was && !bant.reached && lead.qualifiedAt !== null
            ? 'no_longer'
            : null;
        return criterionFacts(context, body, qualifies);
      });
      const { met, needed, reached } = bant;
      return { ...done, bant: { met, needed, reached, change } };
    },
    setPermission: ({ params, body, caller }) =>
      actions.on(params.key, caller.author, ({ context, lead }) =>
        permissionFacts(context, body, lead.person),
      ),
  };
}
