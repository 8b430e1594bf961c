import { openDesk } from '../../store/records/desk/open-desk.ts';
import { type QueuePart, workQueue } from '../../store/records/score/work-queue.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';

/** What to do next. */
export function queueHandlers({ store, workspace, now }: Application): Handlers<'workQueue'> {
  const view = ({ count, leads }: QueuePart) => ({
    count,
    leads: leads.map(({ lead, place }) => ({
      ...lead,
      waitedHours: place.waitedHours,
      stepMinutes: place.minutes,
      worthMinor: place.worth,
    })),
  });
  return {
    workQueue: async ({ search: { order, owner = null, dueBefore, limit } }) => {
      const desk = await openDesk(store, workspace, now().toISOString());
      const { tasks, answers } = await workQueue(desk, { order, owner, dueBefore, limit });
      return { tasks: view(tasks), answers: view(answers) };
    },
  };
}
