import { Figure } from '../figures/Figure.tsx';
import type { Cell } from '../figures/row.ts';
import { formatNumber } from '../format/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { type Step, stepMetrics, stepNames } from './step-names.ts';

interface StepCountProps {
  readonly step: Step;
  readonly place?: string;
  readonly cell?: Cell;
  readonly large?: boolean;
}

/** How many reached a step; opens the rows where the catalogue counts the step. */
export function StepCount({ step, place, cell, large }: StepCountProps) {
  const t = useT();
  const language = useLanguage();
  const metric = stepMetrics[step.id];
  if (!metric) return <span>{formatNumber(step.count, language)}</span>;
  return (
    <Figure
      metric={metric}
      label={place ? `${t(stepNames[step.id])}, ${place}` : t(stepNames[step.id])}
      value={step.count}
      shown={{ unit: 'count' }}
      {...(cell ? { cell } : {})}
      {...(large ? { large } : {})}
    />
  );
}
