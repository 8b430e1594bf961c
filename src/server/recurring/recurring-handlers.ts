import { lastDayOfMonth } from '../../core/periods/days.ts';
import { expectedMonths, lifetimeValue, monthlyMargin } from '../../core/recurring/client-margin.ts';
import { retentionFigures } from '../../core/recurring/figures.ts';
import { monthName, monthsBetween } from '../../core/recurring/months.ts';
import { cellsByGroup, type Movement, rowOf, rowsByMonth } from '../../core/recurring/movements.ts';
import { departuresOf, expectedHorizon } from '../../core/recurring/still-expected.ts';
import { expectedOf, listRecurringClients } from '../../store/records/recurring/list-clients.ts';
import { type OpenRecurring, openRecurring } from '../../store/records/recurring/open-recurring.ts';
import { readChanges, readNames } from '../../store/records/recurring/read-clients.ts';
import { readMovements, readStandings } from '../../store/records/recurring/read-movements.ts';
import { staysOf } from '../../store/records/recurring/read-stays.ts';
import { reconcileMonths } from '../../store/records/recurring/reconcile-months.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import {
  aboutOf,
  added,
  broughtOf,
  clientOrders,
  countedRow,
  moneyIn,
  movementRow,
  together,
} from './recurring-answer.ts';

type RecurringId = 'recurring' | 'recurringClients' | 'recurringChanges' | 'recurringReconcile';

/** Recurring revenue: what moves it, whose it is, and whether it was billed. */
export function recurringHandlers({ store, workspace, now }: Application): Handlers<RecurringId> {
  const instant = () => now().toISOString();
  return {
    recurring: async ({ search }) => {
      const open = await openRecurring(store, workspace, defined(search), instant());
      const [cells, byService, standings, { hours }, { staying, watched, spread }] = await Promise.all([
        readMovements(open, null),
        readMovements(open, 'service'),
        readStandings(open),
        listRecurringClients(open),
        staysOf(open),
      ]);
      const money = moneyIn(open);
      const months = monthsBetween(open.reading.from, open.reading.to);
      const monthly = monthlyMargin(spread);
      const lifetime = expectedMonths(staying, watched);
      const services = [...cellsByGroup(byService)].map(([service, mine]) => ({ service, row: rowOf(mine) }));
      return {
        ...aboutOf(open),
        first: open.first,
        total: countedRow(rowOf(cells), money),
        months: rowsByMonth(cells, months).map((row, index) => ({
          month: monthName(months[index] ?? 0),
          ...countedRow(row, money),
        })),
        services: services
          .sort((one, other) => Number(other.row.end - one.row.end))
          .map(({ service, row }) => ({ service, ...countedRow(row, money) })),
        ...retentionFigures(standings),
        lifetime,
        monthlyMargin: monthly,
        lifetimeValue: lifetimeValue(monthly, lifetime),
        hours: { hours: hours.hours, cost: money(hours.cost), withoutCost: hours.withoutCost },
      };
    },
    recurringClients: async ({ search }) => {
      const open = await openRecurring(store, workspace, defined(search), instant());
      const [{ clients }, { tenures }] = await Promise.all([listRecurringClients(open), staysOf(open)]);
      const money = moneyIn(open);
      const departures = departuresOf(tenures);
      const names = await namesOf(
        open,
        clients.map(({ client }) => client),
      );
      const named = clients.map((client) => ({
        ...client,
        name: names.get(client.client)?.name ?? client.client,
      }));
      const total = rowOf({ amounts: [], clients: [] });
      return {
        ...aboutOf(open),
        horizonMonths: expectedHorizon,
        found: named.length,
        total: {
          ...movementRow(
            named.reduce((sum, { row }) => added(sum, row), total),
            money,
          ),
          ...broughtOf(together(named), money),
        },
        clients: named
          .sort(clientOrders[search.sort])
          .slice(0, search.limit)
          .map((client) => ({
            client: client.client,
            name: client.name,
            since: client.state.since,
            leftDay: client.row.end > 0n ? null : client.state.leftDay,
            services: client.state.services.map(({ service, mrr }) => ({ service, mrr: money(mrr) })),
            ...movementRow(client.row, money),
            ...broughtOf(client, money),
            monthlyMargin: client.monthly,
            stillExpected: expectedOf(client, departures, open.reading.to),
          })),
      };
    },
    recurringChanges: async ({ search }) => {
      const { movement = null, client = null, limit, ...rest } = search;
      const open = await openRecurring(store, workspace, defined(rest), instant());
      const { found, changes } = await readChanges(open, { movement, client, limit });
      const names = await namesOf(open, [...new Set(changes.map((change) => change.client))]);
      const money = moneyIn(open);
      return {
        ...aboutOf(open),
        found,
        changes: changes.map((change) => ({
          ...change,
          movement: change.movement as Movement,
          name: names.get(change.client)?.name ?? change.client,
          amount: money(change.amount),
        })),
      };
    },
    recurringReconcile: async ({ search }) => {
      const { against, limit, ...rest } = search;
      const asked = await openRecurring(store, workspace, defined(rest), instant());
      const open = wholeMonths(asked);
      const { differences, ...sums } = await reconcileMonths(open, against);
      const money = moneyIn(open);
      const shown = differences.slice(0, limit);
      const names = await namesOf(open, [...new Set(shown.map(({ client }) => client))]);
      return {
        ...aboutOf(open),
        against: sums.against,
        expected: money(sums.expected),
        billed: money(sums.billed),
        difference: money(sums.difference),
        months: sums.months,
        agree: sums.agree,
        withoutRate: sums.withoutRate,
        found: differences.length,
        differences: shown.map((one) => ({
          client: one.client,
          name: names.get(one.client)?.name ?? one.client,
          month: monthName(one.month),
          start: money(one.start),
          end: money(one.end),
          earned: money(one.earned),
          expected: money(one.expected),
          billed: money(one.billed),
          difference: money(one.difference),
          reason: one.reason,
        })),
      };
    },
  };

  function namesOf(open: OpenRecurring, keys: readonly string[]) {
    return readNames(open, keys, instant());
  }
}

/** Invoices are for months, so what is held against them is, too. */
function wholeMonths(open: OpenRecurring): OpenRecurring {
  const { from, to } = open.reading;
  const whole = { from: `${from.slice(0, 7)}-01`, to: lastDayOfMonth(to.slice(0, 7)) };
  return { ...open, reading: { ...open.reading, ...whole } };
}
