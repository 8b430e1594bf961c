import type { SegmentLimits } from '../../../core/customers/segment-limits.ts';
import type { BookReading } from './book-reading.ts';
import { customerFlows, scoredAt } from './customer-flows.ts';
import { segmentText } from './segment-text.ts';
import { withDefinitions } from './with-definitions.ts';

/** A day and the limits of its segments. */
export interface SegmentDay {
  readonly day: string;
  readonly limits: SegmentLimits;
}

/**
 * Customers by their segment at the end of one day (NULL for who was none yet) and of a later one, and what they brought in
 * between.
 */
export function segmentMoves(reading: BookReading, before: SegmentDay, after: SegmentDay): string {
  const { dialect, parameters, tables } = reading;
  const { bigint } = dialect.types;
  const segment = ({ limits }: SegmentDay, row: string): string =>
    segmentText(limits, {
      silenceDays: `${row}.silence_days`,
      orders: `${row}.orders`,
      value: `${row}.value`,
    });
  const queries = [
    ...customerFlows(reading),
    ['earlier', scoredAt(dialect, parameters.day(before.day))] as const,
    ['later', scoredAt(dialect, parameters.day(after.day))] as const,
  ];
  return `${withDefinitions(tables, queries)}
    SELECT from_segment, to_segment, count(*) AS customers, CAST(sum(brought) AS ${bigint}) AS brought
    FROM (SELECT CASE WHEN e.orders > 0 THEN ${segment(before, 'e')} END AS from_segment,
        ${segment(after, 'l')} AS to_segment, l.value - coalesce(e.value, 0) AS brought
      FROM later l LEFT JOIN earlier e ON e.customer_key = l.customer_key) AS moved
    GROUP BY from_segment, to_segment`;
}
