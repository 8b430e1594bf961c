import type { MetricId } from '../../../../src/core/metrics/metric-ids.ts';
import { clientFigures } from './client-figures.ts';
import { costFigures } from './cost-figures.ts';
import { leadFigures } from './lead-figures.ts';
import { salesFigures } from './sales-figures.ts';
import { cellSums } from './twin-cell.ts';
import type { TwinFacts } from './twin-fact.ts';
import { cellPeriods } from './twin-periods.ts';
import type { TwinQuestion } from './twin-question.ts';

/**
 * Every metric written down from the definitions, in loops over raw facts: money in cents, ratios unrounded. It
 * shares nothing with the program but the names.
 */
export function naiveFigure(facts: TwinFacts, metric: MetricId, question: TwinQuestion): number | null {
  const sums = cellSums(facts, question);
  const periods = cellPeriods(facts, question, sums);
  const figures: Readonly<Record<MetricId, () => number | null>> = {
    ...costFigures(sums),
    ...leadFigures(sums, () => cellSums(facts, { ...question, cell: {} }).leads()),
    ...salesFigures(sums, periods),
    ...clientFigures(sums, periods),
  };
  return figures[metric]();
}
