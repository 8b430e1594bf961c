/**
 * Whether the share of sales among leads held out is another than was predicted, beyond what chance explains: by more than
 * four standard errors of a proportion.
 */
export function rateMoved(held: {
  readonly leads: number;
  readonly rate: number;
  readonly predicted: number;
}): boolean {
  const error = Math.sqrt((held.rate * (1 - held.rate)) / Math.max(1, held.leads));
  return Math.abs(held.rate - held.predicted) > 4 * error;
}
