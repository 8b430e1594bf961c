import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { assumed, usualPrice } from '../../../core/simulate/assumptions.ts';
import { priceCurve } from '../../../core/simulate/curves.ts';
import { type PricePlan, simulatePrice } from '../../../core/simulate/simulate-price.ts';
import { useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import { MarginField } from './MarginField.tsx';
import { LiveMargin, ResultPart } from './ResultPart.tsx';
import classes from './simulate.module.css';
import type { CountedOrders } from './simulate-questions.ts';
import { TaxField, taxOf } from './TaxField.tsx';
import { usePlan } from './use-plan.ts';
import { useSimulationWords } from './use-simulation-words.ts';

/** All prices of the orders looked at, up or down. */
export function PricePart({ counted: { counted, orders } }: { readonly counted: CountedOrders }) {
  const t = useT();
  const { currency, percent } = useSimulationWords(counted);
  const [changed, put, reset] = usePlan();
  const tax = taxOf(counted);
  const plan = useMemo((): PricePlan => ({ ...usualPrice(tax), ...changed }), [tax, changed]);
  const result = useMemo(() => simulatePrice(plan, orders), [plan, orders]);
  const curve = useMemo(() => priceCurve(plan, orders), [plan, orders]);
  return (
    <div className={classes.columns}>
      <div className={classes.form}>
        <LiveMargin result={result} currency={currency} />
        <h2>{t('simulate.decision')}</h2>
        <AssumptionField
          label={t('simulate.change')}
          means={t('simulate.changeMeans')}
          origin="decided"
          value={plan.change}
          scale={100}
          unit="%"
          least={-50}
          most={50}
          step={0.5}
          onValue={(value) => put('change', Math.max(-0.9, value))}
        />
        <h2>{t('simulate.assumptions')}</h2>
        <AssumptionField
          label={t('simulate.elasticity')}
          means={t('simulate.elasticityMeans', { value: percent(assumed.elasticity / 100) })}
          origin={'elasticity' in changed ? 'changed' : 'assumed'}
          value={plan.elasticity}
          unit=""
          least={-6}
          most={0}
          step={0.1}
          onValue={(value) => put('elasticity', Math.min(0, value))}
        />
        <TaxField
          counted={counted}
          value={plan.tax}
          changed={'tax' in changed}
          onValue={(value) => put('tax', value)}
        />
        <MarginField orders={orders} value={plan.marginRate} onValue={(value) => put('marginRate', value)} />
        <Button size="compact-sm" variant="default" className={classes.reset ?? ''} onClick={reset}>
          {t('simulate.reset')}
        </Button>
      </div>
      <ResultPart
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
    </div>
  );
}
