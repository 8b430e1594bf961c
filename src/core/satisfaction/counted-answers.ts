import type { ClusterSums } from '../metrics/clustered-mean.ts';

/** A sum over answers by who gave them: Σx over all, Σx² and Σxn over customers with n answers that come to x. */
export interface AnswerSums {
  readonly sum: number;
  readonly squares: number;
  readonly products: number;
}

/** What the database counts of the answers of a group. Money in minor units. */
export interface CountedAnswers {
  readonly answers: number;
  /** Who gave them; an answer of nobody known counts as a customer. */
  readonly owners: number;
  /** Σn² over customers with n answers. */
  readonly answerSquares: number;
  readonly score: AnswerSums;
  readonly happy: AnswerSums;
  readonly unhappy: AnswerSums;
  /** Σ of happy × unhappy answers over customers. */
  readonly both: number;
  /** Answers about an order whose amount is known, by customer. */
  readonly baskets: ClusterSums;
}
