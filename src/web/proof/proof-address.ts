import { type MetricId, metricIds } from '../../core/metrics/metric-ids.ts';
import type { Cell } from '../figures/row.ts';

/** Which figure a proof is of. */
export interface ProofOf {
  readonly metric: MetricId;
  readonly cell: Cell;
  readonly earlier: boolean;
}

export function isMetric(id: unknown): id is MetricId {
  return (metricIds as readonly unknown[]).includes(id);
}

/** The proof as the address keeps it. */
export function formatProof({ metric, cell, earlier }: ProofOf): string {
  return JSON.stringify([metric, cell, ...(earlier ? [1] : [])]);
}

/** Reads it again; null if the address holds no proof. */
export function parseProof(text: string | undefined): ProofOf | null {
  if (!text) return null;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(found) || !isMetric(found[0])) return null;
  const cell: Record<string, string | number | null> = {};
  for (const [dimension, value] of Object.entries((found[1] as object | null) ?? {})) {
    if (value === null || typeof value === 'string' || typeof value === 'number') cell[dimension] = value;
  }
  return { metric: found[0], cell, earlier: found[2] === 1 };
}
