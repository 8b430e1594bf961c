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
const leastTogether = 2;

/**
 * For each article the `most` articles that the same lists (baskets, or all that a customer bought) hold most often
 * beyond chance, in two at least. Likeness is the cosine of the two columns of the list × article table, n₁₂ / √(n₁·n₂), times
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
  const touched = new Int32Array(kinds);
  const nearest = new Nearest(most);
  const starts = new Int32Array(kinds + 1);
  const found = { articles: [] as number[], likeness: [] as number[], together: [] as number[] };
  for (let kind = 0; kind < kinds; kind += 1) {
    const own = held[kind] ?? 0;
    let met = 0;
    for (const list of listAt(holders, kind)) {
      const to = lists.starts[list + 1] ?? 0;
      for (let place = lists.starts[list] ?? 0; place < to; place += 1) {
        const other = lists.items[place] ?? 0;
        const seen = (counts[other] ?? 0) + 1;
        counts[other] = seen;
        // Once is no pattern.
        if (seen !== leastTogether) continue;
        touched[met] = other;
        met += 1;
      }
    }
    nearest.clear();
    for (const other of touched.subarray(0, met)) {
      const together = counts[other] ?? 0;
      const others = held[other] ?? 0;
      // Not more often than by chance: that says nothing of the two.
      if (other === kind || together * all <= own * others) continue;
      const cosine = together / Math.sqrt(own * others);
      nearest.add(other, (cosine * together) / (together + shrinkage), together);
    }
    for (const list of listAt(holders, kind)) for (const other of listAt(lists, list)) counts[other] = 0;
    for (let place = 0; place < nearest.size; place += 1) {
      found.articles.push(nearest.articles[place] ?? 0);
      found.likeness.push(nearest.likeness[place] ?? 0);
      found.together.push(nearest.together[place] ?? 0);
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

/** The most alike seen so far, in order; equals by their number. */
class Nearest {
  readonly articles: Int32Array;
  readonly likeness: Float64Array;
  readonly together: Int32Array;
  size = 0;

  constructor(most: number) {
    this.articles = new Int32Array(most);
    this.likeness = new Float64Array(most);
    this.together = new Int32Array(most);
  }

  clear(): void {
    this.size = 0;
  }

  add(article: number, likeness: number, together: number): void {
    const most = this.articles.length;
    if (this.size === most && !this.#before(article, likeness, most - 1)) return;
    let place = Math.min(this.size, most - 1);
    for (; place > 0 && this.#before(article, likeness, place - 1); place -= 1) {
      this.articles[place] = this.articles[place - 1] ?? 0;
      this.likeness[place] = this.likeness[place - 1] ?? 0;
      this.together[place] = this.together[place - 1] ?? 0;
    }
    this.articles[place] = article;
    this.likeness[place] = likeness;
    this.together[place] = together;
    this.size = Math.min(most, this.size + 1);
  }

  #before(article: number, likeness: number, place: number): boolean {
    const there = this.likeness[place] ?? 0;
    return likeness > there || (likeness === there && article < (this.articles[place] ?? 0));
  }
}
