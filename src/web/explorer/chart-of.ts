import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure } from '../../core/words/figures.ts';
import type { CatalogueMetric } from '../api/use-workspace.ts';
import { barOption } from '../charts/bar-option.ts';
import type { ChartLook } from '../charts/chart-look.ts';
import { funnelOption } from '../charts/funnel-option.ts';
import { heatOption } from '../charts/heat-option.ts';
import { type Series, seriesOption } from '../charts/series-option.ts';
import {
  type Cell,
  cellOf,
  certainties,
  earlierOf,
  figureOf,
  type Result,
  type ResultRow,
  segmentOf,
} from '../figures/row.ts';
import type { NameSegment } from '../figures/use-segment-name.ts';
import { formatPeriod, weekdayName } from '../format/days.ts';
import { lowerFirst } from '../format/lower-first.ts';
import type { Language } from '../i18n/language.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { ChartKind } from './explorer-state.ts';

export interface ChartInput {
  readonly result: Result;
  readonly metrics: readonly string[];
  readonly known: readonly CatalogueMetric[];
  readonly colours: ReadonlyMap<string | null, string>;
  readonly look: ChartLook;
  readonly language: Language;
  readonly t: Translate;
  readonly segmentName: NameSegment;
}

export interface MadeChart {
  readonly metric: string;
  /** The finding, as a title. */
  readonly title: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** The cell behind a point, to open its proof. */
  readonly cellAt: (series: number, point: number) => Cell | null;
}

const mostBars = 30;
const mostSeries = 8;

/** The charts of an answer: one per figure, or one for all where the kind takes them together. */
export function chartsOf(kind: ChartKind, input: ChartInput): readonly MadeChart[] {
  switch (kind) {
    case 'table':
      return [];
    case 'funnel':
      return [funnel(input)];
    case 'heat':
      return input.metrics.slice(0, 1).map((metric) => heat(input, metric));
    case 'bar':
      return input.metrics.map((metric) => bars(input, metric));
    case 'line':
      return input.metrics.map((metric) => lines(input, metric, false));
    case 'stacked':
      return input.metrics
        .filter((metric) => !input.known.find(({ id }) => id === metric)?.ratio)
        .map((metric) => lines(input, metric, true));
  }
}

function nameOf({ known }: ChartInput, metric: string): string {
  return known.find(({ id }) => id === metric)?.name ?? metric;
}

function writers({ result, language }: ChartInput, metric: string) {
  const meta = result.meta.metrics[metric] ?? { unit: 'number' as const };
  return {
    write: (value: number) => formatFigure(value, meta, language),
    writeShort: (value: number) => formatFigure(value, meta, language, { short: true }),
  };
}

function rowName({ result, segmentName }: ChartInput, row: ResultRow): string {
  return result.meta.by.map((id) => segmentName(id, segmentOf(row, id))).join(', ');
}

function bars(input: ChartInput, metric: string): MadeChart {
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

function keyOf(row: ResultRow, dimension: string): string | null {
  const value = segmentOf(row, dimension);
  return value === null ? null : String(value);
}

function lines(input: ChartInput, metric: string, stacked: boolean): MadeChart {
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

function figureIn(row: ResultRow | undefined, metric: string): number | null {
  return row ? figureOf(row, metric) : null;
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

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const weekdays = [1, 2, 3, 4, 5, 6, 7];

function heat(input: ChartInput, metric: string): MadeChart {
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

function funnel(input: ChartInput): MadeChart {
  const { result, metrics, look, t } = input;
  const steps = metrics.map((metric) => ({
    metric,
    name: nameOf(input, metric),
    value: figureOf(result.totals, metric) ?? 0,
  }));
  return {
    metric: metrics[0] ?? 'leads',
    title: t('explorer.funnelTitle', { steps: steps.map(({ name }) => lowerFirst(name)).join(' → ') }),
    height: Math.max(180, steps.length * 58),
    option: funnelOption(
      { steps, write: (value) => writers(input, steps[0]?.metric ?? '').write(value) },
      look,
    ),
    cellAt: () => ({}),
  };
}
