import { funnelMetrics } from '../../core/query/funnel-steps.ts';
import { Figure } from '../figures/Figure.tsx';
import type { Cell } from '../figures/row.ts';
import { useT } from '../i18n/use-t.ts';
import { type Step, stepNames } from './step-names.ts';

interface StepCountProps {
  readonly step: Step;
  readonly place?: string;
  readonly cell?: Cell;
  readonly large?: boolean;
}

/** How many reached a step; opens their rows. */
export function StepCount({ step, place, cell, large }: StepCountProps) {
  const t = useT();
  return (
    <Figure
      metric={funnelMetrics[step.id]}
      label={place ? `${t(stepNames[step.id])}, ${place}` : t(stepNames[step.id])}
      value={step.count}
      shown={{ unit: 'count' }}
      cell={cell}
      {...(large ? { large } : {})}
    />
  );
}
