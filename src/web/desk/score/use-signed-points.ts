import { formatNumber } from '../../../core/words/figures.ts';
import { useLanguage } from '../../i18n/use-t.ts';

/** Writes points with their sign and at most one decimal. */
export function useSignedPoints(): (points: number) => string {
  const language = useLanguage();
  return (points) =>
    `${points > 0 ? '+' : points < 0 ? '−' : ''}${formatNumber(Math.abs(points), language, 1)}`;
}
