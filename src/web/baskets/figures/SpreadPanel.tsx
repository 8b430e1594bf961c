import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import type { Baskets } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { useBasketWords } from '../use-basket-words.ts';
import { binNames, cumulativeOption, histogramOption, shownBins } from './spread-option.ts';

/** How baskets are spread: bars between round amounts, or the share below each amount; the numbers behind it. */
export function SpreadPanel({ answer }: { readonly answer: Baskets }) {
  const { t, language, rounded, count, share } = useBasketWords(answer.currency);
  const [address, change] = useAddress();
  const look = useChartLook();
  const cumulative = address.spread === 'curve';
  const { histogram, all } = answer;
  const names = binNames(histogram, answer.currency, { t, language });
  const option = useMemo(
    () => (cumulative ? cumulativeOption : histogramOption)(answer, { t, language }, look),
    [answer, cumulative, look, language, t],
  );
  const quarters = all.quarters;
  const finding =
    shownBins(answer).length < histogram.length
      ? t('basket.ofThose', { n: count(all.paying) })
      : quarters
        ? t('basket.half', { low: rounded(quarters.low), high: rounded(quarters.high) })
        : t('basket.spread');
  let upTo = 0;
  return (
    <Panel
      title={finding}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('basket.spread')}
          value={cumulative ? 'curve' : 'bars'}
          onChange={(id) => change({ spread: id === 'curve' ? id : undefined }, { replace: true })}
          data={[
            { value: 'bars', label: t('basket.bars') },
            { value: 'curve', label: t('basket.curve') },
          ]}
        />
      }
    >
      <Chart option={option} height={240} label={finding} />
      <details className={classes.details}>
        <summary>{t('basket.numbers')}</summary>
        <Scroller label={t('basket.spread')}>
          <table className={`${parts.table} ${classes.narrow}`}>
            <thead>
              <tr>
                <th scope="col">{t('basket.amount')}</th>
                <th scope="col" className={parts.number}>
                  {t('basket.baskets')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('basket.shareUpTo')}
                </th>
              </tr>
            </thead>
            <tbody>
              {histogram.map(({ from, to, baskets }, place) => {
                upTo += baskets;
                return (
                  <tr key={`${from} ${to}`}>
                    <th scope="row">{names[place]}</th>
                    <td className={parts.number}>{count(baskets)}</td>
                    <td className={parts.number}>{share(upTo / all.baskets)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroller>
      </details>
    </Panel>
  );
}
