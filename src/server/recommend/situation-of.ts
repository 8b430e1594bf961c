import { articlesOnce } from '../../core/recommend/held-out.ts';
import { historyOf } from '../../core/recommend/recommend-model.ts';
import type { Purpose, Situation } from '../../core/recommend/score-articles.ts';
import type { Known } from './recommender.ts';

/** For whom recommendations are asked. */
export interface Asked {
  readonly basket: readonly string[];
  /** The customer's number; −1 for somebody unknown, null where nobody was named. */
  readonly customer: number | null;
  readonly bought: 'again' | 'never';
}

export interface Posed {
  readonly situation: Situation;
  readonly purpose: Purpose | 'anybody';
  /** What the customer bought, where articles at hand are asked about. */
  readonly owned: Int32Array;
  readonly unknown: readonly string[];
}

/** The question to the model: by the articles at hand; without any by the customer; without either for anybody. */
export function situationOf({ model, numbers }: Known, { basket, customer, bought }: Asked): Posed {
  const unknown = basket.filter((name) => !numbers.has(name));
  const atHand = Int32Array.from(new Set(basket.flatMap((name) => numbers.get(name) ?? [])));
  const history = historyOf(model, customer ?? -1);
  const owned = articlesOnce(history);
  if (atHand.length === 0 && owned.length > 0) {
    const purpose = bought === 'never' ? 'customer_new' : 'customer';
    return {
      situation: { purpose, articles: owned, history, customer: customer ?? -1 },
      purpose,
      owned,
      unknown,
    };
  }
  return {
    situation: { purpose: 'basket', articles: atHand, history: [], customer: -1 },
    purpose: atHand.length === 0 ? 'anybody' : 'basket',
    owned,
    unknown,
  };
}
