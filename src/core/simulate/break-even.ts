/** The value of an assumption at which an action brings exactly nothing. */
export type BreakEven =
  /** It pays beyond that value, or below it. */
  | { readonly kind: 'at'; readonly value: number; readonly pays: 'above' | 'below' }
  /** Whatever the assumption within its range. */
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  /** It changes nothing, whatever the assumption. */
  | { readonly kind: 'nothing' };

/** Where `constant + slope × share` is 0, for a share from 0 to 1. */
export function breakEvenShare(constant: number, slope: number): BreakEven {
  if (constant === 0 && slope === 0) return { kind: 'nothing' };
  const atOne = constant + slope;
  if (constant >= 0 && atOne >= 0) return { kind: 'always' };
  if (constant <= 0 && atOne <= 0) return { kind: 'never' };
  return { kind: 'at', value: -constant / slope, pays: slope > 0 ? 'above' : 'below' };
}
