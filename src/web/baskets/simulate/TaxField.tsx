import { assumed } from '../../../core/simulate/assumptions.ts';
import { useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import type { CountedOrders } from './simulate-questions.ts';
import type { PlanState } from './use-plan.ts';

type Counted = CountedOrders['counted'];

/** The tax inside amounts: what orders say, else what is usual; 0 where amounts are without. */
export function taxOf({ withTax, taxRate }: Counted): number {
  return withTax ? (taxRate ?? assumed.tax) : 0;
}

interface TaxFieldProps {
  readonly counted: Counted;
  readonly value: number;
  readonly field: PlanState['field'];
}

/** The tax inside amounts, where they are with it. */
export function TaxField({ counted, value, field }: TaxFieldProps) {
  const t = useT();
  if (!counted.withTax) return null;
  return (
    <AssumptionField
      label={t('simulate.tax')}
      value={value}
      scale={100}
      unit="%"
      least={0}
      most={30}
      step={0.5}
      {...field('tax', counted.taxRate === null ? 'assumed' : 'measured')}
    />
  );
}
