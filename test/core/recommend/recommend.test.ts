import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { boughtAgain } from '../../../src/core/recommend/bought-again.ts';
import type { Heard } from '../../../src/core/recommend/heard.ts';
import { learnRecommendations } from '../../../src/core/recommend/learn-task.ts';
import { boughtOnce, mayBeShown, type ShowRules } from '../../../src/core/recommend/may-be-shown.ts';
import { ordersByCustomer } from '../../../src/core/recommend/order-book.ts';
import { proveRecommendations } from '../../../src/core/recommend/prove-recommendations.ts';
import { highest, hitAt, ndcgAt } from '../../../src/core/recommend/rank.ts';
import { readOrderBook } from '../../../src/core/recommend/read-order-book.ts';
import { recommend } from '../../../src/core/recommend/recommend.ts';
import { historyOf, learnModel } from '../../../src/core/recommend/recommend-model.ts';
import { reasonWords, visitorWords } from '../../../src/core/recommend/recommend-words.ts';
import type { Situation, Weights } from '../../../src/core/recommend/score-articles.ts';
import { chooseWeights, usualWeights } from '../../../src/core/recommend/weights.ts';
import { shopBook } from '../basket/shop-book.ts';
import { chance } from '../score/score-cases.ts';

const rules = { catalogueDays: 365, onceBelow: 0.1 };
const noMarks: ShowRules = { ...rules, marks: new Map() };
const even: Weights = { together: 1, buyers: 1, after: 1, alike: 1, own: 1, popular: 1 };
const noCategories = (articles: number) => new Int32Array(articles).fill(-1);

/**
 * Orders of two years. Teapots (0) are bought once and bring a filter (1); tea (2 to 5) is bought again, each customer
 * having a kind of their own; article 6 was sold in the first month only.
 */
function shop(orders: number): string {
  const next = chance(4);
  const has = new Set<number>();
  return Array.from({ length: orders }, (_, order) => {
    const customer = Math.floor(next() * (orders / 6));
    const day = 20_000 + Math.floor((order / orders) * 730);
    const articles = new Set([2 + (customer % 4)]);
    if (next() < 0.2) articles.add(2 + Math.floor(next() * 4));
    if (!has.has(customer) && next() < 0.3) {
      has.add(customer);
      articles.add(0);
      if (next() < 0.8) articles.add(1);
    }
    if (day < 20_030 && next() < 0.5) articles.add(6);
    return `${customer} ${day} ${[...articles].join(' ')}`;
  }).join(';');
}

const book = readOrderBook([shop(3_000)], 7, 500);
const model = learnModel(book, noCategories(7));
const basket = (...articles: number[]): Situation => ({
  purpose: 'basket',
  articles: Int32Array.from(articles),
  history: [],
  customer: -1,
});

describe('recommendations', () => {
  it('put first what goes with the article at hand, and say in how many baskets', () => {
    const situation = basket(0);
    const [first] = recommend(model, situation, even, mayBeShown(model, situation, noMarks), 5);
    expect(first?.article).toBe(1);
    const [reason] = first?.reasons ?? [];
    const pots = Array.from(book.orders.items).filter((article) => article === 0).length;
    if (reason?.kind !== 'together') throw new Error('no reason');
    expect(reason.article).toBe(0);
    expect(reason.share).toBeCloseTo(reason.count / pots, 12);
    expect(reason.share).toBeGreaterThan(0.7);
    expect(reasonWords({ ...reason, article: 'Théière', share: 0.38, count: 1_214 }, 'fr')).toBe(
      'acheté avec «\u202fThéière\u202f» dans 38\u202f% des cas (1\u202f214 paniers)',
    );
    expect(reasonWords({ ...reason, article: 'Teapot', share: 0.38, count: 1 }, 'en')).toBe(
      'bought with “Teapot” 38% of the time (1 basket)',
    );
  });

  it('leave out what is no longer sold, marked away, at hand, or had and bought once', () => {
    const buyer = Array.from({ length: 500 }, (_, one) => one).find((one) =>
      historyOf(model, one).some((order) => order.includes(0)),
    );
    const history = historyOf(model, buyer ?? 0);
    const articles = Int32Array.from(new Set(history.flatMap((order) => [...order]))).sort();
    const ofCustomer: Situation = { purpose: 'customer', articles, history, customer: buyer ?? 0 };
    const shown = (situation: Situation, given: ShowRules = noMarks) =>
      recommend(model, situation, even, mayBeShown(model, situation, given), 10).map(
        ({ article }) => article,
      );
    expect(boughtOnce(model, 0, noMarks)).toBe(true);
    expect(boughtOnce(model, 2, noMarks)).toBe(false);
    expect(shown(ofCustomer)).not.toContain(0);
    expect(shown(ofCustomer)).toContain(2 + ((buyer ?? 0) % 4));
    const again = { ...noMarks, marks: new Map([[0, { offer: null, buying: 'again' as const }]]) };
    expect(shown(ofCustomer, again)).toContain(0);
    expect(shown({ ...ofCustomer, purpose: 'customer_new' }).some((one) => articles.includes(one))).toBe(
      false,
    );
    expect(shown(basket(2))).not.toContain(2);
    expect(shown(basket(2))).not.toContain(6);
    expect(shown(basket(2), { ...noMarks, catalogueDays: 1_000 })).toContain(6);
    const retired = { ...noMarks, marks: new Map([[3, { offer: 'retired' as const, buying: null }]]) };
    expect(shown(basket(2))).toContain(3);
    expect(shown(basket(2), retired)).not.toContain(3);
  });

  it('count who bought again among those who came back, drawn to the category', () => {
    // Customers 0 and 1 come back; only 0 buys article 0 again. Article 1 was bought on the last visit only.
    const few = readOrderBook(['0 1 0;0 5 0 1;1 1 0;1 4 1;2 1 0;-1 2 0'], 2, 3);
    const found = boughtAgain(few, ordersByCustomer(few), Int32Array.from([0, 0]));
    expect([...found.cameBack]).toEqual([2, 0]);
    expect([...found.again]).toEqual([1, 0]);
    expect(found.share[0]).toBeCloseTo(0.5, 12);
    expect(found.share[1]).toBeCloseTo(0.5, 12);
  });
});

describe('ranking', () => {
  it('gives the greatest mixtures in order, and the textbook NDCG', () => {
    const candidates = {
      articles: Int32Array.from([3, 5, 7, 9]),
      voices: ['together', 'popular'] as const,
      says: [Float64Array.from([0, 1, 0.5, 0]), Float64Array.from([1, 0, 1, 0])],
    };
    const ranked = highest(candidates, { ...even, popular: 0.5 }, 3);
    expect(ranked.map(({ article, score }) => [article, score])).toEqual([
      [5, 1],
      [7, 1],
      [3, 0.5],
    ]);
    const wanted = new Set([7, 9]);
    expect([hitAt(ranked, wanted, 1), hitAt(ranked, wanted, 2)]).toEqual([0, 1]);
    // Järvelin and Kekäläinen with binary gains: 1 / log₂ 3 of 1 + 1 / log₂ 3.
    expect(ndcgAt(ranked, wanted, 3)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
    expect(ndcgAt(ranked, new Set(), 3)).toBe(0);
  });
});

describe('the weights', () => {
  /** Cases in which one voice knows, in the share `right` of them, and the others point elsewhere. */
  const cases = (right: Readonly<Record<string, number>>, count = 200): readonly Heard[] =>
    Array.from({ length: count }, (_, place) => ({
      candidates: {
        articles: Int32Array.from({ length: 30 }, (_, article) => article),
        voices: ['together', 'buyers', 'after', 'popular'] as const,
        says: ['together', 'buyers', 'after', 'popular'].map((voice, nth) => {
          const says = new Float64Array(30);
          if (voice !== 'after' || right.after !== undefined)
            says[(place * 7) % 100 < 100 * (right[voice] ?? 0) ? 0 : 1 + nth] = 1;
          return says;
        }),
      },
      wanted: new Set([0]),
    }));

  it('stay the usual ones where the cases do not speak against them, and follow those that do', () => {
    const alike = chooseWeights('basket', cases({ together: 0.5, buyers: 0.5, popular: 0.5 }));
    expect(alike).toEqual(usualWeights.basket);
    const buyers = chooseWeights('basket', cases({ together: 0.1, buyers: 0.9, popular: 0.1 }));
    expect(buyers.buyers).toBeGreaterThan(buyers.together);
    expect(buyers.after).toBe(0.25);
    expect(Object.values(buyers).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });

  it('take the say from what is bought afterwards where fewer cases find what was bought', () => {
    // It names ten articles that nobody bought, so that what was bought is no longer among the first ten.
    const misled = cases({ together: 1, buyers: 1, popular: 1 }).map(({ candidates, wanted }) => {
      const { voices, says } = candidates;
      const loud = Float64Array.from({ length: 30 }, (_, article) => (article >= 20 ? 1 : 0));
      const quiet = Float64Array.from({ length: 30 }, (_, article) => (article === 0 ? 0.3 : 0));
      return {
        candidates: { ...candidates, says: says.map((_, nth) => (voices[nth] === 'after' ? loud : quiet)) },
        wanted,
      };
    });
    expect(chooseWeights('basket', misled).after).toBe(0);
  });
});

describe('the proof', () => {
  it('lets the machine bring capsules in the demo’s shop, which its buyers come to later', () => {
    const { book, names } = shopBook();
    const model = learnModel(book, noCategories(names.length));
    const machine = names.indexOf('Machine à capsules Nova');
    const situation: Situation = {
      purpose: 'basket',
      articles: Int32Array.from([machine]),
      history: [],
      customer: -1,
    };
    const { weights, proof } = proveRecommendations(book, noCategories(names.length), rules);
    const [baskets] = proof.purposes;
    if (baskets?.kind !== 'proven') throw new Error('not enough data');
    const gained = (method: string) =>
      baskets.methods.find((one) => one.method === method)?.ndcg10.value ?? 0;
    expect(gained('mixed')).toBeGreaterThan(Math.max(gained('together'), gained('popular')));
    const shown = recommend(model, situation, weights.basket, mayBeShown(model, situation, noMarks), 6);
    const capsules = shown.find(({ article }) => names[article] === 'Capsules Intense x10');
    const [why] = capsules?.reasons ?? [];
    if (why?.kind !== 'after') throw new Error('another reason');
    expect(why.article).toBe(machine);
    expect(reasonWords({ ...why, article: names[machine] ?? '' }, 'fr')).toMatch(
      /^acheté ensuite par \d\d\u202f% des clients de «\u202fMachine à capsules Nova\u202f» \(\d\d clients\)$/u,
    );
    expect(visitorWords({ ...why, article: names[machine] ?? '' }, 'en')).toBe(
      'Often bought after “Machine à capsules Nova”',
    );
    // Machine comes first: to capsules it is no recommendation by what follows.
    const back = { ...situation, articles: Int32Array.from([names.indexOf('Capsules Intense x10')]) };
    const heard = recommend(model, back, { ...weights.basket, together: 0 }, () => true, 100);
    const reasons = heard.find(({ article }) => article === machine)?.reasons ?? [];
    expect(reasons.map(({ kind }) => kind)).not.toContain('after');
  });

  it('finds what is planted better than the most bought do, on days that were not learned', () => {
    const { proven } = learnRecommendations({
      texts: [shop(3_000)],
      categories: noCategories(7),
      customers: 500,
      rules,
      proven: null,
    });
    const { proof, weights } = proven;
    expect(proof.learnedUntil ?? 0).toBeLessThan(proof.chosenUntil ?? 0);
    expect(proof.chosenUntil ?? 0).toBeLessThan(proof.triedUntil ?? 0);
    const customer = proof.purposes.find(({ purpose }) => purpose === 'customer');
    if (customer?.kind !== 'proven') throw new Error('not enough data');
    expect(customer.cases).toBeGreaterThanOrEqual(100);
    expect(customer.gain.ndcg10.low).toBeGreaterThan(0.1);
    const [mixed] = customer.methods;
    const popular = customer.methods.find(({ method }) => method === 'popular');
    expect(customer.gain.ndcg10.value).toBeCloseTo(
      (mixed?.ndcg10.value ?? 0) - (popular?.ndcg10.value ?? 0),
      9,
    );
    expect(Object.values(weights.customer).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });

  it('finds next to nothing in orders that are drawn by lot', () => {
    const next = chance(8);
    const orders = Array.from({ length: 4_000 }, (_, order) => {
      const articles = new Set(Array.from({ length: 3 }, () => Math.floor(next() * 40)));
      return `${Math.floor(next() * 600)} ${20_000 + Math.floor(order / 10)} ${[...articles].join(' ')}`;
    });
    const random = readOrderBook([orders.join(';')], 40, 600);
    const { proof } = proveRecommendations(random, noCategories(40), rules);
    for (const one of proof.purposes) {
      if (one.kind !== 'proven') throw new Error('not enough data');
      expect(Math.abs(one.gain.ndcg10.value)).toBeLessThan(0.04);
    }
  });

  it('says that there is not enough data, and what it takes', () => {
    const few = readOrderBook(['0 1 0 1;0 5 0;1 6 1'], 2, 2);
    const { proof } = proveRecommendations(few, noCategories(2), rules);
    expect(proof.purposes).toMatchObject([
      { kind: 'not_enough_data', purpose: 'basket', found: 0, needed: 100 },
      { kind: 'not_enough_data', purpose: 'customer', needed: 100 },
      { kind: 'not_enough_data', purpose: 'customer_new', needed: 100 },
    ]);
    const none = proveRecommendations(readOrderBook([], 0, 0), noCategories(0), rules);
    expect(none.proof.triedUntil).toBeNull();
  });
});

const file = fileURLToPath(new URL('../../../../shared/data/groceries/groceries.csv', import.meta.url));

describe.skipIf(!existsSync(file))('groceries (skipped without ../shared/data)', () => {
  it('are foreseen no worse than by the most bought, and whole milk is the most bought', () => {
    const names: string[] = [];
    const numbers = new Map<string, number>();
    const orders = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line, order) => {
        const articles = line.split(',').map((name) => {
          const known = numbers.get(name) ?? numbers.size;
          numbers.set(name, known);
          names[known] = name;
          return known;
        });
        return `-1 ${Math.floor(order / 20)} ${[...new Set(articles)].join(' ')}`;
      });
    const groceries = readOrderBook([orders.join(';')], names.length, 0);
    const { proof } = proveRecommendations(groceries, noCategories(names.length), rules);
    const [first] = proof.purposes;
    if (first?.kind !== 'proven') throw new Error('not enough data');
    expect(first.gain.ndcg10.high).toBeGreaterThan(0);
    expect(first.gain.ndcg10.value).toBeGreaterThan(0);
    const { mostBought } = learnModel(groceries, noCategories(names.length));
    expect(names[mostBought[0] ?? -1]).toBe('whole milk');
  });
});
