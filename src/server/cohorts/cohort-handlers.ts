import { type CohortUnit, cohortUnits, periodKey } from '../../core/cohorts/cohort-period.ts';
import type { CohortCell, CohortRow } from '../../core/cohorts/cohort-table.ts';
import { currencyExponent } from '../../core/money/currencies.ts';
import { askCohortOrders, askCohorts } from '../../store/records/cohorts/ask-cohorts.ts';
import type { Application } from '../application.ts';
import type { Handlers } from '../http/handlers.ts';
import { customerScope } from '../lifetime/customer-scope.ts';
import { textDimensionNamed } from '../lifetime/text-dimension-named.ts';

/** What became of customers, by when or from where they came. */
export function cohortHandlers({ store, workspace, now }: Application): Handlers<'cohorts' | 'cohortOrders'> {
  const instant = () => now().toISOString();
  return {
    cohorts: async ({ search }) => {
      const { by, unit, dimension } = rowsOf(search);
      const question = { ...customerScope(search), by: dimension, unit };
      const { open, end, table } = await askCohorts(store, workspace, question, instant());
      const { currency } = open.settings;
      const minor = 10 ** currencyExponent(currency);
      const row = ({ group, others, start, customers, cells }: CohortRow) => ({
        cohort: start === null ? group : periodKey(unit, start),
        others,
        customers,
        cells: cells.map((cell) => inMainUnits(cell, minor)),
      });
      return {
        by,
        unit,
        from: open.from,
        until: open.reading.until,
        customers: open.customers,
        currency,
        orders: open.orders,
        ordersWithMargin: open.ordersWithMargin,
        lastWhole: periodKey(unit, end.lastWhole),
        rows: table.rows.map(row),
        total: row(table.total),
      };
    },
    cohortOrders: async ({ search }) => {
      const { unit, dimension } = rowsOf(search);
      const { cohort = null, cursor = null, others, age, upTo, limit } = search;
      const found = await askCohortOrders(
        store,
        workspace,
        { ...customerScope(search), by: dimension, unit, cohort, cursor, others, age, upTo, limit },
        instant(),
      );
      const { currency } = found.open.settings;
      const minor = 10 ** currencyExponent(currency);
      return {
        buyers: found.buyers,
        orders: found.orders,
        revenue: found.revenue / minor,
        margin: found.margin === null ? null : found.margin / minor,
        currency,
        rows: found.rows.map((one) => ({ ...one })),
        nextCursor: found.nextCursor,
      };
    },
  };
}

/** Rows by a period, whose length is then that of ages; or by a dimension. Errors: `unknown_dimension`. */
function rowsOf({ by, unit }: { readonly by: string; readonly unit: CohortUnit }) {
  const period = cohortUnits.find((one) => one === by);
  return period
    ? { by, unit: period, dimension: null }
    : { by, unit, dimension: textDimensionNamed(by, cohortUnits) };
}

function inMainUnits({ until, ...cell }: CohortCell, minor: number) {
  const main = (value: number | null) => (value === null ? null : value / minor);
  const each = (value: number) => value / Math.max(1, cell.customers);
  return {
    ...cell,
    revenue: cell.revenue / minor,
    margin: main(cell.margin),
    perCustomer: {
      orders: each(until.orders),
      revenue: each(until.revenue) / minor,
      margin: until.margin === null ? null : each(until.margin) / minor,
    },
  };
}
