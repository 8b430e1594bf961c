import { type Series, seriesOption } from '../../charts/series-option.ts';
import { cellOf, earlierOf, figureOf, type ResultRow } from '../../figures/row.ts';
import { formatPeriod } from '../../format/days.ts';
import { type ChartInput, figureIn, keyOf, type MadeChart, nameOf, writers } from './made-chart.ts';

const mostSeries = 8;

/** A figure over time, by the values of a dimension if there is one. */
export function lineChart(input: ChartInput, metric: string, stacked: boolean): MadeChart {
  const { result, colours, look, language, t, segmentName } = input;
  const [time = 'day', part] = result.meta.by;
  const names = [...new Set(result.rows.map((row) => keyOf(row, time)))].sort();
  const { write, writeShort } = writers(input, metric);
  const { compare, period } = result.meta;
  const total = figureOf(result.totals, metric);
  const groups = part === undefined ? [null] : largest(result.rows, part, metric);
  const rowOf = (name: string | null, group: string | null) =>
    result.rows.find(
      (row) => keyOf(row, time) === name && (part === undefined || keyOf(row, part) === group),
    );
  const series: Series[] = groups.map((group) => ({
    name: part === undefined ? formatPeriod(period, language) : segmentName(part, group),
    values: names.map((name) => figureIn(rowOf(name, group), metric)),
    colour: part === undefined ? undefined : colours.get(group),
    earlier: false,
  }));
  if (compare && part === undefined) {
    series.push({
      name: formatPeriod(compare, language),
      values: names.map((name) => {
        const row = rowOf(name, null);
        return row ? earlierOf(row, metric) : null;
      }),
      colour: undefined,
      earlier: true,
    });
  }
  const name = nameOf(input, metric);
  return {
    metric,
    title: total === null ? name : t('explorer.total', { name, value: write(total) }),
    height: 280,
    option: seriesOption(
      {
        names: names.map((one) => segmentName(time, one)),
        series,
        stacked,
        write,
        writeShort,
      },
      look,
    ),
    cellAt: (place, point) => {
      const row = rowOf(names[point] ?? null, groups[place] ?? null);
      return row ? cellOf(row, result.meta.by) : null;
    },
  };
}

/** The values of a dimension with the largest figures, largest first. */
function largest(rows: readonly ResultRow[], dimension: string, metric: string): (string | null)[] {
  const sums = new Map<string | null, number>();
  for (const row of rows) {
    const key = keyOf(row, dimension);
    sums.set(key, (sums.get(key) ?? 0) + Math.abs(figureOf(row, metric) ?? 0));
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostSeries)
    .map(([key]) => key);
}
