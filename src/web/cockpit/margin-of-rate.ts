import type { Basis } from '../../core/query/query.ts';

/** Rates whose numerator is part of their denominator. On the activity basis the parts may stem from other days. */
const shares = ['conversion_rate', 'qualification_rate', 'qualified_conversion_rate'];

const z = 1.96;

/**
 * Half the width of the 95 % interval of a rate, 0 to 1 (Wilson 1927, "Probable inference", J. Am. Stat. Assoc. 22).
 * null for figures that are no share of their denominator, without a value, or of nothing.
 */
export function marginOfRate(
  metric: string,
  value: number | null,
  n: number | undefined,
  basis: Basis,
): number | null {
  if (basis !== 'cohort' || !shares.includes(metric) || value === null || !n || value > 1) return null;
  return (z / (1 + (z * z) / n)) * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n));
}
