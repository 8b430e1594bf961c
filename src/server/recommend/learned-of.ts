import type { ArticleMark } from '../../core/recommend/may-be-shown.ts';
import type { Known } from './recommender.ts';

/** What an answer was worked out from. */
export function learnedOf({ orders, from, until, learnedAt }: Known, learning: boolean) {
  return { orders, from, until, learnedAt, learning };
}

/** Marks by the articles' numbers; marks of articles that no order has count for nothing. */
export function numberedMarks(
  { numbers }: Pick<Known, 'numbers'>,
  marks: ReadonlyMap<string, ArticleMark>,
): ReadonlyMap<number, ArticleMark> {
  const found = new Map<number, ArticleMark>();
  for (const [article, mark] of marks) {
    const number = numbers.get(article);
    if (number !== undefined) found.set(number, mark);
  }
  return found;
}

/** `2026-11-20` from days since 1970; null for null, and for −1. */
export function dayOfNumber(day: number | null): string | null {
  return day === null || day < 0 ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}
