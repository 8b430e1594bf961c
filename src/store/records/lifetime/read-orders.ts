import type { KnownOutcome } from '../../../core/lifetime/back-test.ts';
import type { MonthlyValue } from '../../../core/lifetime/customer-value.ts';
import type { CountedValue } from '../../../core/lifetime/gamma-gamma.ts';
import type { CountedTenure } from '../../../core/lifetime/shifted-beta-geometric.ts';
import type { CountedWeek } from '../../../core/lifetime/weekly-track.ts';
import type { Row } from '../../engine/engine.ts';
import { usualSilence } from '../../sql/lifetime/known-span.ts';
import { type HistoryPart, orderHistories } from '../../sql/lifetime/order-histories.ts';
import { monthlyValues, type WatchedAmount, type WatchedCustomers } from './monthly-values.ts';
import type { OpenReading } from './open-reading.ts';
import { minorUnits, rowsByGroup } from './rows-by-group.ts';

/**
 * Up to so many customers times are taken to so many days. On CDNOW weeks move BG/NBD's a by 2 %, three days no parameter
 * by half a percent (an even number of days would round one way): less than what is uncertain with so many customers.
 */
const resolutions = [
  { customers: 200_000, days: 1 },
  { customers: 2_000_000, days: 3 },
] as const;
/** Nobody is taken for gone sooner. */
const leastSilence = 30;

export interface OrderQuestion {
  readonly money: 'revenue' | 'margin';
  readonly fittedUntil: string;
  readonly silenceDays: number;
}

/** Customers of one group who order, counted. Money in main units, times in weeks. */
export interface OrderCounts {
  readonly outcomes: KnownOutcome[];
  readonly values: CountedValue[];
  readonly first: { count: number; sum: number; squares: number };
  readonly tenures: readonly CountedTenure[];
  readonly months: readonly MonthlyValue[];
  readonly weeks: readonly CountedWeek[];
}

/** Days to which times are taken. */
export function resolutionDays(open: OpenReading): number {
  return resolutions.find(({ customers }) => open.customers <= customers)?.days ?? 7;
}

/** Days of silence after which a customer is taken for gone: the 95th percentile of those between purchases, 30 at least. */
export async function silenceOf(open: OpenReading): Promise<number> {
  const [row] = await open.store.engine.reader.run(usualSilence(open.reading));
  return Math.max(leastSilence, Math.ceil(Number(row?.days ?? 0)));
}

/** The counts of each group; those not asked for are empty. */
export async function readOrders(
  open: OpenReading,
  question: OrderQuestion,
  parts: readonly HistoryPart[],
): Promise<ReadonlyMap<string | null, OrderCounts>> {
  const { reader } = open.store.engine;
  const rows = await reader.run(
    orderHistories({ ...open.reading, ...question, resolutionDays: resolutionDays(open) }, parts),
  );
  const unit = minorUnits(open.settings.currency);
  return new Map([...rowsByGroup(rows)].map(([group, list]) => [group, countsOf(list, unit)]));
}

function countsOf(rows: readonly Row[], unit: number): OrderCounts {
  const counts = { outcomes: [] as KnownOutcome[], values: [] as CountedValue[] };
  const first = { count: 0, sum: 0, squares: 0 };
  const tenures: CountedTenure[] = [];
  const watched: WatchedCustomers[] = [];
  const amounts: WatchedAmount[] = [];
  const weeks: CountedWeek[] = [];
  for (const row of rows) {
    const [a, b, customers] = [Number(row.a), Number(row.b), Number(row.customers)];
    const [x1, x2, x3, x4] = [row.x1, row.x2, row.x3, row.x4].map((value) => Number(value ?? 0));
    switch (row.part) {
      case 'h':
        counts.outcomes.push({
          frequency: a,
          recency: b / 7,
          age: Number(row.c) / 7,
          customers,
          later: x1 ?? 0,
        });
        first.sum += (x2 ?? 0) / unit;
        first.squares += (x3 ?? 0) / unit / unit;
        first.count += x4 ?? 0;
        break;
      case 'm':
        counts.values.push({ purchases: a, mean: (x1 ?? 0) / customers / unit, customers });
        break;
      case 't': {
        const gone = Number(row.c) === 1;
        tenures.push(
          gone ? { periods: b, left: customers, stayed: 0 } : { periods: a, left: 0, stayed: customers },
        );
        watched.push({ watched: a, active: gone ? b : a, customers });
        break;
      }
      case 'v':
        amounts.push({ watched: a, month: b, amount: (x1 ?? 0) / unit, squares: (x2 ?? 0) / unit / unit });
        break;
      case 'r':
        weeks.push({ week: a, purchases: customers });
        break;
    }
  }
  return { ...counts, first, tenures, weeks, months: monthlyValues(watched, amounts, 'paid') };
}
