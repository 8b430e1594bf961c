import { attributionDimensions } from '../facts/dimensions.ts';

/** Features that are details of a lead begin so; the others are its fields, and times of its creation. */
export const detailPrefix = 'detail:';

/**
 * Fields of a lead that a score may use: where it came from and what it asked for. Not its owner, stage or anything
 * else that somebody sets while working it, and nothing of the person, whose fields bear no date.
 */
export const fieldFeatures: readonly string[] = [
  ...attributionDimensions.filter((id) => id !== 'owner' && id !== 'postcode'),
  'department',
];

/** Times of its creation, in the workspace's zone: months are written M01 to M12, days of the week D1 (Monday) to D7. */
export const timeFeatures = ['created_month', 'created_weekday', 'created_hour'] as const;

/** The feature of a detail. */
export function detailFeature(name: string): string {
  return `${detailPrefix}${name}`;
}
