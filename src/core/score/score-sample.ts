import type { ColumnNote } from './find-leaks.ts';
import type { Split } from './prove-score.ts';
import { rowsOf, type ScoreTable } from './score-table.ts';

/** Leads old enough that their outcome can be taken as known, the oldest first. */
export interface ScoreSample {
  readonly table: ScoreTable;
  /** Milliseconds since 1970 of each lead's creation and sale; NaN without a sale. */
  readonly createdAt: Float64Array;
  readonly wonAt: Float64Array;
  readonly notes: readonly ColumnNote[];
  /** Days within which nine of ten sales come; younger leads are left out. */
  readonly matureDays: number;
  readonly knownMinutes: number;
  /** What the rules of the workspace gave each lead at the moment scored; absent without rules. */
  readonly rulePoints?: Float64Array | undefined;
}

const dayMs = 86_400_000;

/**
 * The first 70 % of leads to learn from, the rest to judge by. What is learned knows no sale that came after the first
 * lead held out, and leads too young by then are left out: as if the score had been learned on that day.
 */
export function splitByTime(sample: ScoreSample, share = 0.7): Split {
  const { table, createdAt, wonAt, matureDays } = sample;
  const count = createdAt.length;
  const cut = createdAt[Math.floor(count * share)] ?? Number.POSITIVE_INFINITY;
  const learn: number[] = [];
  const held: number[] = [];
  for (let row = 0; row < count; row++) {
    const created = createdAt[row] ?? 0;
    // Leads of the same instant stay together, whatever the order of the rest.
    if (created >= cut) held.push(row);
    else if (created + matureDays * dayMs <= cut) learn.push(row);
  }
  const learned = rowsOf(table, Int32Array.from(learn));
  const knownThen = Uint8Array.from(learn, (row) => ((wonAt[row] ?? Number.NaN) <= cut ? 1 : 0));
  return {
    kind: 'time',
    learn: { ...learned, won: knownThen },
    held: rowsOf(table, Int32Array.from(held)),
  };
}
