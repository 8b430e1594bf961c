import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure } from '../../../core/words/figures.ts';
import type { CatalogueMetric } from '../../api/use-workspace.ts';
import type { ChartLook } from '../../charts/chart-look.ts';
import { type Cell, figureOf, type Result, type ResultRow, segmentOf } from '../../figures/row.ts';
import type { NameSegment } from '../../figures/use-segment-name.ts';
import type { Language } from '../../i18n/language.ts';
import type { Translate } from '../../i18n/use-t.ts';

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

/** The name of a figure, or its id where the catalogue has none. */
export function nameOf({ known }: ChartInput, metric: string): string {
  return known.find(({ id }) => id === metric)?.name ?? metric;
}

/** Writes values of a figure, in full and short. */
export function writers({ result, language }: ChartInput, metric: string) {
  const meta = result.meta.metrics[metric] ?? { unit: 'number' as const };
  return {
    write: (value: number) => formatFigure(value, meta, language),
    writeShort: (value: number) => formatFigure(value, meta, language, { short: true }),
  };
}

/** The value of a dimension in a row, as a key. */
export function keyOf(row: ResultRow, dimension: string): string | null {
  const value = segmentOf(row, dimension);
  return value === null ? null : String(value);
}

/** The figure in a row; null without the row. */
export function figureIn(row: ResultRow | undefined, metric: string): number | null {
  return row ? figureOf(row, metric) : null;
}
