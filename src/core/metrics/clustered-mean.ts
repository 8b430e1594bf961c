import { studentQuantile } from './student-quantile.ts';
import type { Interval } from './wilson-interval.ts';

/**
 * Cases put together by whose they are, because those of one customer resemble each other. With n the cases of a cluster
 * and y what they sum to (less what was given back):
 */
export interface ClusterSums {
  /** Σn */
  readonly cases: number;
  /** Σy */
  readonly sum: number;
  /** How many clusters have a case. */
  readonly clusters: number;
  /** Σy² */
  readonly sumSquares: number;
  /** Σyn */
  readonly products: number;
  /** Σn² */
  readonly caseSquares: number;
}

/** What clusters have in common that have cases on two sides: Σ over them of products of one side's sums with the other's. */
export interface CrossSums {
  readonly sums: number;
  /** Σ y of the one × n of the other. */
  readonly sumCases: number;
  /** Σ n of the one × y of the other. */
  readonly caseSums: number;
  readonly cases: number;
}

/** A mean with its variance; `cases` are the clusters, which say how well that variance is known. */
export interface ClusteredMean {
  readonly mean: number;
  readonly variance: number;
  readonly cases: number;
}

/**
 * The mean of a case, y and n summed over all clusters, with its linearised variance: m/(m−1) · Σ(y − mean·n)² / (Σn)²
 * of m clusters. Where each cluster has one case that is the textbook's. null for fewer than two clusters.
 * Source: W. G. Cochran, Sampling Techniques, 1977, section 6.4 (a ratio of two sums) and 9A.1 (clusters of any size).
 */
export function clusteredMean(sums: ClusterSums): ClusteredMean | null {
  const { cases, sum, clusters } = sums;
  if (clusters < 2 || cases <= 0) return null;
  const mean = sum / cases;
  const variance = (apart(sums, mean) * ofFew(clusters) ** 2) / cases ** 2;
  return { mean, variance, cases: clusters };
}

/** The 95 % interval of that mean by Student's t of m − 1 degrees; it ends at 0 as `meanInterval` does. */
export function clusteredInterval(sums: ClusterSums): Interval | null {
  const found = clusteredMean(sums);
  if (!found) return null;
  const half = studentQuantile(found.cases - 1) * Math.sqrt(found.variance);
  const { mean } = found;
  return { low: mean < 0 ? mean - half : Math.max(0, mean - half), high: mean + half };
}

/** The covariance of the means of two sides that share clusters, linearised in the same way; 0 where they share none. */
export function clusteredCovariance(one: ClusterSums, other: ClusterSums, cross: CrossSums): number {
  if (Math.min(one.clusters, other.clusters) < 2) return 0;
  const [a, b] = [one.sum / one.cases, other.sum / other.cases];
  const together = cross.sums - b * cross.sumCases - a * cross.caseSums + a * b * cross.cases;
  return (together * ofFew(one.clusters) * ofFew(other.clusters)) / (one.cases * other.cases);
}

/** What few clusters lack of scatter, by the side's standard error. */
function ofFew(clusters: number): number {
  return Math.sqrt(clusters / (clusters - 1));
}

/** Σ(y − mean·n)²; what is left of rounding where all are alike is 0. */
function apart({ sumSquares, products, caseSquares }: ClusterSums, mean: number): number {
  const found = sumSquares - 2 * mean * products + mean * mean * caseSquares;
  return found <= 1e-12 * sumSquares ? 0 : found;
}
