import { funnelMetrics } from '../../core/query/funnel-steps.ts';
import { Figure } from '../figures/Figure.tsx';
import type { Cell } from '../figures/row.ts';
import { useT } from '../i18n/use-t.ts';
import { type Step, stepNames } from './step-names.ts';

interface StepRateProps {
  readonly step: Step;
  readonly place?: string;
  readonly cell?: Cell;
}

/** Which share of the step before reached this one; opens the rows of both. Nothing at the first step. */
export function StepRate({ step, place, cell }: StepRateProps) {
  const t = useT();
  const { id, before, rate, certainty } = step;
  if (before === null || rate === null) return null;
  const named = t('funnel.rate', { step: t(stepNames[id]), before: t(stepNames[before]) });
  const proof =
    before === 'visits' && id === 'leads'
      ? { metric: 'visit_to_lead_rate' }
      : { metric: funnelMetrics[id], per: funnelMetrics[before] };
  return (
    <Figure
      {...proof}
      cell={cell}
      label={place ? `${named}, ${place}` : named}
      value={rate}
      shown={{ unit: 'percent' }}
      certainty={certainty}
      options={{ digits: 1 }}
    />
  );
}
