import type { Interval } from './wilson-interval.ts';

/** The normal distribution's quantile for 95 %, both sides together. */
const z = 1.959964;

/**
 * The 95 % interval of the share of yes less the share of no among n answers, between −1 and 1: the normal one after
 * three answers were added, ¾ yes, ¾ no and 1½ neither. It stays honest where all answers are alike. null without
 * answers. Source: B. Rocks, "Interval estimation for the Net Promoter Score", The American Statistician 70 (2016),
 * the adjusted Wald interval (3, T).
 */
export function netInterval(yes: number, no: number, n: number): Interval | null {
  if (n <= 0) return null;
  const all = n + 3;
  const [p, q] = [(yes + 0.75) / all, (no + 0.75) / all];
  const net = p - q;
  const half = z * Math.sqrt((p + q - net * net) / all);
  return { low: Math.max(-1, net - half), high: Math.min(1, net + half) };
}
