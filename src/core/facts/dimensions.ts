/**
 * Dimensions that facts carry as text. The same for every figure that can carry them (metrics.md).
 * An absent value is NULL ("empty"), which is not the value "unknown".
 */
export const attributionDimensions = [
  'channel',
  'source',
  'medium',
  'campaign',
  'ad_group',
  'ad',
  'keyword',
  'landing_page',
  'vendor',
  'capture',
  'product',
  'category',
  'store',
  'region',
  'country',
  'postcode',
  'device',
  'owner',
  'segment',
  'age_band',
  'variant',
] as const;

/** Dimensions that come from what became of the lead; carried by everything linked to a lead. */
export const leadStateDimensions = ['stage', 'loss_reason', 'temperature', 'score_band'] as const;

/** Dimensions of an order. */
export const orderDimensions = ['customer_type', 'currency', 'promotion'] as const;

/** Dimensions of time, in the workspace's zone. `hour` and `weekday` (1 = Monday) are cyclic. */
export const timeDimensions = ['hour', 'weekday', 'day', 'week', 'month', 'quarter', 'year'] as const;

export type AttributionDimension = (typeof attributionDimensions)[number];
export type TimeDimension = (typeof timeDimensions)[number];
export type TextDimension =
  | AttributionDimension
  | (typeof leadStateDimensions)[number]
  | (typeof orderDimensions)[number];
export type Dimension = TextDimension | TimeDimension;

export const textDimensions: readonly TextDimension[] = [
  ...attributionDimensions,
  ...leadStateDimensions,
  ...orderDimensions,
];

export const dimensions: readonly Dimension[] = [...textDimensions, ...timeDimensions];

export function isTimeDimension(id: string): id is TimeDimension {
  return (timeDimensions as readonly string[]).includes(id);
}
