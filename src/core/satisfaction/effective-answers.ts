import type { AnswerSums, CountedAnswers } from './counted-answers.ts';

/**
 * How many answers of different customers say as much as these: answers / design effect, the effect being the linearised
 * variance by customer over `variance` (of one answer) / answers. Where each customer answered once, all of them; never
 * more. Where all answers are alike, as many as customers. Source: L. Kish, Survey Sampling, 1965, section 8.2; E. L. Korn
 * and B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts", Survey
 * Methodology 24 (1998), for its use in intervals of shares.
 */
export function effectiveAnswers(
  { sum, squares, products }: AnswerSums,
  { answers, owners, answerSquares }: Pick<CountedAnswers, 'answers' | 'owners' | 'answerSquares'>,
  variance: number,
): number {
  if (owners >= answers) return answers;
  if (variance <= 0) return owners;
  const mean = sum / answers;
  const apart = (squares - 2 * mean * products + mean * mean * answerSquares) * (owners / (owners - 1));
  return answers / Math.max(1, apart / (variance * answers));
}
