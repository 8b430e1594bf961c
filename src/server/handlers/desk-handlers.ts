import type { z } from 'zod';
import type { viewDefinitionSchema } from '../../api/desk.ts';
import type { Answer } from '../../api/endpoints.ts';
import { deskNote } from '../../core/desk/desk-notes.ts';
import { checkedPeriod } from '../../core/periods/compare.ts';
import { addDays } from '../../core/periods/days.ts';
import { localDay } from '../../core/periods/zones.ts';
import { teamOf } from '../../store/records/desk/assignment.ts';
import { type Desk, openDesk } from '../../store/records/desk/open-desk.ts';
import { responseShares, salesSteps } from '../../store/records/desk/sales-steps.ts';
import { dropView, listViews, type SavedView, saveView } from '../../store/records/desk/views.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';

type Ids = 'views' | 'createView' | 'changeView' | 'dropView' | 'team' | 'responseChance' | 'bottleneck';

/** Leads younger than this may still be sold, so they say nothing about chances yet. */
const matureDays = 60;
const usualDays = 365;

/** The lead desk besides its leads: views, team, and what slows sales down. */
export function deskHandlers({ store, workspace, now }: Application): Handlers<Ids> {
  const { engine } = store;
  const desk = (): Promise<Desk> => openDesk(store, workspace, now().toISOString());
  const period = (
    { now: at, settings }: Desk,
    given: { from?: string | undefined; to?: string | undefined },
  ) => {
    const to = given.to ?? localDay(at, settings.zone);
    return checkedPeriod(given.from ?? addDays(to, -usualDays), to);
  };
  return {
    views: async ({ caller }) => ({
      views: (await listViews(engine, workspace, caller.author)).map((view) =>
        viewAnswer(view, caller.author),
      ),
    }),
    createView: async ({ body, caller }) => {
      const view = { ...body, owner: caller.author, id: null };
      return viewAnswer(await saveView(engine, workspace, view, now().toISOString()), caller.author);
    },
    changeView: async ({ params, body, caller }) => {
      const view = { ...body, owner: caller.author, id: params.id };
      return viewAnswer(await saveView(engine, workspace, view, now().toISOString()), caller.author);
    },
    dropView: async ({ params, caller }) => {
      await dropView(engine, workspace, caller.author, params.id);
      return { done: true };
    },
    team: async () => ({ members: await teamOf(await desk()) }),
    responseChance: async ({ search, language }) => {
      const at = await desk();
      const asked = period(at, search);
      const matureBefore = addDays(localDay(at.now, at.settings.zone), -matureDays);
      const [to = asked.to] = [asked.to, matureBefore].sort();
      const from = search.from ?? (asked.from < to ? asked.from : addDays(to, -usualDays));
      const buckets = await responseShares(at, { from, to });
      return {
        from,
        to,
        matureBefore,
        buckets,
        correlationOnly: true,
        note: deskNote('correlation', language),
      };
    },
    bottleneck: async ({ search }) => {
      const at = await desk();
      const asked = period(at, search);
      return { ...asked, currency: at.settings.currency, ...(await salesSteps(at, asked)) };
    },
  };
}

function viewAnswer({ owner, definition, ...view }: SavedView, caller: string | null): Answer<'createView'> {
  // Only what the schema let in is ever saved.
  return { ...view, own: owner === caller, definition: definition as z.output<typeof viewDefinitionSchema> };
}
