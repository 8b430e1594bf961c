import { heatOption } from '../../charts/heat-option.ts';
import { cellOf } from '../../figures/row.ts';
import { weekdayName } from '../../format/days.ts';
import { type ChartInput, figureIn, keyOf, type MadeChart, nameOf, writers } from './made-chart.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** A figure by weekday and hour. */
export function heatChart(input: ChartInput, metric: string): MadeChart {
  const { result, look, language, t, segmentName } = input;
  const { write } = writers(input, metric);
  const byPlace = new Map(result.rows.map((row) => [`${keyOf(row, 'weekday')} ${keyOf(row, 'hour')}`, row]));
  const cells = weekdays.flatMap((weekday, row) =>
    hours.map((hour) => [hour, row, figureIn(byPlace.get(`${weekday} ${hour}`), metric)] as const),
  );
  const busiest = cells.reduce((best, cell) => ((cell[2] ?? -1) > (best[2] ?? -1) ? cell : best));
  const name = nameOf(input, metric);
  return {
    metric,
    title:
      busiest[2] === null
        ? name
        : t('explorer.busiest', {
            name,
            weekday: weekdayName(busiest[1] + 1, language),
            hour: segmentName('hour', busiest[0]),
            value: write(busiest[2]),
          }),
    height: 300,
    option: heatOption(
      {
        columns: hours.map((hour) => segmentName('hour', hour)),
        rows: weekdays.map((weekday) => weekdayName(weekday, language, 'short')),
        cells,
        name,
        write,
      },
      look,
    ),
    cellAt: (_, point) => {
      const cell = cells[point];
      const row = cell && byPlace.get(`${cell[1] + 1} ${cell[0]}`);
      return row ? cellOf(row, result.meta.by) : null;
    },
  };
}
