import type { CSSProperties } from 'react';
import { segmentOf } from '../../../core/customers/segments.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Scroller } from '../../parts/Scroller.tsx';
import type { CustomerBook } from '../book/book-questions.ts';
import { useBookWords } from '../book/use-book-words.ts';
import classes from './segments.module.css';

const scores = [5, 4, 3, 2, 1] as const;

/** How scores make segments, as a grid, and what the scores of today are given by. */
export function SegmentRules({ book }: { readonly book: CustomerBook }) {
  const { t, segment, minor, count } = useBookWords();
  const { limits } = book;
  const list = (values: readonly number[], write: (value: number) => string) =>
    [...new Set(values)].map(write).join(' · ');
  const heat = (recency: number, weight: number) =>
    ({ '--heat': `${(recency + weight) * 5}%` }) as CSSProperties;
  return (
    <Panel title={t('segment.rules')}>
      <p className={classes.limits}>
        {t(limits.kind === 'quintiles' ? 'segment.quintiles' : 'segment.absolute', {
          customers: count(limits.customers),
        })}{' '}
        {t('segment.limits', {
          days: list(limits.silenceDays, count),
          orders: list(limits.orders, count),
          value: list(limits.value, minor),
        })}{' '}
        {t('segment.weightMeans')}
      </p>
      <Scroller label={t('segment.rules')}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{t('segment.recencyByWeight')}</th>
              {[...scores].reverse().map((weight) => (
                <th key={weight} scope="col">
                  {weight}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.map((recency) => (
              <tr key={recency}>
                <th scope="row">{recency}</th>
                {[...scores].reverse().map((weight) => (
                  <td key={weight} style={heat(recency, weight)}>
                    {segment(segmentOf({ recency, frequency: weight, value: weight }, 2))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
