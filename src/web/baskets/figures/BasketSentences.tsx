import parts from '../../parts/parts.module.css';
import type { Baskets } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { useBasketWords } from '../use-basket-words.ts';

/** The mean so much above the trimmed one is worth a word. */
const pulled = 1.05;

/** What the figures say together, in one or two sentences; nothing where there are too few baskets. */
export function BasketSentences({ answer }: { readonly answer: Baskets }) {
  const { all, currency, per } = answer;
  const { t, rounded, share } = useBasketWords(currency);
  const { mean, median, trimmedMean } = all;
  if (all.notEnough || mean === null || median === null || trimmedMean === null) return null;
  const fewBuy = per === 'lead' && all.paying < all.baskets / 2;
  return (
    <header className={classes.sentences}>
      <p className={parts.sentence}>
        {fewBuy
          ? t('basket.fewBuy', { mean: rounded(mean), share: share(all.paying / all.baskets) })
          : t('basket.sentence', { mean: rounded(mean), median: rounded(median) })}
      </p>
      {!fewBuy && mean > trimmedMean * pulled && (
        <p className={parts.sentence}>{t('basket.pulled', { trimmed: rounded(trimmedMean) })}</p>
      )}
    </header>
  );
}
