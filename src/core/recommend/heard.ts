import type { Said } from './score-articles.ts';

/** A case with what the voices say, and what may be shown. */
export interface Heard {
  readonly said: Said;
  readonly wanted: ReadonlySet<number>;
  readonly allowed: (article: number) => boolean;
}
