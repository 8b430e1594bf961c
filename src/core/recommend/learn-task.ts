import { type ProofRules, type Proven, proveRecommendations } from './prove-recommendations.ts';
import { readOrderBook } from './read-order-book.ts';
import { learnModel, type RecommendModel } from './recommend-model.ts';

export interface LearnTask {
  /** As `readOrderBook` takes them. */
  readonly texts: readonly string[];
  /** The number of each article's category; −1 for none. */
  readonly categories: Int32Array;
  readonly customers: number;
  readonly rules: ProofRules;
  /** What was proven before and still holds; null to prove anew. */
  readonly proven: Proven | null;
}

export interface Learned {
  readonly model: RecommendModel;
  readonly proven: Proven;
}

/** Learns recommendations from orders, after they were tried on the latest ones. */
export function learnRecommendations({ texts, categories, customers, rules, proven }: LearnTask): Learned {
  const book = readOrderBook(texts, categories.length, customers);
  return {
    model: learnModel(book, categories),
    proven: proven ?? proveRecommendations(book, categories, rules),
  };
}
