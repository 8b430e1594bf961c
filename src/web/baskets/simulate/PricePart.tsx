import { useMemo } from 'react';
import { assumed, usualPrice } from '../../../core/simulate/assumptions.ts';
import { priceCurve } from '../../../core/simulate/curves.ts';
import { type PricePlan, simulatePrice } from '../../../core/simulate/simulate-price.ts';
import { useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import { PlanForm } from './PlanForm.tsx';
import type { CountedOrders } from './simulate-questions.ts';
import { TaxField, taxOf } from './TaxField.tsx';
import { usePlan } from './use-plan.ts';
import { useSimulationWords } from './use-simulation-words.ts';

/** All prices of the orders looked at, up or down. */
export function PricePart({ counted: { counted, orders } }: { readonly counted: CountedOrders }) {
  const t = useT();
  const { currency, percent } = useSimulationWords(counted);
  const state = usePlan();
  const { changed, put, field } = state;
  const tax = taxOf(counted);
  const plan = useMemo((): PricePlan => ({ ...usualPrice(tax), ...changed }), [tax, changed]);
  const result = useMemo(() => simulatePrice(plan, orders), [plan, orders]);
  const curve = useMemo(() => priceCurve(plan, orders), [plan, orders]);
  return (
    <PlanForm
      plan={state}
      orders={orders}
      marginRate={plan.marginRate}
      decision={
        <AssumptionField
          label={t('simulate.change')}
          means={t('simulate.changeMeans')}
          value={plan.change}
          scale={100}
          unit="%"
          least={-50}
          most={50}
          step={0.5}
          origin="decided"
          onValue={(value) => put({ change: Math.max(-0.9, value) })}
        />
      }
      assumptions={
        <>
          <AssumptionField
            label={t('simulate.elasticity')}
            means={t('simulate.elasticityMeans', { value: percent(assumed.elasticity / 100) })}
            value={plan.elasticity}
            unit=""
            least={-6}
            most={0}
            step={0.1}
            {...field('elasticity')}
            onValue={(value) => put({ elasticity: Math.min(0, value) })}
          />
          <TaxField counted={counted} value={plan.tax} field={field} />
        </>
      }
      result={result}
      simulated={{ kind: 'price', change: plan.change, elasticity: plan.elasticity }}
      currency={currency}
      curve={curve}
      decided={{
        title: t('simulate.byChange'),
        name: t('simulate.change'),
        at: plan.change,
        write: percent,
      }}
    />
  );
}
