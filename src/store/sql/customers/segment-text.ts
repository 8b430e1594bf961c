import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import { segmentRules } from '../../../core/customers/segments.ts';
import { literal } from '../text.ts';

/** The columns, as SQL, by which a customer with orders is scored. */
export interface ScoredColumns {
  readonly silenceDays: string;
  readonly orders: string;
  readonly value: string;
}

/** The columns, as SQL, that decide on the segment of a customer with orders. */
export interface RuledColumns {
  readonly recency: string;
  /** The mean of frequency's and value's score, rounded up. */
  readonly weight: string;
  /** Whether there is one order only. */
  readonly single: string;
}

/** SQL of the three scores, as `scoresOf` of core gives them; a test holds that both agree. */
export function scoreTexts(limits: SegmentLimits, columns: ScoredColumns) {
  return {
    recency: `(5 ${beyond('-', limits.silenceDays, columns.silenceDays)})`,
    frequency: `(1 ${beyond('+', limits.orders, columns.orders)})`,
    value: `(1 ${beyond('+', limits.value, columns.value)})`,
  };
}

function beyond(sign: '+' | '-', limits: readonly number[], column: string): string {
  return limits.map((limit) => `${sign} CAST(${column} > ${limit} AS INTEGER)`).join(' ');
}

/** SQL of what decides on the segment; work it out before `segmentText`, which names each column often. */
export function ruledTexts(limits: SegmentLimits, columns: ScoredColumns): RuledColumns {
  const { recency, frequency, value } = scoreTexts(limits, columns);
  return { recency, weight: weightText(frequency, value), single: `(${columns.orders} = 1)` };
}

/** Half of the sum of both scores, rounded up; both engines divide whole numbers without a rest. */
export function weightText(frequency: string, value: string): string {
  return `((${frequency} + ${value} + 1) / 2)`;
}

/** SQL of the segment that these make, as `segmentOf` of core. */
export function segmentText({ recency, weight, single }: RuledColumns): string {
  const cases = segmentRules.map((rule) => {
    const conditions = [
      `${recency} BETWEEN ${rule.recency[0]} AND ${rule.recency[1]}`,
      `${weight} BETWEEN ${rule.weight[0]} AND ${rule.weight[1]}`,
      ...(rule.single ? [single] : []),
    ];
    return `WHEN ${conditions.join(' AND ')} THEN ${literal(rule.segment)}`;
  });
  return `CASE ${cases.join(' ')} END`;
}
