import { paidBack } from '../../core/lifetime/paid-back.ts';
import { parseFilter } from '../../core/query/parse-filter.ts';
import { countForModel, countForValue } from '../../store/records/lifetime/ask-lifetime.ts';
import { askPayback, type CountedPayback } from '../../store/records/lifetime/ask-payback.ts';
import type { OpenReading } from '../../store/records/lifetime/open-reading.ts';
import { resolutionDays } from '../../store/records/lifetime/read-orders.ts';
import type { Application } from '../application.ts';
import { defined } from '../handlers/defined.ts';
import type { Handlers } from '../http/handlers.ts';
import { customerScope } from './customer-scope.ts';
import { textDimensionNamed } from './text-dimension-named.ts';
import { workAside } from './work-out.ts';

/** What customers do next and what they are worth. */
export function lifetimeHandlers({
  store,
  workspace,
  now,
}: Application): Handlers<'lifetime' | 'customerValue' | 'payback'> {
  const instant = () => now().toISOString();
  return {
    lifetime: async ({ search }) => {
      const { calibrationWeeks = null, holdoutWeeks = null, where = [], ...rest } = search;
      const question = { ...defined(rest), calibrationWeeks, holdoutWeeks, where: where.map(parseFilter) };
      const { task, open, fittedUntil } = await countForModel(store, workspace, question, instant());
      const result = await workAside({ kind: 'model', task });
      return {
        counted: { ...countedOf(open, search.money), fittedUntil },
        result: result.kind === 'shifted_beta_geometric' ? { ...result, period: search.period } : result,
      };
    },
    customerValue: async ({ search }) => {
      const { by, months, discountRate, where = [], until, asOf, ...rest } = search;
      const { from: watched = null, money = null, silenceDays = null } = rest;
      const horizon = { months, discountRate };
      const dimension = by === undefined ? null : textDimensionNamed(by);
      const counted = await countForValue(
        store,
        workspace,
        {
          ...defined({ until, asOf }),
          ...{ watched, money, horizon, silenceDays },
          by: dimension,
          where: where.map(parseFilter),
        },
        instant(),
      );
      const customers = [counted.all, ...counted.groups];
      const [all, ...values] = await workAside({ kind: 'values', customers, horizon });
      const groups = values.filter((value) => value !== null);
      return {
        counted: countedOf(counted.open, counted.money),
        watched: counted.open.watched,
        clientCosts: counted.clientCosts,
        by: dimension,
        months,
        discountRate,
        silenceDays: counted.silenceDays,
        all: all ?? null,
        groups: groups.sort((one, other) => other.customers - one.customers),
        tooSmall: counted.groups.flatMap(({ group, tenures }, index) =>
          values[index] === null
            ? [{ group, customers: tenures.reduce((sum, one) => sum + one.left + one.stayed, 0) }]
            : [],
        ),
      };
    },
    payback: async ({ search }) => {
      const { by } = search;
      const dimension = by === undefined ? null : textDimensionNamed(by);
      const question = { ...customerScope(search), by: dimension, money: search.money ?? null };
      const { open, money, all, groups } = await askPayback(store, workspace, question, instant());
      const listed = (counted: CountedPayback) => {
        const found = paidBack(counted.months);
        const { group, acquisitionCost } = counted;
        return found && { ...found, group, acquisitionCost, months: [...found.months] };
      };
      const rows = groups.map(listed).filter((one) => one !== null);
      return {
        by: dimension,
        money,
        currency: open.settings.currency,
        from: open.from,
        until: open.reading.until,
        all: all && listed(all),
        groups: rows.sort((one, other) => other.customers - one.customers),
      };
    },
  };
}

function countedOf(open: OpenReading, money: 'revenue' | 'margin') {
  return {
    from: open.from,
    until: open.reading.until,
    customers: open.customers,
    money,
    currency: open.settings.currency,
    resolutionDays: open.watched === 'orders' ? resolutionDays(open) : 1,
    orders: open.orders,
    ordersWithMargin: open.ordersWithMargin,
  };
}
