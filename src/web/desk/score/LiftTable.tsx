import { bestFirst } from '../../../core/score/best-first.ts';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './score.module.css';
import type { Evaluation } from './score-questions.ts';

/** What calling the best leads first would have found. */
export function LiftTable({ lift }: { readonly lift: Evaluation['lift'] }) {
  const t = useT();
  const language = useLanguage();
  const money = lift.some((part) => part.revenueReached !== null);
  const share = (value: number | null) => (value === null ? '–' : formatShare(value, language, 0));
  return (
    <figure className={classes.lift}>
      <figcaption>
        {t('score.lift')}
        <span className={classes.liftMeans}>{t('score.liftMeans')}</span>
      </figcaption>
      <Scroller label={t('score.lift')}>
        <table className={parts.table}>
          <thead>
            <tr>
              {[
                t('score.reached'),
                t('score.leads'),
                t('score.sales'),
                t('score.gain'),
                t('score.salesReached'),
                ...(money ? [t('score.revenueReached')] : []),
              ].map((name) => (
                <th key={name} scope="col" className={parts.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bestFirst(lift).map((part) => (
              <tr key={part.reached}>
                <th scope="row" className={parts.number}>
                  {share(part.reached)}
                </th>
                <td className={parts.number}>{formatNumber(part.leads, language)}</td>
                <td className={parts.number}>{formatNumber(part.sales, language)}</td>
                <td className={parts.number}>
                  {part.lift === null ? '–' : `× ${formatNumber(part.lift, language, 1, 1)}`}
                </td>
                <td className={parts.number}>{share(part.salesReached)}</td>
                {money && <td className={parts.number}>{share(part.revenueReached)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </figure>
  );
}
