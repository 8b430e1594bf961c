import { useBookWords } from '../book/use-book-words.ts';
import type { Ideal } from './ideal-questions.ts';

/** Names the size of a first basket, `1` to `5`, by its amounts. */
export function useBasketSize({
  basketLimits,
}: Pick<Ideal, 'basketLimits'>): (size: string | null) => string {
  const { t, minor } = useBookWords();
  return (size) => {
    const place = Number(size);
    const [from, to] = [basketLimits[place - 2], basketLimits[place - 1]];
    if (from === undefined) return t('ideal.upTo', { money: minor(to) });
    if (to === undefined) return t('ideal.above', { money: minor(from) });
    return t('value.between', { low: minor(from), high: minor(to) });
  };
}
