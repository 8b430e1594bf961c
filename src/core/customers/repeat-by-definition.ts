import { type CustomerSegment, customerSegments, segmentOf } from './segments.ts';

/** A share that the definition of a group fixes: it is no finding, and has no interval. */
export interface ByDefinition {
  readonly kind: 'by_definition';
  /** 0 nobody, 1 everybody. */
  readonly value: 0 | 1;
}

const scores = [1, 2, 3, 4, 5];

/** Segments in which somebody with one order may be, and with more. One order always has the lowest score of frequency. */
const [once, again] = [
  reached([1], 1),
  reached(scores, 2),
] as const satisfies readonly ReadonlySet<CustomerSegment>[];

/** The share with two orders or more in a segment whose rules fix it; null of all others, and of what is no segment. */
export function repeatByDefinition(name: string | null): ByDefinition | null {
  const segment = customerSegments.find((one) => one === name);
  if (!segment || once.has(segment) === again.has(segment)) return null;
  return { kind: 'by_definition', value: again.has(segment) ? 1 : 0 };
}

function reached(frequencies: readonly number[], orders: number): ReadonlySet<CustomerSegment> {
  return new Set(
    scores.flatMap((recency) =>
      frequencies.flatMap((frequency) =>
        scores.map((value) => segmentOf({ recency, frequency, value }, orders)),
      ),
    ),
  );
}
