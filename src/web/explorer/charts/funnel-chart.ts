import { funnelOption } from '../../charts/funnel-option.ts';
import { figureOf } from '../../figures/row.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import { type ChartInput, type MadeChart, nameOf, writers } from './made-chart.ts';

/** Figures as steps, each narrower than the one before. */
export function funnelChart(input: ChartInput): MadeChart {
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
