import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dimension, dimensions, isTimeDimension } from '../../../src/core/facts/dimensions.ts';
import { metricOf } from '../../../src/core/metrics/catalogue.ts';
import { type MetricId, metricIds } from '../../../src/core/metrics/metric-ids.ts';
import type { ResultRow } from '../../../src/core/query/answer.ts';
import { metricCarries } from '../../../src/core/query/carries.ts';
import type { Basis, Filter } from '../../../src/core/query/query.ts';
import { runQuery } from '../../../src/store/records/query/run-query.ts';
import type { Store } from '../../../src/store/store.ts';
import { engines } from '../../support/engines.ts';
import { trapFacts } from './trap-facts.ts';
import { openTrapStore, trapNow, trapWorkspace } from './trap-store.ts';
import { naiveFigure } from './twin/naive-twin.ts';
import { twinFacts } from './twin/twin-facts.ts';
import type { TwinCell } from './twin/twin-question.ts';

const twin = twinFacts(trapFacts(), trapNow);
const bases: readonly Basis[] = ['activity', 'cohort'];
/** A leap day, the end of February and a clock change; and new year, with week 52 and week 1. */
const periods = [
  { from: '2024-02-01', to: '2024-03-31' },
  { from: '2023-12-18', to: '2024-01-14' },
];

/** Money is answered in euros, rounded; the twin gives cents as they are. */
function expected(metric: MetricId, value: number | null): number | null {
  if (value === null) return null;
  const { unit, moreDigits } = metricOf(metric);
  if (unit !== 'money') return value;
  const scale = 10 ** (moreDigits ?? 0);
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / (100 * scale);
}

interface Asked {
  readonly by: readonly Dimension[];
  readonly basis: Basis;
  readonly from: string;
  readonly to: string;
  readonly where?: readonly Filter[];
  readonly keep?: (dims: Readonly<Record<string, string | null>>, day: string) => boolean;
}

/** Every metric that can be split so, in all cells that the answer or the facts know, against the twin. */
async function compareWithTwin(store: Store, { by, basis, from, to, where = [], keep = () => true }: Asked) {
  const filtered = where.map(({ dimension }) => dimension);
  const metrics = metricIds.filter((id) => metricCarries(metricOf(id), by, filtered, basis));
  if (metrics.length === 0) return 0;
  const answer = await runQuery(store, trapWorkspace, { metrics, by, from, to, basis, where }, trapNow, 'en');
  const wrong: string[] = [];
  const check = (row: ResultRow | undefined, cell: TwinCell) => {
    for (const metric of metrics) {
      const value = expected(metric, naiveFigure(twin, metric, { basis, from, to, cell, keep }));
      // A cell that is not in the answer holds nothing: sums of 0 and no ratios.
      const given = row ? row[metric] : value === 0 || value === null ? value : undefined;
      const same =
        typeof given === 'number' && typeof value === 'number'
          ? Math.abs(given - value) <= 1e-9 * Math.max(1, Math.abs(value))
          : given === value;
      if (!same) wrong.push(`${metric} ${basis} ${JSON.stringify(cell)}: ${given} instead of ${value}`);
    }
  };
  check(answer.totals, {});
  const cells = new Map(answer.rows.map((row) => [JSON.stringify(by.map((id) => row[id])), row]));
  const known = new Set(cells.keys());
  const [only] = by;
  if (by.length === 1 && only && !isTimeDimension(only)) {
    for (const facts of Object.values(twin))
      for (const { dims } of facts) known.add(JSON.stringify([dims[only] ?? null]));
  }
  if (by.length > 0) {
    for (const key of known) {
      const values = JSON.parse(key) as (string | number | null)[];
      check(cells.get(key), Object.fromEntries(by.map((id, index) => [id, values[index] ?? null])));
    }
  }
  expect(wrong.slice(0, 8)).toEqual([]);
  return cells.size;
}

describe.each(engines)('the catalogue against the naive twin on $name', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTrapStore(engine);
  });
  afterAll(async () => {
    await store.close();
  });

  describe.each(bases)('%s', (basis) => {
    test.each(dimensions)('by %s', async (dimension) => {
      // Text is split alike in every period; times are not.
      for (const period of isTimeDimension(dimension) ? periods : periods.slice(0, 1)) {
        await compareWithTwin(store, { by: [dimension], basis, ...period });
      }
    });

    test.each([
      ['channel', 'month'],
      ['week', 'owner'],
      ['campaign', 'vendor'],
      ['product', 'channel'],
      ['category', 'month'],
      ['weekday', 'hour'],
      ['year', 'quarter'],
      ['stage', 'customer_type'],
    ] as const)('by %s and %s', async (first, second) => {
      const timed = isTimeDimension(first) || isTimeDimension(second);
      for (const period of timed ? periods : periods.slice(0, 1)) {
        await compareWithTwin(store, { by: [first, second], basis, ...period });
      }
    });

    test('with something to count in every metric', async () => {
      const metrics = metricIds.filter((id) => metricCarries(metricOf(id), [], [], basis));
      const answers = await Promise.all(
        periods.map((period) =>
          runQuery(store, trapWorkspace, { metrics, by: [], ...period, basis, where: [] }, trapNow),
        ),
      );
      const idle = metrics.filter((id) =>
        answers.every(({ totals }) => totals[id] === null || totals[id] === 0),
      );
      // Half of the sales come on the lead's own day.
      expect(idle.filter((id) => id !== 'sales_cycle')).toEqual([]);
      expect(answers.map(({ totals }) => totals.sales_cycle)).not.toContain(null);
    });

    test('with filters of every kind', async () => {
      const filters: readonly (readonly [Filter, Asked['keep']])[] = [
        [{ dimension: 'channel', operator: 'is', values: ['email'] }, (dims) => dims.channel === 'email'],
        [{ dimension: 'channel', operator: 'is_not', values: ['email'] }, (dims) => dims.channel !== 'email'],
        [{ dimension: 'channel', operator: 'empty', values: [] }, (dims) => dims.channel == null],
        [{ dimension: 'channel', operator: 'not_empty', values: [] }, (dims) => dims.channel != null],
        [
          { dimension: 'campaign', operator: 'contains', values: ['FENÊTRES'] },
          (dims) => dims.campaign === 'Fenêtres été',
        ],
        [
          { dimension: 'channel', operator: 'in', values: ['email', 'unknown'] },
          (dims) => dims.channel === 'email' || dims.channel === 'unknown',
        ],
        [
          { dimension: 'postcode', operator: 'between', values: ['01000', '01999'] },
          (dims) => dims.postcode === '01000' || dims.postcode === '01999',
        ],
        [{ dimension: 'month', operator: 'is', values: ['2024-02'] }, (_, day) => day.startsWith('2024-02')],
        [{ dimension: 'day', operator: 'is_not', values: ['2024-02-29'] }, (_, day) => day !== '2024-02-29'],
        [
          { dimension: 'weekday', operator: 'between', values: ['6', '7'] },
          (_, day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
        ],
      ];
      for (const [filter, keep] of filters) {
        await compareWithTwin(store, {
          by: ['source'],
          basis,
          ...(periods[0] ?? { from: '', to: '' }),
          where: [filter],
          keep: keep ?? (() => true),
        });
      }
    });
  });
});
