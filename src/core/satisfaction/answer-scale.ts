import type { AnswerKind } from '../facts/fact-values.ts';

/** How somebody who answered feels. */
export const moods = ['happy', 'neutral', 'unhappy'] as const;
export type Mood = (typeof moods)[number];

/** What can be answered to a question, and from where on somebody counts as happy or unhappy. */
export interface AnswerScale {
  readonly from: number;
  readonly to: number;
  readonly happyFrom: number;
  readonly unhappyTo: number;
}

const stars: AnswerScale = { from: 1, to: 5, happyFrom: 4, unhappyTo: 2 };

/**
 * Promoters give 9 or 10 of 10, detractors at most 6 (F. F. Reichheld, "The one number you need to grow", Harvard
 * Business Review 81, 2003); of 5, the two best are content and the two worst are not ("top two box").
 */
const scales: Readonly<Record<AnswerKind, AnswerScale>> = {
  nps: { from: 0, to: 10, happyFrom: 9, unhappyTo: 6 },
  csat: stars,
  rating: stars,
};

export function scaleOf(kind: AnswerKind): AnswerScale {
  return scales[kind];
}

/** Every answer that can be given, the worst first. */
export function answersOf(kind: AnswerKind): readonly number[] {
  const { from, to } = scales[kind];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function moodOf(kind: AnswerKind, score: number): Mood {
  const { happyFrom, unhappyTo } = scales[kind];
  if (score >= happyFrom) return 'happy';
  return score <= unhappyTo ? 'unhappy' : 'neutral';
}
