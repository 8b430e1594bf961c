import type { RecommendModel } from './recommend-model.ts';
import { isSold } from './recommend-model.ts';
import type { Situation } from './score-articles.ts';

/** What somebody said of an article: no longer sold, or never to be recommended; bought once by a customer, or again. */
export interface ArticleMark {
  readonly offer: 'retired' | 'excluded' | null;
  readonly buying: 'once' | 'again' | null;
}

export interface ShowRules {
  readonly catalogueDays: number;
  readonly onceBelow: number;
  /** By the article's number. */
  readonly marks: ReadonlyMap<number, ArticleMark>;
}

/** Whether customers buy an article once: as marked, else as its buyers who came back did. */
export function boughtOnce(
  { again }: Pick<RecommendModel, 'again'>,
  article: number,
  { onceBelow, marks }: Pick<ShowRules, 'onceBelow' | 'marks'>,
): boolean {
  const marked = marks.get(article)?.buying ?? null;
  return marked === null ? (again.share[article] ?? 0) < onceBelow : marked === 'once';
}

/**
 * Whether an article may be recommended: sold at present, not marked away, not at hand already, and not bought before
 * where it is bought once or something new is wanted. `owned` are articles the customer has, whatever the situation.
 */
export function mayBeShown(
  model: RecommendModel,
  situation: Situation,
  rules: ShowRules,
  bought: 'again' | 'never' = situation.purpose === 'customer_new' ? 'never' : 'again',
  owned: Int32Array = situation.purpose === 'basket' ? new Int32Array(0) : situation.articles,
): (article: number) => boolean {
  const atHand = new Set(situation.purpose === 'basket' ? situation.articles : []);
  const had = new Set(owned);
  return (article) => {
    if (atHand.has(article) || (rules.marks.get(article)?.offer ?? null) !== null) return false;
    if (!isSold(model, article, rules.catalogueDays)) return false;
    return !had.has(article) || (bought === 'again' && !boughtOnce(model, article, rules));
  };
}
