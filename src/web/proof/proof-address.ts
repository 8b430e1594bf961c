import { type MetricId, metricIds } from '../../core/metrics/metric-ids.ts';
import type { Cell } from '../figures/row.ts';

/** Which figure a proof is of. */
export interface ProofOf {
  readonly metric: MetricId;
  readonly cell?: Cell | undefined;
  readonly earlier?: boolean | undefined;
  /** The count it is divided by, where the figure is the share of one count in another. */
  readonly per?: MetricId | undefined;
  /** Which of its two numbers is looked at first. */
  readonly part?: 'under' | undefined;
}

export function isMetric(id: unknown): id is MetricId {
  return (metricIds as readonly unknown[]).includes(id);
}

/** The proof as the address keeps it. */
export function formatProof({ metric, cell = {}, earlier, per, part }: ProofOf): string {
  const more = [earlier ? 1 : 0, per ?? 0, part ?? 0];
  while (more.at(-1) === 0) more.pop();
  return JSON.stringify([metric, cell, ...more]);
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
  return {
    metric: found[0],
    cell,
    earlier: found[2] === 1,
    ...(isMetric(found[3]) ? { per: found[3] } : {}),
    ...(found[4] === 'under' ? { part: 'under' } : {}),
  };
}
