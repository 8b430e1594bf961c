import type { AnswerKind } from '../facts/fact-values.ts';
import { meanInterval } from '../metrics/mean-interval.ts';
import { netInterval } from '../metrics/net-interval.ts';
import { type Interval, wilsonInterval } from '../metrics/wilson-interval.ts';

/** Fewer answers than that say too little for a figure. */
export const fewestAnswers = 10;

/** What the database counts of the answers of a group. Money in minor units. */
export interface CountedAnswers {
  readonly answers: number;
  readonly score: number;
  readonly scoreSquares: number;
  readonly happy: number;
  readonly unhappy: number;
  /** Answers about an order whose amount is known, the sum of these amounts, and of their squares. */
  readonly baskets: number;
  readonly basket: number;
  readonly basketSquares: number;
}

/** A value with its 95 % interval; the interval is null where it takes more cases. */
export interface Seen {
  readonly value: number;
  readonly interval: Interval | null;
}

/** How content a group is, and what its baskets come to. */
export interface AnswerFigures {
  readonly answers: number;
  /** The question's own figure: NPS from −100 to 100, CSAT as a share, the mean of ratings; null without answers. */
  readonly figure: Seen | null;
  readonly mean: Seen | null;
  readonly happy: Seen | null;
  readonly unhappy: Seen | null;
  /** Mean of the orders answered about, in minor units; Student's interval. */
  readonly basket: Seen | null;
  readonly baskets: number;
  /** Fewer than ten answers. */
  readonly few: boolean;
}

export function answerFigures(kind: AnswerKind, counted: CountedAnswers): AnswerFigures {
  const { answers, happy, unhappy, baskets } = counted;
  const mean = seenMean(counted.score, counted.scoreSquares, answers);
  const share = (of: number): Seen | null =>
    answers === 0 ? null : { value: of / answers, interval: wilsonInterval(of / answers, answers) };
  return {
    answers,
    figure: kind === 'rating' ? mean : kind === 'csat' ? share(happy) : netPromoters(happy, unhappy, answers),
    mean,
    happy: share(happy),
    unhappy: share(unhappy),
    basket: seenMean(counted.basket, counted.basketSquares, baskets),
    baskets,
    few: answers < fewestAnswers,
  };
}

function seenMean(sum: number, squares: number, cases: number): Seen | null {
  if (cases === 0) return null;
  const mean = sum / cases;
  return { value: mean, interval: meanInterval({ mean, cases, own: sum, squares }) };
}

function netPromoters(promoters: number, detractors: number, answers: number): Seen | null {
  if (answers === 0) return null;
  const interval = netInterval(promoters, detractors, answers);
  return {
    value: (100 * (promoters - detractors)) / answers,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
  };
}
