import type { BasketSpread } from '../../../core/lifetime/contract-worth.ts';
import type { MonthlyValue } from '../../../core/lifetime/customer-value.ts';
import type { CountedTenure } from '../../../core/lifetime/shifted-beta-geometric.ts';
import type { Row } from '../../engine/engine.ts';
import { clientTenures } from '../../sql/lifetime/client-tenures.ts';
import { monthlyValues } from './monthly-values.ts';
import type { OpenReading } from './open-reading.ts';
import { minorUnits, rowsByGroup } from './rows-by-group.ts';

/** Clients of one group with recurring revenue, counted in months. Money in main units. */
export interface ClientCounts {
  readonly tenures: readonly CountedTenure[];
  readonly months: readonly MonthlyValue[];
  readonly spread: BasketSpread;
}

/** What was spent for clients: hours and other costs that name them. Money in main units. */
export interface ClientCosts {
  readonly amount: number;
  readonly rows: number;
  readonly withoutCost: number;
}

/** The counts of each group, after costs if `money` is the margin, and what these costs are; null without any. */
export async function readClients(
  open: OpenReading,
  money: 'revenue' | 'margin',
): Promise<{
  readonly groups: ReadonlyMap<string | null, ClientCounts>;
  readonly costs: ClientCosts | null;
}> {
  const afterCosts = money === 'margin';
  const rows = await open.store.engine.reader.run(clientTenures(open.reading, afterCosts));
  const unit = minorUnits(open.settings.currency);
  const [told] = rows.filter(({ part }) => part === 'k');
  const counted = rowsByGroup(rows.filter(({ part }) => part !== 'k'));
  const costs = {
    amount: Number(told?.x1 ?? 0) / unit,
    rows: Number(told?.a ?? 0),
    withoutCost: Number(told?.b ?? 0),
  };
  return {
    groups: new Map([...counted].map(([group, list]) => [group, countsOf(list, unit, afterCosts)])),
    costs: costs.rows > 0 ? costs : null,
  };
}

function countsOf(rows: readonly Row[], unit: number, afterCosts: boolean): ClientCounts {
  const numbers = (part: string) =>
    rows
      .filter((row) => row.part === part)
      .map((row) => ({
        watched: Number(row.a),
        month: Number(row.b),
        gone: Number(row.c) === 1,
        customers: Number(row.customers),
        amount: Number(row.x1 ?? 0) / unit,
      }));
  const people = numbers('t');
  const watched = people.map(({ watched, month, gone, customers }) => ({
    watched,
    active: gone ? Math.min(watched, month) : watched,
    customers,
  }));
  const spent = monthlyValues(watched, afterCosts ? numbers('x') : [], 'paid');
  const [sums] = rows.filter(({ part }) => part === 's');
  const sum = (name: string) => Number(sums?.[name] ?? 0);
  return {
    tenures: people.map(({ watched, month, gone, customers }) =>
      gone
        ? { periods: month, left: customers, stayed: 0 }
        : { periods: watched, left: 0, stayed: customers },
    ),
    months: monthlyValues(watched, numbers('v'), 'changes').map(
      ({ value, active, watched: through }, month) => ({
        watched: through,
        value: value - (spent[month]?.value ?? 0),
        active,
      }),
    ),
    spread: {
      clients: sum('a'),
      under: sum('b'),
      base: sum('c'),
      over: sum('x1') / unit,
      cross: sum('x2') / unit,
      square: sum('x3') / unit / unit,
    },
  };
}

/** The sums of several groups as those of one. */
export function spreadTogether(spreads: readonly BasketSpread[]): BasketSpread {
  const sum = (of: (spread: BasketSpread) => number) => spreads.reduce((total, one) => total + of(one), 0);
  return {
    clients: sum(({ clients }) => clients),
    under: sum(({ under }) => under),
    base: sum(({ base }) => base),
    over: sum(({ over }) => over),
    cross: sum(({ cross }) => cross),
    square: sum(({ square }) => square),
  };
}

/** Tenures in years: who left within a year left after it; whole years are counted of who stays. */
export function inYears(tenures: readonly CountedTenure[]): readonly CountedTenure[] {
  return tenures.map(({ periods, left, stayed }) => ({
    periods: left > 0 ? Math.ceil(periods / 12) : Math.floor(periods / 12),
    left,
    stayed,
  }));
}
