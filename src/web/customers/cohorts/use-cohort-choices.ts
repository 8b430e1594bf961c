import { type CohortUnit, cohortUnits } from '../../../core/cohorts/cohort-period.ts';
import { type AttributionDimension, attributionDimensions } from '../../../core/facts/dimensions.ts';
import { useAddress } from '../../address/use-address.ts';

/** What is shown of a cohort. */
export const cohortFigures = ['retention', 'revenue', 'margin', 'orders'] as const;
export type CohortFigure = (typeof cohortFigures)[number];

export interface CohortChoices {
  readonly by: CohortUnit | AttributionDimension;
  /** null where rows are periods. */
  readonly dimension: AttributionDimension | null;
  readonly figure: CohortFigure;
  readonly where: readonly string[];
  readonly asOf: string | undefined;
}

/** The reader's choices as the address holds them; what it does not say, or says wrongly, is the default. */
export function useCohortChoices(): CohortChoices {
  const [address] = useAddress();
  const dimension = attributionDimensions.find((one) => one === address.cohort) ?? null;
  return {
    by: dimension ?? cohortUnits.find((one) => one === address.cohort) ?? 'month',
    dimension,
    figure: cohortFigures.find((one) => one === address.figure) ?? 'retention',
    where: address.where ?? [],
    asOf: address.asof,
  };
}
