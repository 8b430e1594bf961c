import { type Auc, aucOf } from './auc.ts';
import { evaluateScore, type LiftPart } from './evaluate-score.ts';
import type { ScoreTable } from './score-table.ts';

/** What the best leads of the latest three months would have held, by each way of choosing them. */
export interface TopFound {
  /** How many leads are called first, and out of how many. */
  readonly count: number;
  readonly of: number;
  /** Instants of the first and last of these leads, ISO; null where leads were drawn by lot. */
  readonly from: string | null;
  readonly to: string | null;
  /** Sales among them: by the learned score, by the rules (null without), and in any order. */
  readonly score: number;
  readonly rules: number | null;
  readonly none: number;
}

/** A learned score beside the rules of the workspace and beside no score, on leads that neither was made from. */
export interface Compared {
  /** null where the workspace has no rules. In any order the AUC is 0.5, and each tenth holds a tenth of the sales. */
  readonly rules: { readonly auc: Auc | null; readonly lift: readonly LiftPart[] } | null;
  readonly top: TopFound | null;
}

const quarterMs = 92 * 86_400_000;
const topCount = 100;

/**
 * Compares on leads held out; `latest` takes the last three months of them only. With fewer than 200 leads a tenth of
 * them is called first instead of a hundred; below 20 leads there is no `top`.
 */
export function compare(held: ScoreTable, logOdds: Float64Array, latest: boolean): Compared {
  const { won, revenue, rulePoints, createdAt } = held;
  let rules: Compared['rules'] = null;
  if (rulePoints) {
    const { lift } = evaluateScore(rulePoints, won, revenue);
    rules = { auc: aucOf(rulePoints, won), lift };
  }
  return { rules, top: topOf(held, logOdds, latest ? (createdAt ?? null) : null) };
}

function topOf(held: ScoreTable, logOdds: Float64Array, createdAt: Float64Array | null): TopFound | null {
  const last = createdAt?.at(-1) ?? 0;
  const rows = Array.from(held.won.keys()).filter(
    (row) => createdAt === null || (createdAt[row] ?? 0) > last - quarterMs,
  );
  if (rows.length < 20) return null;
  const count = rows.length >= 2 * topCount ? topCount : Math.round(rows.length / 10);
  const sales = rows.reduce((sum, row) => sum + (held.won[row] ?? 0), 0);
  const instant = (row: number | undefined): string | null =>
    createdAt && row !== undefined ? new Date(createdAt[row] ?? 0).toISOString() : null;
  return {
    count,
    of: rows.length,
    from: instant(rows[0]),
    to: instant(rows.at(-1)),
    score: salesOnTop(rows, logOdds, held.won, count),
    rules: held.rulePoints ? salesOnTop(rows, held.rulePoints, held.won, count) : null,
    none: (sales * count) / rows.length,
  };
}

/**
 * Sales to expect among the `count` rows of the highest points. Of rows with the same points, of which only some fit in,
 * none comes before another: their sales count by the share that fits.
 */
export function salesOnTop(
  rows: readonly number[],
  points: Float64Array,
  won: Uint8Array,
  count: number,
): number {
  const order = rows.toSorted((a, b) => (points[b] ?? 0) - (points[a] ?? 0));
  let found = 0;
  for (let from = 0; from < count; ) {
    let to = from;
    let sales = 0;
    while (to < order.length && points[order[to] ?? 0] === points[order[from] ?? 0]) {
      sales += won[order[to] ?? 0] ?? 0;
      to++;
    }
    found += to <= count ? sales : (sales * (count - from)) / (to - from);
    from = to;
  }
  return found;
}
