import { holdersOf, listAt, type NumberLists } from '../basket/number-lists.ts';

/** For each article those that go with it best, the best first: places `starts[i] … starts[i + 1] − 1`. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly articles: Int32Array;
  /** How alike, 0 to 1. */
  readonly likeness: Float32Array;
  /** How many lists hold both. */
  readonly together: Int32Array;
  /** How many lists hold each article. */
  readonly held: Int32Array;
}

/** So many lists with both count half: what few have shown is believed less. */
const shrinkage = 5;

/**
 * For each article the `most` articles that the same lists (baskets, or all that a customer bought) hold most often
 * beyond chance. Likeness is the cosine of the two columns of the list × article table, n₁₂ / √(n₁·n₂), times
 * n₁₂ / (n₁₂ + 5).
 * Sources: G. Linden, B. Smith, J. York, "Amazon.com recommendations: item-to-item collaborative filtering", IEEE
 * Internet Computing 7 (2003); B. Sarwar et al., "Item-based collaborative filtering", WWW 2001; shrinkage as in R. Bell,
 * Y. Koren, ICDM 2007.
 */
export function countNeighbours(lists: NumberLists, kinds: number, most: number): Neighbours {
  const holders = holdersOf(lists, kinds);
  let all = 0;
  for (let list = 0; list + 1 < lists.starts.length; list += 1) all += listAt(lists, list).length > 0 ? 1 : 0;
  const held = Int32Array.from({ length: kinds }, (_, kind) => listAt(holders, kind).length);
  const counts = new Int32Array(kinds);
  const starts = new Int32Array(kinds + 1);
  const found = { articles: [] as number[], likeness: [] as number[], together: [] as number[] };
  for (let kind = 0; kind < kinds; kind += 1) {
    const own = held[kind] ?? 0;
    const touched: number[] = [];
    for (const list of listAt(holders, kind)) {
      for (const other of listAt(lists, list)) {
        const seen = (counts[other] ?? 0) + 1;
        counts[other] = seen;
        if (seen === 1) touched.push(other);
      }
    }
    const near: (readonly [likeness: number, article: number, together: number])[] = [];
    for (const other of touched) {
      const together = counts[other] ?? 0;
      counts[other] = 0;
      const others = held[other] ?? 0;
      // Not more often than by chance: that says nothing of the two.
      if (other === kind || together * all <= own * others) continue;
      const cosine = together / Math.sqrt(own * others);
      near.push([(cosine * together) / (together + shrinkage), other, together]);
    }
    near.sort((one, other) => other[0] - one[0] || one[1] - other[1]);
    for (const [likeness, article, together] of near.slice(0, most)) {
      found.articles.push(article);
      found.likeness.push(likeness);
      found.together.push(together);
    }
    starts[kind + 1] = found.articles.length;
  }
  return {
    starts,
    articles: Int32Array.from(found.articles),
    likeness: Float32Array.from(found.likeness),
    together: Int32Array.from(found.together),
    held,
  };
}
