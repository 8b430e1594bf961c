import type { Candidates } from './score-articles.ts';

/** A case with what the voices say of what may be shown. */
export interface Heard {
  readonly candidates: Candidates;
  readonly wanted: ReadonlySet<number>;
}
