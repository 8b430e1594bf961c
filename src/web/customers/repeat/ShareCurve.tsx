import { useMemo } from 'react';
import { bandOption } from '../../charts/band-option.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from '../value/value.module.css';
import type { Repeat } from './repeat-questions.ts';

interface ShareCurveProps {
  readonly title: string;
  /** How to read it. */
  readonly means: string;
  /** Name of each point in order, and what it is called in the table. */
  readonly names: readonly string[];
  readonly timeName: string;
  readonly shareName: string;
  readonly points: readonly Omit<Repeat['curve'][number], 'days'>[];
}

/** A share over time with its interval, and the same numbers as a table. */
export function ShareCurve({ title, means, names, timeName, shareName, points }: ShareCurveProps) {
  const { t, share, axisShare, count, between } = useCustomerWords();
  const look = useChartLook();
  // No share is above one; where they come near, the axis ends there.
  const most = points.some(({ high }) => high > 0.8) ? 1 : undefined;
  const option = useMemo(
    () =>
      bandOption(
        {
          names,
          name: shareName,
          intervalName: t('value.interval'),
          points,
          write: share,
          writeShort: axisShare,
          most,
        },
        look,
      ),
    [names, shareName, points, share, axisShare, most, look, t],
  );
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  const label = `${title}. ${names.at(-1)}${t('value.colon')} ${share(last.value)}, ${between(last, share)}.`;
  // Ten lines say what a curve of a hundred points does.
  const every = Math.max(1, Math.ceil(points.length / 10));
  const shown = points.map((point, place) => ({ point, place })).filter(({ place }) => place % every === 0);
  return (
    <Panel title={title}>
      <p className={classes.means}>{means}</p>
      <Chart option={option} height={240} label={label} />
      <details className={classes.details}>
        <summary>{t('value.asTable')}</summary>
        <Scroller label={title}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{timeName}</th>
                <th scope="col" className={parts.number}>
                  {shareName}
                </th>
                <th scope="col" className={parts.number}>
                  {t('value.interval')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('repeat.atRisk')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ point, place }) => (
                <tr key={names[place]}>
                  <th scope="row">{names[place]}</th>
                  <td className={parts.number}>{share(point.value)}</td>
                  <td className={parts.number}>{between(point, share)}</td>
                  <td className={parts.number}>{count(point.atRisk)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </Panel>
  );
}
