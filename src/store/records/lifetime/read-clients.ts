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
}

/** The counts of each group. */
export async function readClients(open: OpenReading): Promise<ReadonlyMap<string | null, ClientCounts>> {
  const rows = await open.store.engine.reader.run(clientTenures(open.reading));
  const unit = minorUnits(open.settings.currency);
  return new Map([...rowsByGroup(rows)].map(([group, list]) => [group, countsOf(list, unit)]));
}

function countsOf(rows: readonly Row[], unit: number): ClientCounts {
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
  return {
    tenures: people.map(({ watched, month, gone, customers }) =>
      gone
        ? { periods: month, left: customers, stayed: 0 }
        : { periods: watched, left: 0, stayed: customers },
    ),
    months: monthlyValues(
      people.map(({ watched, month, gone, customers }) => ({
        watched,
        active: gone ? Math.min(watched, month) : watched,
        customers,
      })),
      numbers('v'),
      'changes',
    ),
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
