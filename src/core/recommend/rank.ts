import type { Candidates, Weights } from './score-articles.ts';

export interface Ranked {
  readonly article: number;
  /** The voices' say under the weights, 0 to 1. */
  readonly score: number;
}

/** The `most` candidates of the highest score above 0, the highest first; equals by their number. */
export function highest(
  { articles, voices, says }: Candidates,
  weights: Weights,
  most: number,
): readonly Ranked[] {
  const found: Ranked[] = [];
  const heard = voices.flatMap((voice, index) => {
    const values = says[index];
    return weights[voice] > 0 && values ? [{ weight: weights[voice], values }] : [];
  });
  for (let index = 0; index < articles.length; index += 1) {
    const article = articles[index] ?? 0;
    let score = 0;
    for (const { weight, values } of heard) score += weight * (values[index] ?? 0);
    const last = found[most - 1];
    // Articles come by their number, so that equals stand behind those that are there.
    if (score <= 0 || (last && score <= last.score)) continue;
    let place = Math.min(found.length, most - 1);
    for (; place > 0; place -= 1) {
      const before = found[place - 1];
      if (!before || before.score >= score) break;
      found[place] = before;
    }
    found[place] = { article, score };
  }
  return found;
}

/** Whether one of the first `at` is among those wanted: 1 or 0. */
export function hitAt(ranked: readonly Ranked[], wanted: ReadonlySet<number>, at: number): number {
  return ranked.slice(0, at).some(({ article }) => wanted.has(article)) ? 1 : 0;
}

/**
 * Normalised discounted cumulative gain of the first `at`, 0 to 1: 1 where all that is wanted stands in front. A wanted
 * article at place r counts 1 / log₂(r + 1).
 * Source: K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20 (2002).
 */
export function ndcgAt(ranked: readonly Ranked[], wanted: ReadonlySet<number>, at: number): number {
  const discount = (place: number): number => 1 / Math.log2(place + 2);
  let [gained, best] = [0, 0];
  for (const [place, { article }] of ranked.slice(0, at).entries())
    if (wanted.has(article)) gained += discount(place);
  for (let place = 0; place < Math.min(at, wanted.size); place += 1) best += discount(place);
  return best === 0 ? 0 : gained / best;
}
