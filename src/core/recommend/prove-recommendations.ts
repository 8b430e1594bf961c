import { meanInterval } from '../metrics/mean-interval.ts';
import { wilsonInterval } from '../metrics/wilson-interval.ts';
import type { Heard } from './heard.ts';
import { type HeldOut, heldOutCases } from './held-out.ts';
import { mayBeShown } from './may-be-shown.ts';
import { type OrderBook, ordersByCustomer } from './order-book.ts';
import { highest, hitAt, ndcgAt, type Ranked } from './rank.ts';
import { modelBefore, type RecommendModel } from './recommend-model.ts';
import {
  candidatesOf,
  hearVoices,
  type Purpose,
  purposes,
  type Voice,
  type Weights,
} from './score-articles.ts';
import { chooseWeights, onlyVoice, usualWeights } from './weights.ts';

/** A mean over cases with its 95 % interval; shares from 0 to 1. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Method = Voice | 'mixed';

export interface MethodFigures {
  /** `mixed` is what recommendations go by, `popular` what most buy at present; the others are single voices. */
  readonly method: Method;
  readonly hit5: Measured;
  readonly hit10: Measured;
  readonly ndcg5: Measured;
  readonly ndcg10: Measured;
}

export type PurposeProof =
  | {
      readonly kind: 'proven';
      readonly purpose: Purpose;
      readonly cases: number;
      readonly methods: readonly MethodFigures[];
      /** By how much `mixed` beats `popular`, case by case; Student's interval. Below 0 where it does not. */
      readonly gain: { readonly hit10: Measured; readonly ndcg10: Measured };
    }
  | {
      readonly kind: 'not_enough_data';
      readonly purpose: Purpose;
      readonly found: number;
      readonly needed: number;
    };

/** What the latest orders say of recommendations learned without them. */
export interface RecommendProof {
  /** Days since 1970: learned on orders until, weights chosen until, tried until; null without orders. */
  readonly learnedUntil: number | null;
  readonly chosenUntil: number | null;
  readonly triedUntil: number | null;
  readonly purposes: readonly PurposeProof[];
}

export interface Proven {
  readonly weights: Readonly<Record<Purpose, Weights>>;
  readonly proof: RecommendProof;
}

export interface ProofRules {
  readonly catalogueDays: number;
  readonly onceBelow: number;
}

/** Cases that a proof takes, and the choice of weights. */
export const casesNeeded = 100;
/** Cases of one purpose at most: to choose weights by, and to try them on. */
const [mostChoosing, mostTried] = [1_000, 1_000];

/**
 * Learns on the earliest 80 % of the orders, chooses the weights of the voices on the next 10 % and tries the outcome on
 * the latest 10 %, each time against what most buy. Days are never divided.
 */
export function proveRecommendations(book: OrderBook, categories: Int32Array, rules: ProofRules): Proven {
  const all = book.buyers.length;
  const learned = endOfDay(book, Math.floor(all * 0.8));
  const chosen = endOfDay(book, Math.floor(all * 0.9));
  const model = modelBefore(book, learned, categories);
  const byCustomer = ordersByCustomer(book);
  const weights: Partial<Record<Purpose, Weights>> = {};
  const proofs: PurposeProof[] = [];
  for (const purpose of purposes) {
    const tried = (from: number, to: number, most: number): readonly Heard[] =>
      heldOutCases(book, byCustomer, purpose, { from, to, most }).map((one) => heard(model, one, rules));
    const choosing = tried(learned, chosen, mostChoosing);
    const own = choosing.length < casesNeeded ? usualWeights[purpose] : chooseWeights(purpose, choosing);
    weights[purpose] = own;
    proofs.push(proofOf(purpose, own, tried(chosen, all, mostTried)));
  }
  const dayBefore = (order: number): number | null => book.days[order - 1] ?? null;
  return {
    weights: { ...usualWeights, ...weights },
    proof: {
      learnedUntil: dayBefore(learned),
      chosenUntil: dayBefore(chosen),
      triedUntil: dayBefore(all),
      purposes: proofs,
    },
  };
}

function heard(model: RecommendModel, { situation, wanted }: HeldOut, rules: ProofRules): Heard {
  const allowed = mayBeShown(model, situation, { ...rules, marks: new Map() });
  return { candidates: candidatesOf(hearVoices(model, situation), allowed), wanted };
}

function proofOf(purpose: Purpose, weights: Weights, cases: readonly Heard[]): PurposeProof {
  if (cases.length < casesNeeded) {
    return { kind: 'not_enough_data', purpose, found: cases.length, needed: casesNeeded };
  }
  const first = cases[0];
  const singles = first ? first.candidates.voices : [];
  const methods: readonly { readonly method: Method; readonly weights: Weights }[] = [
    { method: 'mixed', weights },
    ...singles.map((voice) => ({ method: voice, weights: onlyVoice(voice) })),
  ];
  const scores = methods.map(({ method, weights: used }) => ({
    method,
    ranked: cases.map(({ candidates }) => highest(candidates, used, 10)),
  }));
  const each = (
    ranked: readonly (readonly Ranked[])[],
    measure: (list: readonly Ranked[], wanted: ReadonlySet<number>) => number,
  ): readonly number[] => ranked.map((list, index) => measure(list, cases[index]?.wanted ?? new Set()));
  const hits = (at: number) => (list: readonly Ranked[], wanted: ReadonlySet<number>) =>
    hitAt(list, wanted, at);
  const gains = (at: number) => (list: readonly Ranked[], wanted: ReadonlySet<number>) =>
    ndcgAt(list, wanted, at);
  const rankedOf = (method: Method) => scores.find((one) => one.method === method)?.ranked ?? [];
  const apart = (measure: ReturnType<typeof hits>): Measured => {
    const [mixed, popular] = [each(rankedOf('mixed'), measure), each(rankedOf('popular'), measure)];
    return meanOf(
      mixed.map((value, index) => value - (popular[index] ?? 0)),
      -1,
    );
  };
  return {
    kind: 'proven',
    purpose,
    cases: cases.length,
    methods: scores.map(({ method, ranked }) => ({
      method,
      hit5: shareOf(each(ranked, hits(5))),
      hit10: shareOf(each(ranked, hits(10))),
      ndcg5: meanOf(each(ranked, gains(5)), 0),
      ndcg10: meanOf(each(ranked, gains(10)), 0),
    })),
    gain: { hit10: apart(hits(10)), ndcg10: apart(gains(10)) },
  };
}

/** A share of cases with Wilson's interval. */
function shareOf(values: readonly number[]): Measured {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, ...(wilsonInterval(value, values.length) ?? { low: value, high: value }) };
}

/** A mean with Student's interval, which cannot reach below `least` or above 1. */
function meanOf(values: readonly number[], least: number): Measured {
  const sum = values.reduce((total, one) => total + one, 0);
  const value = sum / values.length;
  // Shifted so that no value is below 0, where the interval would end.
  const shifted = values.map((one) => one - least);
  const interval = meanInterval({
    mean: value - least,
    cases: values.length,
    own: sum - least * values.length,
    squares: shifted.reduce((total, one) => total + one * one, 0),
  });
  return {
    value,
    low: (interval?.low ?? value - least) + least,
    high: Math.min(1, (interval?.high ?? value - least) + least),
  };
}

/** The first order of the day after that of the order at this place, or the place itself where a day begins there. */
function endOfDay({ days }: OrderBook, order: number): number {
  let place = order;
  while (place > 0 && place < days.length && days[place] === days[place - 1]) place += 1;
  return place;
}
