import { useState } from 'react';
import { beyondChance } from '../../../core/basket/figures/basket-change.ts';
import { basketSegmentName, isBesideArticles } from '../../../core/basket/figures/basket-segment-name.ts';
import { segmentOrder } from '../../../core/query/segment-order.ts';
import { ChangeText } from '../../figures/ChangeText.tsx';
import { Figure } from '../../figures/Figure.tsx';
import { ColumnHead } from '../../parts/ColumnHead.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { type Order, sortRows } from '../../parts/sort-rows.ts';
import { useSegmentColours } from '../../parts/use-segment-colours.ts';
import type { Baskets } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { useBasketWords } from '../use-basket-words.ts';
import { IntervalBar } from './IntervalBar.tsx';
import { provenMetric } from './proven-metric.ts';
import { uncertain } from './uncertain.ts';

interface BasketTableProps {
  readonly answer: Baskets;
  readonly by: string;
  readonly label: string;
}

const columns = ['baskets', 'mean', 'interval', 'median', 'trimmedMean', 'quarters'] as const;
const sorted: readonly string[] = ['baskets', 'mean', 'median', 'trimmedMean'];

/** Baskets by a dimension: the mean with its interval on a common scale, the median, the trimmed mean, the middle half. */
export function BasketTable({ answer, by, label }: BasketTableProps) {
  const { currency } = answer;
  const { t, language, money, rounded, count, segmentName, nameOf } = useBasketWords(currency);
  const colours = useSegmentColours(by);
  // Days, hours and ages come in their own order, which is not that of their names.
  const natural = segmentOrder(by) !== null;
  const [order, setOrder] = useState<Order>(
    natural ? { by, descending: false } : { by: 'baskets', descending: true },
  );
  const metric = provenMetric(answer);
  const byPlace = answer.groups.map((group, place) => ({
    place,
    [by]: group.segment,
    baskets: group.baskets,
    mean: group.mean,
    median: group.median,
    trimmedMean: group.trimmedMean,
  }));
  const sortedGroups = sortRows(byPlace, order, language).flatMap(
    ({ place }) => answer.groups[Number(place)] ?? [],
  );
  const groups = natural && order.by === by ? inTurn(answer.groups, order.descending) : sortedGroups;
  const known = [...groups, answer.all].flatMap(({ meanInterval }) => (meanInterval ? [meanInterval] : []));
  const [from, to] = [Math.min(...known.map(({ low }) => low)), Math.max(...known.map(({ high }) => high))];
  const heads = {
    baskets: t('basket.baskets'),
    mean: t('basket.mean'),
    interval: t('basket.interval'),
    median: t('basket.median'),
    trimmedMean: t('basket.trimmed'),
    quarters: t('basket.quarters'),
  };
  const cells = (
    one: Baskets['all'],
    name: string,
    cell: Readonly<Record<string, string | number | null>>,
  ) => {
    const { mean, meanInterval, notEnough, earlier, quarters } = one;
    return (
      <>
        <td className={parts.number}>{count(one.baskets)}</td>
        <td className={`${parts.number} ${notEnough ? classes.few : ''}`}>
          {metric ? (
            <Figure
              metric={metric}
              label={`${heads.mean}, ${name}`}
              value={mean}
              shown={{ unit: 'money', currency }}
              cell={cell}
            />
          ) : (
            money(mean)
          )}
          {earlier && one.comparable && (
            <span className={parts.under}>
              <ChangeText
                value={mean}
                earlier={earlier.mean}
                unit="money"
                better={notEnough || earlier.notEnough ? null : 'up'}
                beyondChance={beyondChance(one.changeInterval)}
                wordUnseen
              />
            </span>
          )}
        </td>
        <td>
          {meanInterval && mean !== null ? (
            <>
              <IntervalBar value={mean} {...meanInterval} from={from} to={to} />
              <span className={parts.quiet}>
                {rounded(meanInterval.low)} – {rounded(meanInterval.high)}
              </span>
            </>
          ) : (
            <span className={parts.quiet}>{uncertain(one, { t, count })}</span>
          )}
        </td>
        <td className={`${parts.number} ${notEnough ? classes.few : ''}`}>{money(one.median)}</td>
        <td className={`${parts.number} ${notEnough ? classes.few : ''}`}>{money(one.trimmedMean)}</td>
        <td className={`${parts.number} ${notEnough ? classes.few : ''}`}>
          {quarters ? `${rounded(quarters.low)} – ${rounded(quarters.high)}` : '–'}
        </td>
      </>
    );
  };
  return (
    <Scroller label={label}>
      <table className={parts.table}>
        <thead>
          <tr>
            <ColumnHead id={by} name={nameOf(by)} order={order} onOrder={setOrder} />
            {columns.map((id) =>
              sorted.includes(id) ? (
                <ColumnHead key={id} id={id} name={heads[id]} number order={order} onOrder={setOrder} />
              ) : (
                <th key={id} scope="col" className={id === 'interval' ? undefined : parts.number}>
                  {heads[id]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const { segment } = group;
            const name = isBesideArticles(answer.per, by, segment)
              ? basketSegmentName(answer.per, by, segment, language)
              : segmentName(by, segment);
            const colour = colours.get(segment === null ? null : String(segment));
            return (
              <tr key={JSON.stringify(segment)}>
                <th scope="row">
                  {colour && <span className={parts.swatch} style={{ background: colour }} />}
                  {name}
                </th>
                {cells(group, name, { [by]: segment })}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.total')}</th>
            {cells(answer.all, t('table.total'), {})}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}

function inTurn<Row>(rows: readonly Row[], backwards: boolean): readonly Row[] {
  return backwards ? [...rows].reverse() : rows;
}
