import type { z } from 'zod';
import type { leadFilterSchema } from '../../api/leads.ts';
import { type LeadFilter, listedDimensions } from '../../core/desk/lead-question.ts';
import { leadDetail } from '../../store/records/desk/lead-detail.ts';
import { reachOfLeads } from '../../store/records/desk/lead-reach.ts';
import { countStages, listLeads } from '../../store/records/desk/list-leads.ts';
import { type Desk, openDesk } from '../../store/records/desk/open-desk.ts';
import { readTimeline } from '../../store/records/desk/timeline.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { defined } from './defined.ts';

type Ids = 'leads' | 'leadStages' | 'leadsReach' | 'lead' | 'leadTimeline';

/** Leads as those who work them see them. */
export function leadHandlers({ store, workspace, now }: Application): Handlers<Ids> {
  const desk = (): Promise<Desk> => openDesk(store, workspace, now().toISOString());
  return {
    leads: async ({ search }) => {
      const { sort, direction, limit, cursor, ...filter } = search;
      return listLeads(await desk(), leadFilter(filter), { sort, direction }, defined({ limit, cursor }));
    },
    leadStages: async ({ search }) => countStages(await desk(), leadFilter(search)),
    leadsReach: async ({ search }) => ({ leads: await reachOfLeads(await desk(), search.key) }),
    lead: async ({ params }) => leadDetail(await desk(), params.key),
    leadTimeline: async ({ params, search }) => {
      const { limit, cursor, kind = [] } = search;
      return readTimeline(await desk(), params.key, { ...defined({ limit, cursor }), kinds: kind });
    },
  };
}

/** A filter as core knows it: flags as such, and the empty text as "without". */
export function leadFilter(given: z.output<typeof leadFilterSchema>): LeadFilter {
  const lists = Object.fromEntries(
    listedDimensions.map((id) => [id, given[id]?.map((value) => (value === '' ? null : value))]),
  );
  return defined({
    ...given,
    ...lists,
    noNextAction: given.noNextAction === 'true',
    overdue: given.overdue === 'true',
    unanswered: given.unanswered === 'true',
    late: given.late === 'true',
  });
}
