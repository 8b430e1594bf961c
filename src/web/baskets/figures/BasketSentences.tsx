import parts from '../../parts/parts.module.css';
import type { Baskets } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { useBasketWords } from '../use-basket-words.ts';

/** The mean so much above the trimmed one is worth a word. */
const pulled = 1.05;

/** Below this share of expected sales leads are said to be young. */
const ripe = 0.9;

/** What the figures say together, in one or two sentences; nothing where there are too few baskets. */
export function BasketSentences({ answer }: { readonly answer: Baskets }) {
  const { all, currency, per } = answer;
  const { t, rounded, share, count } = useBasketWords(currency);
  const { mean, median, trimmedMean, maturity } = all;
  const few = all.notEnough?.reason === 'baskets';
  if (few || mean === null || median === null || trimmedMean === null) return null;
  const fewBuy = per === 'lead' && all.paying < all.baskets / 2;
  return (
    <header className={classes.sentences}>
      <p className={parts.sentence}>
        {fewBuy && all.paying === 0
          ? t('basket.nobodyYet', { count: all.baskets, n: count(all.baskets) })
          : fewBuy
            ? t('basket.fewBuy', { mean: rounded(mean), share: share(all.paying / all.baskets) })
            : t('basket.sentence', { mean: rounded(mean), median: rounded(median) })}
      </p>
      {!fewBuy && mean > trimmedMean * pulled && (
        <p className={parts.sentence}>{t('basket.pulled', { trimmed: rounded(trimmedMean) })}</p>
      )}
      {maturity && (maturity.now === null || maturity.now < ripe) && (
        <p className={parts.sentence}>
          {maturity.now === null
            ? t('basket.ripenessUnknown')
            : t('basket.ripening', { share: share(maturity.now) })}
        </p>
      )}
      {maturity && all.earlier?.mean != null && !all.comparable && (
        <p className={parts.sentence}>
          {maturity.now === null || maturity.earlier === null
            ? t('basket.notCompared', { earlier: rounded(all.earlier.mean) })
            : t('basket.notComparedYet', {
                earlier: rounded(all.earlier.mean),
                share: share(maturity.earlier),
              })}
        </p>
      )}
    </header>
  );
}
