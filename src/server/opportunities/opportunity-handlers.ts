import { localDay } from '../../core/periods/zones.ts';
import { listOpportunities } from '../../store/records/opportunities/list-opportunities.ts';
import { openRecurring } from '../../store/records/recurring/open-recurring.ts';
import { type ClientName, readNames } from '../../store/records/recurring/read-clients.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import { moneyIn } from '../recurring/recurring-answer.ts';
import { clientMonthAnswer } from './client-month-answer.ts';
import { clientAnswer, serviceAnswers, spaceAnswer, spaceTogether } from './opportunity-answer.ts';

/** What to sell to which client next. */
export function opportunityHandlers({
  store,
  workspace,
  now,
}: Application): Handlers<'opportunities' | 'clientMonth'> {
  return {
    opportunities: async ({ search }) => {
      const { to, asOf, client, without = [], limit } = search;
      const instant = now().toISOString();
      const open = await openRecurring(
        store,
        workspace,
        { ...defined({ to, asOf }), ...(to === undefined ? {} : { from: to }) },
        instant,
      );
      const { servicesLeftOut } = open.reading.settings;
      const map = await listOpportunities(open, [...servicesLeftOut, ...without]);
      const money = moneyIn(open);
      const names = await readNames(
        open,
        map.clients.map((one) => one.client),
        instant,
      );
      const named = map.clients.map((one) => ({ ...one, name: names.get(one.client)?.name ?? one.client }));
      const wanted =
        client === undefined
          ? named
          : named.filter((one) => one.client === client || isCalled(names.get(one.client), client));
      return {
        to: open.reading.to,
        currency: open.currency,
        found: named.length,
        services: serviceAnswers(map, money),
        without: [...map.without],
        leftOut: map.leftOut,
        shrinkage: Number.isFinite(map.shrinkage) ? map.shrinkage : null,
        space: spaceAnswer(spaceTogether(named.map(({ space }) => space)), money),
        clients: wanted
          .slice(0, limit)
          .map((one) => ({ ...clientAnswer(one, map.services, money), name: one.name })),
        test: map.test,
      };
    },
    clientMonth: async ({ params }) => {
      const instant = now().toISOString();
      const { zone } = await store.workspaces.settings(workspace);
      return clientMonthAnswer({ store, workspace, now: instant, today: localDay(instant, zone), ...params });
    },
  };
}

/** Whether a company or the person there has that name, whatever its case. */
function isCalled(name: ClientName | undefined, asked: string): boolean {
  return [name?.name, name?.contact].some((one) => one?.toLowerCase() === asked.toLowerCase());
}
