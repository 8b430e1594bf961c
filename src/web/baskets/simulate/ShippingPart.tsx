import { useMemo } from 'react';
import { roundAmount, usualShipping } from '../../../core/simulate/assumptions.ts';
import { shippingCurve } from '../../../core/simulate/curves.ts';
import { type ShippingPlan, simulateShipping } from '../../../core/simulate/simulate-shipping.ts';
import { useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import { PlanForm } from './PlanForm.tsx';
import { percentRange } from './percent-range.ts';
import type { CountedShipping } from './simulate-questions.ts';
import { TaxField, taxOf } from './TaxField.tsx';
import { TodayThreshold } from './TodayThreshold.tsx';
import { usePlan } from './use-plan.ts';
import { useSimulationWords } from './use-simulation-words.ts';

/** Free shipping from an amount on. */
export function ShippingPart({ counted }: { readonly counted: CountedShipping }) {
  const t = useT();
  const { currency, sign, money, count } = useSimulationWords(counted.counted);
  const state = usePlan();
  const { changed, put, field } = state;
  const { orders, meanFee, feeOrders } = counted;
  const tax = taxOf(counted.counted);
  const usual = useMemo(() => usualShipping(orders, { ...counted, tax }), [orders, counted, tax]);
  const plan = useMemo((): ShippingPlan => {
    const { nobody, ...numbers } = changed;
    return { ...usual, ...numbers, ...(nobody ? { today: null } : {}) };
  }, [usual, changed]);
  const result = useMemo(() => simulateShipping(plan, orders), [plan, orders]);
  const curve = useMemo(() => shippingCurve(plan, orders), [plan, orders]);
  const range = {
    unit: sign,
    most: roundAmount(Math.max(usual.threshold, plan.threshold) * 3),
    step: usual.threshold >= 1_000 ? 50 : usual.threshold >= 100 ? 5 : 1,
  };
  return (
    <PlanForm
      plan={state}
      orders={orders}
      marginRate={plan.marginRate}
      decision={
        <>
          <AssumptionField
            label={t('simulate.threshold')}
            value={plan.threshold}
            least={range.step}
            {...range}
            origin="decided"
            onValue={(value) => value > 0 && put({ threshold: value })}
          />
          <TodayThreshold counted={counted} plan={plan} usual={usual} range={range} state={state} />
        </>
      }
      assumptions={
        <>
          <AssumptionField
            label={t('simulate.climb')}
            means={t('simulate.climbMeans')}
            value={plan.climb}
            {...percentRange}
            {...field('climb')}
          />
          <AssumptionField
            label={t('simulate.window')}
            means={t('simulate.windowMeans', {
              from: money(plan.threshold * (1 - plan.window)),
              to: money(plan.threshold),
            })}
            value={plan.window}
            {...percentRange}
            {...field('window')}
          />
          <AssumptionField
            label={t('simulate.overshoot')}
            means={t('simulate.overshootMeans', { to: money(plan.threshold * (1 + plan.overshoot)) })}
            value={plan.overshoot}
            {...percentRange}
            {...field('overshoot')}
          />
          {plan.today !== null && plan.today < plan.threshold && (
            <AssumptionField
              label={t('simulate.leave')}
              means={t('simulate.leaveMeans')}
              value={plan.leave}
              {...percentRange}
              {...field('leave')}
            />
          )}
          <AssumptionField
            label={t('simulate.fee')}
            {...(meanFee === null
              ? {}
              : { means: t('simulate.feeMeans', { fee: money(meanFee), orders: count(feeOrders) }) })}
            value={plan.fee}
            unit={sign}
            least={0}
            most={roundAmount(Math.max(20, (meanFee ?? 0) * 3))}
            step={0.5}
            {...field('fee', meanFee === null ? 'assumed' : 'measured')}
          />
          <TaxField counted={counted.counted} value={plan.tax} field={field} />
        </>
      }
      result={result}
      simulated={{ kind: 'shipping', climb: plan.climb, leave: plan.leave }}
      currency={currency}
      curve={curve}
      decided={{
        title: t('simulate.byThreshold'),
        name: t('simulate.threshold'),
        at: plan.threshold,
        write: money,
      }}
    />
  );
}
