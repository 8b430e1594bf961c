import type { AnswerKind } from '../facts/fact-values.ts';
import { type ClusterSums, clusteredInterval } from '../metrics/clustered-mean.ts';
import { netInterval } from '../metrics/net-interval.ts';
import { type Interval, wilsonInterval } from '../metrics/wilson-interval.ts';
import type { AnswerSums, CountedAnswers } from './counted-answers.ts';
import { effectiveAnswers } from './effective-answers.ts';

/** Fewer answers, or customers who answered, say too little for a figure. */
export const fewestAnswers = 10;

/** A value with its 95 % interval; the interval is null where it takes more customers. */
export interface Seen {
  readonly value: number;
  readonly interval: Interval | null;
}

/** How content a group is, and what its baskets come to; null of fewer than ten answers or customers. */
export interface AnswerFigures {
  readonly answers: number;
  /** Who gave them; an answer of nobody known counts as a customer. */
  readonly owners: number;
  /** The question's own figure: NPS from −100 to 100, CSAT as a share, the mean of ratings. */
  readonly figure: Seen | null;
  readonly mean: Seen | null;
  readonly happy: Seen | null;
  readonly unhappy: Seen | null;
  /** Mean of the orders answered about, in minor units; null of fewer than ten orders or customers. */
  readonly basket: Seen | null;
  readonly baskets: number;
  /** Fewer than ten answers or customers. */
  readonly few: boolean;
}

/**
 * The figures of a group. Means have the interval of clusters (`clusteredInterval`), shares Wilson's and the NPS Rocks's,
 * of as many answers as they are worth once those of one customer are not taken for independent (`effectiveAnswers`).
 */
export function answerFigures(kind: AnswerKind, counted: CountedAnswers): AnswerFigures {
  const { answers, owners, baskets } = counted;
  const few = Math.min(answers, owners) < fewestAnswers;
  const fewBaskets = Math.min(baskets.cases, baskets.clusters) < fewestAnswers;
  const mean = few ? null : seenMean(scores(counted));
  const happy = few ? null : share(counted.happy, counted);
  return {
    answers,
    owners,
    figure: kind === 'rating' ? mean : kind === 'csat' ? happy : few ? null : netPromoters(counted),
    mean,
    happy,
    unhappy: few ? null : share(counted.unhappy, counted),
    basket: fewBaskets ? null : seenMean(baskets),
    baskets: baskets.cases,
    few,
  };
}

function scores({ answers, owners, answerSquares, score }: CountedAnswers): ClusterSums {
  return {
    cases: answers,
    sum: score.sum,
    clusters: owners,
    sumSquares: score.squares,
    products: score.products,
    caseSquares: answerSquares,
  };
}

function seenMean(sums: ClusterSums): Seen {
  return { value: sums.sum / sums.cases, interval: clusteredInterval(sums) };
}

function share(of: AnswerSums, counted: CountedAnswers): Seen {
  const value = of.sum / counted.answers;
  const worth = effectiveAnswers(of, counted, value * (1 - value));
  return { value, interval: wilsonInterval(value, worth) };
}

function netPromoters(counted: CountedAnswers): Seen {
  const { answers, happy, unhappy, both } = counted;
  const [yes, no] = [happy.sum / answers, unhappy.sum / answers];
  const net: AnswerSums = {
    sum: happy.sum - unhappy.sum,
    squares: happy.squares - 2 * both + unhappy.squares,
    products: happy.products - unhappy.products,
  };
  const worth = effectiveAnswers(net, counted, yes + no - (yes - no) ** 2);
  const interval = netInterval(yes * worth, no * worth, worth);
  return {
    value: 100 * (yes - no),
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
  };
}
