import { comparedWith, type SegmentSums } from '../../../../core/basket/gaps/segment-sums.ts';
import type { ClusterSums, CrossSums } from '../../../../core/metrics/clustered-mean.ts';
import { currencyExponent } from '../../../../core/money/currencies.ts';
import { readDimension } from '../../../../core/query/cells.ts';
import type { Plan } from '../../../../core/query/plan.ts';
import type { Row } from '../../../engine/engine.ts';
import { gapOwners } from '../../../sql/basket/laboratory/gap-owners.ts';
import type { Asker } from '../../query/asker.ts';
import { compilationOf } from '../../query/question.ts';

/** A segment's orders by whose they are, before it is said what they cost. */
export type CountedSegment = Omit<SegmentSums, 'costPerLead' | 'acquisitionCost'>;

/**
 * The orders of each segment with an order, of all dimensions of a plan, and all orders, by whose they are; major units.
 * Amounts whose rate is missing count 0: ask for the plan's cells first, which refuses them.
 */
export async function countGapOwners(
  asker: Asker,
  plan: Plan,
): Promise<{ readonly whole: ClusterSums; readonly segments: readonly CountedSegment[] }> {
  const knownOnly = plan.dimensions.filter((by) => comparedWith(by, '') === 'known');
  const compilation = await compilationOf(asker, plan);
  const rows = await asker.store.engine.reader.run(gapOwners(plan, knownOnly, compilation));
  const unit = 10 ** currencyExponent(asker.settings.currency);
  const frameOf = (place: number) =>
    sumsOf(rows.find(({ g, frame }) => Number(g) === place && frame !== null) ?? {}, unit);
  const whole = frameOf(-1);
  const known = new Map(knownOnly.map((by) => [by, frameOf(plan.dimensions.indexOf(by))]));
  const segments = rows.flatMap((row): CountedSegment[] => {
    const by = plan.dimensions[Number(row.g)];
    if (!by || row.frame !== null || !(Number(row.orders) > 0)) return [];
    const segment = row.d === null ? null : readDimension(by, String(row.d));
    return [
      {
        by,
        segment,
        frame: comparedWith(by, segment) === 'known' ? (known.get(by) ?? whole) : whole,
        ...sumsOf(row, unit),
        cross: crossOf(row, unit),
        within: Number(row.within),
      },
    ];
  });
  return { whole, segments };
}

function sumsOf(row: Row, unit: number): ClusterSums {
  const number = (name: string) => Number(row[name] ?? 0);
  return {
    cases: number('orders'),
    sum: number('revenue') / unit,
    clusters: number('owners'),
    sumSquares: number('yy') / unit / unit,
    products: number('yn') / unit,
    caseSquares: number('nn'),
  };
}

function crossOf(row: Row, unit: number): CrossSums {
  return {
    sums: Number(row.yw) / unit / unit,
    sumCases: Number(row.ynw) / unit,
    caseSums: Number(row.nyw) / unit,
    cases: Number(row.nnw),
  };
}
