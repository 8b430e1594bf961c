import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OrderBands } from '../../../core/simulate/order-bands.ts';
import { useT } from '../../i18n/use-t.ts';
import { MarginField } from './MarginField.tsx';
import { LiveMargin, ResultPart, type ResultPartProps } from './ResultPart.tsx';
import classes from './simulate.module.css';
import type { PlanState } from './use-plan.ts';

interface PlanFormProps extends ResultPartProps {
  readonly plan: PlanState;
  readonly orders: OrderBands;
  /** null: the orders' own margins count. */
  readonly marginRate: number | null;
  /** What the orders say before anything is decided. */
  readonly about?: ReactNode;
  readonly decision: ReactNode;
  readonly assumptions: ReactNode;
}

/** What is decided and assumed, beside what comes of it. */
export function PlanForm({
  plan,
  orders,
  marginRate,
  about,
  decision,
  assumptions,
  ...shown
}: PlanFormProps) {
  const t = useT();
  return (
    <div className={classes.columns}>
      <div className={classes.form}>
        <LiveMargin result={shown.result} currency={shown.currency} />
        {about}
        <h2>{t('simulate.decision')}</h2>
        {decision}
        <h2>{t('simulate.assumptions')}</h2>
        {assumptions}
        <MarginField
          orders={orders}
          value={marginRate}
          onValue={(value) => plan.put({ marginRate: value })}
        />
        <Button size="compact-sm" variant="default" className={classes.reset ?? ''} onClick={plan.reset}>
          {t('simulate.reset')}
        </Button>
      </div>
      <ResultPart {...shown} />
    </div>
  );
}
