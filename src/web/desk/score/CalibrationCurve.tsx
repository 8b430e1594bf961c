import { formatShare } from '../../../core/words/figures.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './score.module.css';
import type { Evaluation } from './score-questions.ts';

const size = 320;
const edge = 34;

/** Predicted against observed share of sales, part by part, with intervals; on the line a prediction came true. */
export function CalibrationCurve({ curve }: { readonly curve: Evaluation['curve'] }) {
  const t = useT();
  const language = useLanguage();
  const share = (value: number) => formatShare(value, language, 1);
  const most = Math.max(0.05, ...curve.flatMap((part) => [part.predicted, part.interval.high]));
  const x = (value: number) => edge + (value / most) * (size - edge - 8);
  const y = (value: number) => size - edge - (value / most) * (size - edge - 8);
  const ticks = [0, most / 2, most];
  return (
    <figure className={classes.curve}>
      <figcaption>{t('score.curve')}</figcaption>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
        <path d={`M${x(0)} ${y(0)}L${x(most)} ${y(most)}`} className={classes.diagonal} />
        {ticks.map((tick) => (
          <g key={tick} className={classes.tick}>
            <text x={x(tick)} y={size - 12} textAnchor={tick === 0 ? 'start' : 'end'}>
              {formatShare(tick, language, 0)}
            </text>
            <text x={edge - 6} y={y(tick) + 4} textAnchor="end">
              {formatShare(tick, language, 0)}
            </text>
          </g>
        ))}
        {curve.map((part) => (
          <g key={`${part.predicted} ${part.observed}`}>
            <path
              d={`M${x(part.predicted)} ${y(part.interval.low)}V${y(part.interval.high)}`}
              className={classes.interval}
            />
            <circle cx={x(part.predicted)} cy={y(part.observed)} r="4" className={classes.point} />
          </g>
        ))}
      </svg>
      <Scroller label={t('score.curve')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col" className={parts.number}>
                {t('score.predicted')}
              </th>
              <th scope="col" className={parts.number}>
                {t('score.observed')}
              </th>
              <th scope="col" className={parts.number}>
                {t('score.interval')}
              </th>
            </tr>
          </thead>
          <tbody>
            {curve.map((part) => (
              <tr key={`${part.predicted} ${part.observed}`}>
                <td className={parts.number}>{share(part.predicted)}</td>
                <td className={parts.number}>{share(part.observed)}</td>
                <td className={parts.number}>
                  {share(part.interval.low)} – {share(part.interval.high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </figure>
  );
}
