import type { Baskets } from '../basket-questions.ts';
import type { useBasketWords } from '../use-basket-words.ts';

/** Why a mean has no interval, in words; null where it has one. */
export function uncertain(
  {
    notEnough,
    meanInterval,
    baskets,
    owners,
  }: Pick<Baskets['all'], 'notEnough' | 'meanInterval' | 'baskets' | 'owners'>,
  { t, count }: Pick<ReturnType<typeof useBasketWords>, 't' | 'count'>,
): string | null {
  if (notEnough?.reason === 'owners') return t('basket.fewCustomers', { n: count(owners) });
  if (notEnough) return t('basket.few', { n: count(baskets) });
  return meanInterval ? null : t('basket.noInterval');
}
