import type { CSSProperties } from 'react';
import { segmentOf } from '../../../core/customers/segments.ts';
import { Fold } from '../../parts/Fold.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Scroller } from '../../parts/Scroller.tsx';
import type { CustomerBook } from '../book/book-questions.ts';
import { useBookWords } from '../book/use-book-words.ts';
import { ScoreLimits } from './ScoreLimits.tsx';
import classes from './segments.module.css';

const scores = [5, 4, 3, 2, 1] as const;

/** How scores make segments, as a grid, and what the scores of today are given by. */
export function SegmentRules({ book }: { readonly book: CustomerBook }) {
  const { t, segment, count } = useBookWords();
  const { limits } = book;
  const heat = (recency: number, weight: number) =>
    ({ '--heat': `${(recency + weight) * 5}%` }) as CSSProperties;
  return (
    <Panel title={t('segment.rules')}>
      <p className={classes.limits}>{t('segment.weightMeans')}</p>
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
      <Fold title={t('segment.limits')}>
        <ScoreLimits limits={limits} />
      </Fold>
      <Fold title={t('model.specialists')}>
        <p>
          {t(limits.kind === 'quintiles' ? 'segment.quintiles' : 'segment.absolute', {
            customers: count(limits.customers),
          })}
        </p>
        <p>{t('segment.intervals')}</p>
      </Fold>
    </Panel>
  );
}
