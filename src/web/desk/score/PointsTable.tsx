import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './score.module.css';
import type { ScoreDetail } from './score-questions.ts';

/** Points of each value of each field, with how many leads had it and how many of them were sold. */
export function PointsTable({ features }: Pick<ScoreDetail, 'features'>) {
  const t = useT();
  const language = useLanguage();
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value), language, 1, 1)}`;
  const most = Math.max(1, ...features.flatMap(({ bins }) => bins.map(({ points }) => Math.abs(points))));
  return (
    <Scroller label={t('score.points')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('score.field')}</th>
            <th scope="col">{t('score.value')}</th>
            <th scope="col" className={parts.number}>
              {t('nav.leads')}
            </th>
            <th scope="col" className={parts.number}>
              {t('score.rate')}
            </th>
            <th scope="col" className={parts.number}>
              {t('score.pointsName')}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        {features.map(({ feature, name, bins }) => (
          <tbody key={feature}>
            {bins
              .filter(({ leads }) => leads > 0)
              .map((bin, place) => (
                <tr key={bin.name}>
                  <th scope="row">{place === 0 ? name : <span className="unseen">{name}</span>}</th>
                  <td>{bin.name}</td>
                  <td className={parts.number}>{formatNumber(bin.leads, language)}</td>
                  <td className={parts.number}>{formatShare(bin.sales / bin.leads, language, 1)}</td>
                  <td className={parts.number}>{signed(bin.points)}</td>
                  <td className={classes.barCell} aria-hidden="true">
                    <span
                      className={bin.points < 0 ? classes.less : classes.more}
                      style={{ width: `${(Math.abs(bin.points) / most) * 50}%` }}
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}
