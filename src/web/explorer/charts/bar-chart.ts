import { barOption } from '../../charts/bar-option.ts';
import { cellOf, certainties, earlierOf, figureOf, type ResultRow, segmentOf } from '../../figures/row.ts';
import { formatPeriod } from '../../format/days.ts';
import { type ChartInput, keyOf, type MadeChart, nameOf, writers } from './made-chart.ts';

const mostBars = 30;

/** Segments side by side, the largest first. */
export function barChart(input: ChartInput, metric: string): MadeChart {
  const { result, colours, look, language } = input;
  const { by, compare, period } = result.meta;
  const rows = [...result.rows]
    .sort((a, b) => (figureOf(b, metric) ?? -Infinity) - (figureOf(a, metric) ?? -Infinity))
    .slice(0, mostBars);
  const { write, writeShort } = writers(input, metric);
  const sure = certainties(result);
  const isFew = (row: ResultRow) => sure.get(row)?.[metric]?.kind === 'not_enough_data';
  const first = by[0];
  // A leader of three cases is no finding.
  const top = rows.find((row) => !isFew(row));
  const value = top ? figureOf(top, metric) : null;
  const name = nameOf(input, metric);
  return {
    metric,
    title:
      top && value !== null && rows.length > 1
        ? input.t('explorer.first', { name, segment: rowName(input, top), value: write(value) })
        : name,
    height: Math.max(120, rows.length * (compare ? 36 : 30) + 40),
    option: barOption(
      {
        names: rows.map((row) => rowName(input, row)),
        values: rows.map((row) => figureOf(row, metric)),
        earlier: compare ? rows.map((row) => earlierOf(row, metric)) : null,
        few: rows.map(isFew),
        colours: rows.map((row) => colours.get(first ? keyOf(row, first) : null)),
        name: formatPeriod(period, language),
        earlierName: compare ? formatPeriod(compare, language) : '',
        write,
        writeShort,
      },
      look,
    ),
    cellAt: (_, point) => (rows[point] ? cellOf(rows[point], by) : null),
  };
}

function rowName({ result, segmentName }: ChartInput, row: ResultRow): string {
  return result.meta.by.map((id) => segmentName(id, segmentOf(row, id))).join(', ');
}
