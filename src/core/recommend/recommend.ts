import { listAt } from '../basket/number-lists.ts';
import type { Neighbours } from './count-neighbours.ts';
import { highest } from './rank.ts';
import type { RecommendModel } from './recommend-model.ts';
import {
  candidatesOf,
  hearVoices,
  type Said,
  type Situation,
  type Voice,
  type Weights,
} from './score-articles.ts';

/** Why an article is recommended; `article` is the one at hand, or bought before, that it goes with. */
export type Reason =
  /** `share` of the baskets with `article` hold it, `count` in all. */
  | { readonly kind: 'together'; readonly article: number; readonly share: number; readonly count: number }
  /** `share` of the customers who bought `article` bought it, `count` in all. */
  | { readonly kind: 'buyers'; readonly article: number; readonly share: number; readonly count: number }
  /** `share` of the customers who bought `article` came to it on a later day, `count` in all. */
  | { readonly kind: 'after'; readonly article: number; readonly share: number; readonly count: number }
  /** `count` of the `of` customers who are most alike bought it. */
  | { readonly kind: 'alike'; readonly count: number; readonly of: number }
  /** The customer bought it in `count` of their `of` orders. */
  | { readonly kind: 'own'; readonly count: number; readonly of: number }
  /** `share` of the latest orders hold it, `count` in all. */
  | { readonly kind: 'popular'; readonly share: number; readonly count: number };

export interface Recommended {
  readonly article: number;
  /** 0 to 1. */
  readonly score: number;
  /** What speaks for it, the loudest voice first. */
  readonly reasons: readonly Reason[];
}

/** The `limit` articles that suit a situation best, the best first, each with its reasons. */
export function recommend(
  model: RecommendModel,
  situation: Situation,
  weights: Weights,
  allowed: (article: number) => boolean,
  limit: number,
): readonly Recommended[] {
  const said = hearVoices(model, situation);
  return highest(candidatesOf(said, allowed), weights, limit).map(({ article, score }) => ({
    article,
    score,
    reasons: Array.from(said.by.keys())
      .map((voice) => ({ voice, part: weights[voice] * (said.by.get(voice)?.get(article) ?? 0) }))
      .filter(({ part }) => part > 0)
      .sort((one, other) => other.part - one.part)
      .map(({ voice }) => reasonOf(model, situation, said, voice, article)),
  }));
}

function reasonOf(
  model: RecommendModel,
  { articles, history }: Situation,
  { alike }: Said,
  kind: Voice,
  article: number,
): Reason {
  switch (kind) {
    case 'together':
      return { kind, ...nearest(model.inBaskets, articles, article) };
    case 'buyers':
      return { kind, ...nearest(model.byBuyers, articles, article) };
    case 'after':
      return { kind, ...nearest(model.afterwards, articles, article) };
    case 'alike': {
      const count = alike.filter(({ customer }) => listAt(model.bought, customer).includes(article)).length;
      return { kind, count, of: alike.length };
    }
    case 'own': {
      const count = history.filter((order) => order.includes(article)).length;
      return { kind, count, of: history.length };
    }
    case 'popular': {
      const count = model.popular[article] ?? 0;
      return { kind, count, share: count / model.popularOrders };
    }
  }
}

/** The article among these that one goes with best, and how often. */
function nearest(
  { starts, articles, likeness, together, held }: Neighbours,
  of: Int32Array,
  article: number,
) {
  let best = { article: -1, likeness: 0, count: 0 };
  for (const one of of) {
    const to = starts[one + 1] ?? 0;
    for (let place = starts[one] ?? 0; place < to; place += 1) {
      const near = likeness[place] ?? 0;
      if (articles[place] !== article || near <= best.likeness) continue;
      best = { article: one, likeness: near, count: together[place] ?? 0 };
    }
  }
  return { article: best.article, count: best.count, share: best.count / (held[best.article] || 1) };
}
