/** The `most` articles of the highest score, the highest first; equals by their number. */
export function highest(scores: ReadonlyMap<number, number>, most: number): readonly number[] {
  const found: { readonly article: number; readonly score: number }[] = [];
  for (const [article, score] of scores) {
    const last = found[most - 1];
    if (last && (score < last.score || (score === last.score && article > last.article))) continue;
    let place = Math.min(found.length, most - 1);
    for (; place > 0; place -= 1) {
      const before = found[place - 1];
      if (!before || before.score > score || (before.score === score && before.article < article)) break;
      found[place] = before;
    }
    found[place] = { article, score };
  }
  return found.map(({ article }) => article);
}

/** Whether one of the first `at` is among those wanted: 1 or 0. */
export function hitAt(ranked: readonly number[], wanted: ReadonlySet<number>, at: number): number {
  return ranked.slice(0, at).some((article) => wanted.has(article)) ? 1 : 0;
}

/**
 * Normalised discounted cumulative gain of the first `at`, 0 to 1: 1 where all that is wanted stands in front. A wanted
 * article at place r counts 1 / log₂(r + 1).
 * Source: K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20 (2002).
 */
export function ndcgAt(ranked: readonly number[], wanted: ReadonlySet<number>, at: number): number {
  const discount = (place: number): number => 1 / Math.log2(place + 2);
  let [gained, best] = [0, 0];
  for (const [place, article] of ranked.slice(0, at).entries())
    if (wanted.has(article)) gained += discount(place);
  for (let place = 0; place < Math.min(at, wanted.size); place += 1) best += discount(place);
  return best === 0 ? 0 : gained / best;
}
