import { useMemo } from 'react';
import { Chart } from '../../charts/Chart.tsx';
import { useChartLook } from '../../charts/chart-look.ts';
import { curveOption } from '../../charts/curve-option.ts';
import { seriesOption } from '../../charts/series-option.ts';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from './value.module.css';
import type { FittedPurchases } from './value-questions.ts';

/** Predicted against bought on the weeks held out, week by week and by how often customers had come before. */
export function PurchaseTest({ result }: { readonly result: FittedPurchases }) {
  const { t, count, share } = useCustomerWords();
  const { backTest, weekly } = result;
  if (!backTest || !weekly) return <p className={classes.means}>{t('model.noTest')}</p>;
  const whole = (value: number) => count(Math.round(value));
  const off =
    backTest.error === null
      ? ''
      : t(backTest.error < 0 ? 'model.tooFew' : 'model.tooMany', { share: share(Math.abs(backTest.error)) });
  const sentence = t('model.test', {
    weeks: count(Math.round(backTest.weeks)),
    predicted: whole(backTest.predicted),
    actual: whole(backTest.actual),
  });
  return (
    <>
      <p className={parts.sentence}>
        {sentence} {off}
      </p>
      <div className={classes.pair}>
        <WeeklyChart weekly={weekly} />
        <ClassChart classes={backTest.classes} />
      </div>
      <Scroller label={t('model.classes')}>
        <table className={parts.table}>
          <caption>{t('model.classes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('model.before')}</th>
              <th scope="col" className={parts.number}>
                {t('value.customers')}
              </th>
              <th scope="col" className={parts.number}>
                {t('model.predicted')}
              </th>
              <th scope="col" className={parts.number}>
                {t('model.bought')}
              </th>
            </tr>
          </thead>
          <tbody>
            {backTest.classes.map((one) => (
              <tr key={one.frequency}>
                <th scope="row">
                  {t(one.orMore ? 'model.orMore' : 'model.times', { count: one.frequency })}
                </th>
                <td className={parts.number}>{count(one.customers)}</td>
                <td className={parts.number}>{whole(one.predicted)}</td>
                <td className={parts.number}>{count(one.actual)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              <td className={parts.number}>
                {count(backTest.classes.reduce((sum, one) => sum + one.customers, 0))}
              </td>
              <td className={parts.number}>{whole(backTest.predicted)}</td>
              <td className={parts.number}>{count(backTest.actual)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroller>
      <AliveChart tenths={result.aliveTenths} />
    </>
  );
}

function WeeklyChart({ weekly }: { readonly weekly: NonNullable<FittedPurchases['weekly']> }) {
  const { t, count } = useCustomerWords();
  const look = useChartLook();
  const option = useMemo(() => {
    const first = (weekly[0]?.week ?? 1) - 1;
    const from = weekly.findIndex(({ week }) => week >= 0);
    const write = (value: number) => count(Math.round(value));
    return curveOption(
      {
        names: weekly.map(({ week }) => t('model.week', { week: week - first })),
        values: weekly.map(({ actual }) => actual),
        earlier: weekly.map(({ predicted }) => predicted),
        name: t('model.bought'),
        earlierName: t('model.predicted'),
        immatureFrom: from < 0 ? null : from,
        immatureName: t('model.heldOut'),
        write,
        writeShort: write,
      },
      look,
    );
  }, [weekly, look, t, count]);
  const last = weekly.at(-1);
  return (
    <figure className={classes.chart}>
      <figcaption>{t('model.weekly')}</figcaption>
      <Chart
        option={option}
        height={240}
        label={t('model.weeklyLabel', {
          predicted: count(Math.round(last?.predicted ?? 0)),
          actual: count(last?.actual ?? 0),
        })}
      />
    </figure>
  );
}

function ClassChart({
  classes: found,
}: {
  readonly classes: NonNullable<FittedPurchases['backTest']>['classes'];
}) {
  const { t, decimals } = useCustomerWords();
  const look = useChartLook();
  const option = useMemo(() => {
    const names = found.map((one) =>
      one.orMore ? t('model.orMore', { count: one.frequency }) : String(one.frequency),
    );
    const write = (value: number) => decimals(value, 2);
    const each = (of: 'predicted' | 'actual') => found.map((one) => one[of] / Math.max(1, one.customers));
    const series = [
      { name: t('model.bought'), values: each('actual'), colour: look.accent, earlier: false },
      { name: t('model.predicted'), values: each('predicted'), colour: look.inkFaint, earlier: true },
    ];
    return seriesOption({ names, series, stacked: false, write, writeShort: write }, look);
  }, [found, look, t, decimals]);
  return (
    <figure className={classes.chart}>
      <figcaption>{t('model.byClass')}</figcaption>
      <Chart option={option} height={240} label={t('model.byClassLabel')} />
    </figure>
  );
}

function AliveChart({ tenths }: { readonly tenths: readonly number[] }) {
  const { t, count, axisShare } = useCustomerWords();
  const look = useChartLook();
  const option = useMemo(() => {
    const names = tenths.map((_, place) => `${place * 10}–${axisShare((place + 1) / 10)}`);
    const series = [{ name: t('value.customers'), values: tenths, colour: look.accentLine, earlier: false }];
    return seriesOption({ names, series, stacked: true, write: count, writeShort: count }, look);
  }, [tenths, look, t, count, axisShare]);
  return (
    <figure className={classes.chart}>
      <figcaption>{t('model.aliveChart')}</figcaption>
      <p className={classes.means}>{t('model.aliveMeans')}</p>
      <Chart
        option={option}
        height={200}
        label={t('model.aliveLabel', { count: count(tenths.at(-1) ?? 0) })}
      />
    </figure>
  );
}
