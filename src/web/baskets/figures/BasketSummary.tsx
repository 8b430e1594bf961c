import { beyondChance } from '../../../core/basket/figures/basket-change.ts';
import { ChangeText } from '../../figures/ChangeText.tsx';
import { Figure } from '../../figures/Figure.tsx';
import type { Baskets } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { useBasketWords } from '../use-basket-words.ts';
import { provenMetric } from './proven-metric.ts';
import { uncertain } from './uncertain.ts';

/** The figures of all baskets, each with how sure it is. */
export function BasketSummary({ answer }: { readonly answer: Baskets }) {
  const { all, currency, per } = answer;
  const { t, money, rounded, count, share } = useBasketWords(currency);
  const metric = provenMetric(answer);
  const few = all.notEnough !== null;
  const unsure = uncertain(all, { t, count });
  const between = (ends: { low: number; high: number } | null) =>
    ends ? t('basket.between', { low: rounded(ends.low), high: rounded(ends.high) }) : null;
  const lines = [
    {
      name: t('basket.median'),
      value: money(all.median),
      under: between(all.medianInterval),
    },
    { name: t('basket.trimmed'), value: money(all.trimmedMean), under: t('basket.trimmedMeans') },
    {
      name: t('basket.quarters'),
      value: all.quarters ? `${rounded(all.quarters.low)} – ${rounded(all.quarters.high)}` : '–',
      under: null,
    },
  ];
  return (
    <dl className={classes.summary}>
      <div>
        <dt>{t('basket.mean')}</dt>
        <dd className={few ? classes.few : undefined}>
          {metric ? (
            <Figure
              metric={metric}
              label={t('basket.mean')}
              value={all.mean}
              shown={{ unit: 'money', currency }}
              cell={{}}
            />
          ) : (
            money(all.mean)
          )}{' '}
          {all.earlier && all.comparable && (
            <ChangeText
              value={all.mean}
              earlier={all.earlier.mean}
              unit="money"
              better={few || all.earlier.notEnough ? null : 'up'}
              beyondChance={beyondChance(all.changeInterval)}
            />
          )}
          <small>{unsure ?? between(all.meanInterval)}</small>
        </dd>
      </div>
      {lines.map(({ name, value, under }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={few ? classes.few : undefined}>
            {value}
            <small>{under}</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('basket.baskets')}</dt>
        <dd>
          {count(all.baskets)}
          {all.owners < all.baskets && (per === 'order' || per === 'client_month') && (
            <small>{t('basket.ofCustomers', { count: all.owners, n: count(all.owners) })}</small>
          )}
          {all.paying < all.baskets && (
            <small>
              {t('basket.paying', { share: share(all.paying / all.baskets), n: count(all.paying) })}
            </small>
          )}
        </dd>
      </div>
    </dl>
  );
}
