import { useMemo } from 'react';
import type { CurvePoint } from '../../../core/simulate/curves.ts';
import type { NotEnoughOrders } from '../../../core/simulate/order-bands.ts';
import type { Simulation } from '../../../core/simulate/simulation.ts';
import { type Simulated, simulationSentences } from '../../../core/simulate/simulation-words.ts';
import { formatFigure, formatNumber } from '../../../core/words/figures.ts';
import { signedMoney, signedNumber, written95 } from '../../../core/words/signed.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { marginOption } from './margin-option.ts';
import classes from './simulate.module.css';

export interface ResultPartProps {
  readonly result: Simulation | NotEnoughOrders;
  readonly simulated: Simulated;
  readonly currency: string;
  readonly curve: readonly CurvePoint[];
  /** What is decided: the question about it, its name, its value now, and how it is written. */
  readonly decided: {
    readonly title: string;
    readonly name: string;
    readonly at: number;
    readonly write: (value: number) => string;
  };
}

/** The margin of a plan beside its sliders, where the result itself is out of sight: on a phone. */
export function LiveMargin({ result, currency }: Pick<ResultPartProps, 'result' | 'currency'>) {
  const t = useT();
  const language = useLanguage();
  if (result.kind !== 'simulated') return null;
  return (
    <p className={classes.live} aria-hidden="true">
      {t('simulate.aMonth', { margin: signedMoney(result.margin.value, currency, language) })}
    </p>
  );
}

/** What comes of a plan: in words, in figures of a month, and what it would be with another decision. */
export function ResultPart({ result, simulated, currency, curve, decided }: ResultPartProps) {
  const t = useT();
  const language = useLanguage();
  const money = (value: number) => signedMoney(value, currency, language);
  return (
    <div className={classes.result}>
      <div className={classes.sentences} aria-live="polite">
        {simulationSentences(result, simulated, currency, language).map((sentence) => (
          <p key={sentence} className={parts.sentence}>
            {sentence}
          </p>
        ))}
      </div>
      {result.kind === 'simulated' && (
        <>
          <dl className={classes.figures}>
            <div>
              <dt>{t('simulate.margin')}</dt>
              <dd>
                {money(result.margin.value)}
                <small>{written95(result.margin, money, language)}</small>
              </dd>
            </div>
            <div>
              <dt>{t('simulate.marginToday')}</dt>
              <dd>
                {formatFigure(result.marginToday, { unit: 'money', currency }, language, { digits: 0 })}
              </dd>
            </div>
            <div>
              <dt>{t('simulate.revenue')}</dt>
              <dd>{money(result.revenue)}</dd>
            </div>
            <div>
              <dt>{t('simulate.ordersChange')}</dt>
              <dd>{signedNumber(result.orders, language)}</dd>
            </div>
            <div>
              <dt>{t('simulate.reached')}</dt>
              <dd>{formatNumber(result.reached, language)}</dd>
            </div>
          </dl>
          <MarginCurve curve={curve} currency={currency} decided={decided} />
        </>
      )}
    </div>
  );
}

function MarginCurve({ curve, currency, decided }: Pick<ResultPartProps, 'curve' | 'currency' | 'decided'>) {
  const t = useT();
  const language = useLanguage();
  const look = useChartLook();
  const { title } = decided;
  const option = useMemo(() => {
    const write = (short: boolean) => (value: number) =>
      formatFigure(value, { unit: 'money', currency }, language, short ? { short } : { digits: 0 });
    return marginOption(
      {
        points: curve,
        at: decided.at,
        words: {
          margin: t('simulate.margin'),
          low: t('simulate.low'),
          high: t('simulate.high'),
        },
        writeAt: decided.write,
        write: write(false),
        writeShort: write(true),
      },
      look,
    );
  }, [curve, decided, currency, language, look, t]);
  return (
    <figure className={classes.chart}>
      <figcaption>{title}</figcaption>
      <Chart option={option} height={260} label={title} />
      <details>
        <summary>{t('simulate.asTable')}</summary>
        <Scroller label={title}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col" className={parts.number}>
                  {decided.name}
                </th>
                <th scope="col" className={parts.number}>
                  {t('simulate.margin')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('simulate.interval')}
                </th>
              </tr>
            </thead>
            <tbody>
              {curve.map(({ at, margin }) => (
                <tr key={at}>
                  <td className={parts.number}>{decided.write(at)}</td>
                  <td className={parts.number}>{signedMoney(margin.value, currency, language)}</td>
                  <td className={parts.number}>
                    {written95(margin, (value) => signedMoney(value, currency, language), language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </figure>
  );
}
