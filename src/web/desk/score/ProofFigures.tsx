import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import classes from './score.module.css';
import type { Evaluation } from './score-questions.ts';

/** The figures of a proof, each with what it means. */
export function ProofFigures({ held }: { readonly held: Evaluation }) {
  const t = useT();
  const language = useLanguage();
  const three = (value: number) => formatNumber(value, language, 3, 3);
  const best = held.lift[0];
  const figures = [
    ...(held.auc
      ? [
          {
            name: t('score.auc'),
            value: three(held.auc.value),
            means: t('score.aucMeans', {
              low: three(held.auc.low),
              high: three(held.auc.high),
              times: formatNumber(held.auc.value * 100, language),
            }),
          },
        ]
      : []),
    {
      name: t('score.error'),
      value: t('score.pointsOf', { points: formatNumber(held.calibrationError * 100, language, 1) }),
      means: t('score.errorMeans'),
    },
    ...(best?.salesReached
      ? [
          {
            name: t('score.best'),
            value: formatShare(best.salesReached, language),
            means: t('score.bestMeans'),
          },
        ]
      : []),
    {
      name: t('score.brier'),
      value: formatNumber(held.brier, language, 4, 4),
      means: t('score.brierMeans', { rate: formatNumber(held.brierOfRate, language, 4, 4) }),
    },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, means }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={classes.figure}>{value}</dd>
          <dd className={classes.soft}>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
