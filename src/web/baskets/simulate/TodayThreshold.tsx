import { Switch } from '@mantine/core';
import { roundThreshold } from '../../../core/simulate/assumptions.ts';
import { freeFromSentence } from '../../../core/simulate/free-from-words.ts';
import type { ShippingPlan } from '../../../core/simulate/simulate-shipping.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import classes from './simulate.module.css';
import type { CountedShipping } from './simulate-questions.ts';
import type { PlanState } from './use-plan.ts';

interface TodayThresholdProps {
  readonly counted: CountedShipping;
  readonly plan: ShippingPlan;
  /** The plan before anybody changed it. */
  readonly usual: ShippingPlan;
  readonly range: { readonly unit: string; readonly most: number; readonly step: number };
  readonly state: PlanState;
}

/** From where on shipping is free today: as the orders show it, as somebody says, or nowhere. */
export function TodayThreshold({ counted, plan, usual, range, state }: TodayThresholdProps) {
  const t = useT();
  const language = useLanguage();
  const { put, field } = state;
  const { freeFrom } = counted;
  const says = freeFromSentence(freeFrom, counted.counted, language);
  const turn = (on: boolean) =>
    put(
      on
        ? {
            nobody: undefined,
            today: usual.today === null ? roundThreshold(plan.threshold * 0.8) : undefined,
          }
        : { nobody: 1, today: undefined },
    );
  return (
    <>
      <Switch
        label={t('simulate.hasThreshold')}
        checked={plan.today !== null}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {plan.today === null ? (
        <p className={classes.means}>{says}</p>
      ) : (
        <AssumptionField
          label={t('simulate.today')}
          means={says}
          value={plan.today}
          least={0}
          {...range}
          {...field('today', usual.today === null ? 'decided' : 'measured')}
        />
      )}
    </>
  );
}
