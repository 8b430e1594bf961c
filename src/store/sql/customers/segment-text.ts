import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import { segmentRules } from '../../../core/customers/segments.ts';
import { literal } from '../text.ts';

/** The columns, as SQL, by which a customer with orders is scored. */
export interface ScoredColumns {
  readonly silenceDays: string;
  readonly orders: string;
  readonly value: string;
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
  return limits.map((limit) => `${sign} CASE WHEN ${column} > ${limit} THEN 1 ELSE 0 END`).join(' ');
}

/** SQL of the segment that the scores of a customer with orders make, as `segmentOf` of core. */
export function segmentText(limits: SegmentLimits, columns: ScoredColumns): string {
  const { recency, frequency, value } = scoreTexts(limits, columns);
  // Half of the sum, rounded up; both engines divide whole numbers without a rest.
  const weight = `((${frequency} + ${value} + 1) / 2)`;
  const cases = segmentRules.map((rule) => {
    const conditions = [
      `${recency} BETWEEN ${rule.recency[0]} AND ${rule.recency[1]}`,
      `${weight} BETWEEN ${rule.weight[0]} AND ${rule.weight[1]}`,
      ...(rule.single ? [`${columns.orders} = 1`] : []),
    ];
    return `WHEN ${conditions.join(' AND ')} THEN ${literal(rule.segment)}`;
  });
  return `CASE ${cases.join(' ')} END`;
}
