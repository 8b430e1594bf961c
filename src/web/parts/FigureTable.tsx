import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { isTimeDimension } from '../../core/facts/dimensions.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { ChangeText } from '../figures/ChangeText.tsx';
import { Figure } from '../figures/Figure.tsx';
import { cellOf, certainties, earlierOf, figureOf, type Result, segmentOf } from '../figures/row.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { changeDigits, columnDigits } from '../format/column-digits.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ColumnHead } from './ColumnHead.tsx';
import classes from './parts.module.css';
import { Scroller } from './Scroller.tsx';
import { type Order, sortRows } from './sort-rows.ts';

interface FigureTableProps {
  readonly result: Result;
  readonly metrics: readonly string[];
  /** What the table is, for those who do not see it. */
  readonly label: string;
  /** Figures that also show as a bar behind the number. */
  readonly bars?: readonly string[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Clicking a value of a dimension goes deeper. */
  readonly onDrill?: (dimension: string, value: string | number | null) => void;
  readonly colours?: ReadonlyMap<string | null, string>;
}

const step = 50;

/** Rows of figures under their dimensions, with totals computed as totals; every figure opens its proof. */
export function FigureTable({
  result,
  metrics,
  label,
  bars = [],
  order,
  onOrder,
  onDrill,
  colours,
}: FigureTableProps) {
  const t = useT();
  const segmentName = useSegmentName();
  const language = useLanguage();
  const { metrics: known, dimensions } = useCatalogue();
  const [shownRows, setShownRows] = useState(step);
  const { by } = result.meta;
  const sorted = useMemo(() => sortRows(result.rows, order, language), [result.rows, order, language]);
  const shown = sorted.slice(0, shownRows);
  const nameOf = (id: string) => known.find((metric) => metric.id === id)?.name ?? id;
  const dimensionName = (id: string) => dimensions.find((dimension) => dimension.id === id)?.name ?? id;
  const compared = result.meta.compare !== null;
  const highest = (metric: string) =>
    Math.max(...result.rows.map((row) => Math.abs(figureOf(row, metric) ?? 0)), Number.MIN_VALUE);
  const highs = new Map(bars.map((metric) => [metric, highest(metric)]));
  const sure = useMemo(() => certainties(result), [result]);
  const digits = useMemo(() => digitsOf(result), [result]);
  const few = shown
    .flatMap((row) => Object.values(sure.get(row) ?? {}))
    .find((certainty) => certainty?.kind === 'not_enough_data');

  const figures = (row: Result['totals'], name: string, cell: Record<string, string | number | null>) =>
    metrics.map((metric) => {
      const meta = result.meta.metrics[metric];
      if (!meta) return <td key={metric} />;
      const value = figureOf(row, metric);
      const high = highs.get(metric);
      const certainty = (sure.get(row) ?? result.meta.certainty.totals)[metric];
      return (
        <td key={metric} className={`${classes.number} ${classes.barCell}`}>
          {high !== undefined && value !== null && value > 0 && Object.keys(cell).length > 0 && (
            <span className={classes.bar} style={{ width: `calc(${(value / high) * 100}% - 12px)` }} />
          )}
          <Figure
            metric={metric}
            label={`${nameOf(metric)}, ${name}`}
            value={value}
            shown={meta}
            cell={cell}
            certainty={certainty}
            options={{
              bare: meta.unit === 'money' || meta.unit === 'days' || meta.unit === 'months',
              digits: digits.get(metric)?.figures,
            }}
          />
          {compared && (
            <span className={classes.under}>
              <ChangeText
                value={value}
                earlier={earlierOf(row, metric)}
                unit={meta.unit}
                better={certainty?.kind === 'not_enough_data' ? null : meta.better}
                digits={digits.get(metric)?.changes}
                wordUnseen
              />
            </span>
          )}
        </td>
      );
    });

  return (
    <>
      <Scroller label={label}>
        <table className={classes.table}>
          <thead>
            <tr>
              {by.map((dimension) => (
                <ColumnHead
                  key={dimension}
                  id={dimension}
                  name={dimensionName(dimension)}
                  order={order}
                  onOrder={onOrder}
                />
              ))}
              {metrics.map((metric) => {
                const meta = result.meta.metrics[metric];
                return (
                  <ColumnHead
                    key={metric}
                    id={metric}
                    name={nameOf(metric)}
                    number
                    shown={meta}
                    title={meta?.formula}
                    order={order}
                    onOrder={onOrder}
                  />
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const cell = cellOf(row, by);
              const names = by.map((dimension) => segmentName(dimension, segmentOf(row, dimension)));
              return (
                <tr key={JSON.stringify(Object.values(cell))}>
                  {by.map((dimension, place) => {
                    const value = segmentOf(row, dimension);
                    const colour = place === 0 && colours?.get(value === null ? null : String(value));
                    const content = (
                      <>
                        {colour && <span className={classes.swatch} style={{ background: colour }} />}
                        {names[place]}
                      </>
                    );
                    return (
                      <th key={dimension} scope="row">
                        {onDrill && !isTimeDimension(dimension) ? (
                          <button
                            type="button"
                            className={classes.drill}
                            title={t('table.drill')}
                            onClick={() => onDrill(dimension, value)}
                          >
                            {content}
                          </button>
                        ) : (
                          content
                        )}
                      </th>
                    );
                  })}
                  {figures(row, names.join(', '), cell)}
                </tr>
              );
            })}
            {by.length > 0 && shown.length === 0 && (
              <tr>
                <td colSpan={by.length + metrics.length} className={classes.quiet}>
                  {t('table.empty')}
                </td>
              </tr>
            )}
          </tbody>
          {by.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={by.length}>
                  {t('table.total')}
                </th>
                {figures(result.totals, t('table.total'), {})}
              </tr>
            </tfoot>
          )}
        </table>
      </Scroller>
      {few && <p className={classes.quiet}>{t('table.few', { needed: few.needed })}</p>}
      {sorted.length > shownRows && (
        <Button variant="default" size="sm" mt="sm" onClick={() => setShownRows(shownRows + step)}>
          {t('table.more', {
            shown: formatNumber(shownRows, language),
            all: formatNumber(sorted.length, language),
          })}
        </Button>
      )}
    </>
  );
}

/** Decimals of each column, the same in all its rows and its total. */
function digitsOf({ rows, totals, meta }: Result) {
  const all = [...rows, totals];
  return new Map(
    Object.entries(meta.metrics).map(([id, shown]) => [
      id,
      {
        figures: columnDigits(
          all.map((row) => figureOf(row, id)),
          shown,
        ),
        changes: changeDigits(
          all.map((row) => [figureOf(row, id), earlierOf(row, id)]),
          shown.unit,
        ),
      },
    ]),
  );
}
