import { assumed } from '../../../core/simulate/assumptions.ts';
import { useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import type { CountedOrders } from './simulate-questions.ts';

type Counted = CountedOrders['counted'];

/** The tax inside amounts: what orders say, else what is usual; 0 where amounts are without. */
export function taxOf({ withTax, taxRate }: Counted): number {
  return withTax ? (taxRate ?? assumed.tax) : 0;
}

interface TaxFieldProps {
  readonly counted: Counted;
  readonly value: number;
  readonly changed: boolean;
  readonly onValue: (value: number) => void;
}

/** The tax inside amounts, where the workspace counts with it. */
export function TaxField({ counted, value, changed, onValue }: TaxFieldProps) {
  const t = useT();
  if (!counted.withTax) return null;
  return (
    <AssumptionField
      label={t('simulate.tax')}
      origin={changed ? 'changed' : counted.taxRate === null ? 'assumed' : 'measured'}
      value={value}
      scale={100}
      unit="%"
      least={0}
      most={30}
      step={0.5}
      onValue={onValue}
    />
  );
}
