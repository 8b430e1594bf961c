/** Segments of customers who order, best first, and of those who only subscribe. */
export const customerSegments = [
  'champions',
  'loyal',
  'promising',
  'new',
  'to_wake',
  'not_to_lose',
  'at_risk',
  'asleep',
  'lost',
  'subscribers',
  'former_subscribers',
] as const;

export type CustomerSegment = (typeof customerSegments)[number];

/** A row of the definition; both ends are included. */
export interface SegmentRule {
  readonly segment: CustomerSegment;
  readonly recency: readonly [from: number, to: number];
  /** The mean of frequency's and value's score, rounded up. */
  readonly weight: readonly [from: number, to: number];
  /** Customers with one order only. */
  readonly single?: true;
}

/** Which scores make which segment: the first rule that fits. Every pair of scores is in one. */
export const segmentRules: readonly SegmentRule[] = [
  { segment: 'new', recency: [4, 5], weight: [1, 5], single: true },
  { segment: 'champions', recency: [5, 5], weight: [4, 5] },
  { segment: 'champions', recency: [4, 4], weight: [5, 5] },
  { segment: 'loyal', recency: [3, 4], weight: [4, 5] },
  { segment: 'promising', recency: [4, 5], weight: [1, 3] },
  { segment: 'to_wake', recency: [3, 3], weight: [1, 3] },
  { segment: 'not_to_lose', recency: [1, 2], weight: [5, 5] },
  { segment: 'at_risk', recency: [1, 2], weight: [4, 4] },
  { segment: 'at_risk', recency: [2, 2], weight: [3, 3] },
  { segment: 'asleep', recency: [2, 2], weight: [1, 2] },
  { segment: 'lost', recency: [1, 1], weight: [1, 3] },
];

/** Scores from 1 (worst) to 5. */
export interface CustomerScores {
  readonly recency: number;
  readonly frequency: number;
  readonly value: number;
}

/** The segment of a customer with orders. */
export function segmentOf({ recency, frequency, value }: CustomerScores, orders: number): CustomerSegment {
  const weight = Math.ceil((frequency + value) / 2);
  const within = (score: number, [from, to]: readonly [number, number]) => score >= from && score <= to;
  const rule = segmentRules.find(
    (one) => within(recency, one.recency) && within(weight, one.weight) && (!one.single || orders === 1),
  );
  if (!rule) throw new Error(`no segment for scores ${recency} ${frequency} ${value}`);
  return rule.segment;
}
