import { listAt } from '../basket/number-lists.ts';
import type { Neighbours } from './count-neighbours.ts';
import { type CustomerAlike, customersAlike } from './customers-alike.ts';
import type { RecommendModel } from './recommend-model.ts';

/**
 * What speaks for an article: it goes with the articles at hand in baskets (`together`), the same customers buy it
 * (`buyers`), they buy it after these beyond lot (`after`), customers alike bought it (`alike`), the customer buys it again
 * and again (`own`), many buy it (`popular`).
 */
export const voices = ['together', 'buyers', 'after', 'alike', 'own', 'popular'] as const;
export type Voice = (typeof voices)[number];
export type Weights = Readonly<Record<Voice, number>>;

/** For whom articles are looked for: a basket (or an article's page), a customer, a customer who wants something new. */
export const purposes = ['basket', 'customer', 'customer_new'] as const;
export type Purpose = (typeof purposes)[number];

/** Which voices are heard for each purpose. */
export const voicesOf: Readonly<Record<Purpose, readonly Voice[]>> = {
  basket: ['together', 'buyers', 'after', 'popular'],
  customer: ['buyers', 'after', 'alike', 'own', 'popular'],
  customer_new: ['buyers', 'after', 'alike', 'popular'],
};

export interface Situation {
  readonly purpose: Purpose;
  /** The articles at hand, each once; for a customer what they bought, each once, ascending. */
  readonly articles: Int32Array;
  /** The customer's orders, the earliest first. */
  readonly history: readonly Int32Array[];
  /** The customer's number; −1 for nobody of the model. */
  readonly customer: number;
}

/** Each voice's say on each article, the greatest of each voice being 1. */
export interface Said {
  readonly by: ReadonlyMap<Voice, ReadonlyMap<number, number>>;
  readonly alike: readonly CustomerAlike[];
}

/** Of long histories, articles beyond these are not asked for their neighbours. */
const mostAsked = 60;
/** An order counts less by this factor for each that came after it (Hu et al., below). */
const fading = 0.9;

/**
 * What speaks for which article. Own purchases count by how often and how lately: the mean over the customer's orders
 * of 0.9^(orders since). Source: H. Hu et al., "Modeling personalized item frequency information for next-basket
 * recommendation", SIGIR 2020.
 */
export function hearVoices(model: RecommendModel, situation: Situation): Said {
  const { purpose, articles, history, customer } = situation;
  const heard = voicesOf[purpose];
  const latest = purpose === 'basket' ? articles : latestArticles(history);
  const alike =
    heard.includes('alike') && articles.length > 0 ? customersAlike(model, articles, customer) : [];
  const sayings: Readonly<Record<Voice, () => Map<number, number>>> = {
    together: () => neighboursOf(model.inBaskets, latest),
    buyers: () => neighboursOf(model.byBuyers, latest),
    after: () => neighboursOf(model.afterwards, latest),
    alike: () => articlesOf(model, alike),
    own: () => ownArticles(history),
    popular: () => new Map(Array.from(model.mostBought, (article) => [article, model.popular[article] ?? 0])),
  };
  return { by: new Map(heard.map((voice) => [voice, scaled(sayings[voice]())])), alike };
}

/** What may be shown, with what each voice says of it: `says[v][i]` of article `articles[i]`. */
export interface Candidates {
  readonly articles: Int32Array;
  readonly voices: readonly Voice[];
  readonly says: readonly Float64Array[];
}

/** The articles that any voice speaks for and that may be shown. */
export function candidatesOf({ by }: Said, allowed: (article: number) => boolean): Candidates {
  const heard = new Set<number>();
  for (const values of by.values()) for (const article of values.keys()) heard.add(article);
  const articles = Int32Array.from(heard).filter(allowed).sort();
  const places = new Map<number, number>();
  for (let place = 0; place < articles.length; place += 1) places.set(articles[place] ?? 0, place);
  const says = Array.from(by.values(), (values) => {
    const say = new Float64Array(articles.length);
    for (const [article, value] of values) {
      const place = places.get(article);
      if (place !== undefined) say[place] = value;
    }
    return say;
  });
  return { articles, voices: [...by.keys()], says };
}

function neighboursOf({ starts, articles, likeness }: Neighbours, of: Int32Array): Map<number, number> {
  const sums = new Map<number, number>();
  for (const one of of) {
    const to = starts[one + 1] ?? 0;
    for (let place = starts[one] ?? 0; place < to; place += 1) {
      const other = articles[place] ?? 0;
      sums.set(other, (sums.get(other) ?? 0) + (likeness[place] ?? 0));
    }
  }
  return sums;
}

function articlesOf({ bought }: RecommendModel, alike: readonly CustomerAlike[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { customer, likeness } of alike) {
    for (const article of listAt(bought, customer)) sums.set(article, (sums.get(article) ?? 0) + likeness);
  }
  return sums;
}

function ownArticles(history: readonly Int32Array[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [place, order] of history.entries()) {
    const counts = fading ** (history.length - 1 - place);
    for (const article of order) sums.set(article, (sums.get(article) ?? 0) + counts);
  }
  return sums;
}

/** What was bought, each article once, those of the latest orders first. */
function latestArticles(history: readonly Int32Array[]): Int32Array {
  const found = new Set<number>();
  for (const order of history.toReversed()) {
    for (const article of order) if (found.size < mostAsked) found.add(article);
  }
  return Int32Array.from(found);
}

function scaled(values: Map<number, number>): Map<number, number> {
  let greatest = 0;
  for (const value of values.values()) greatest = Math.max(greatest, value);
  if (greatest > 0) for (const [article, value] of values) values.set(article, value / greatest);
  return values;
}
