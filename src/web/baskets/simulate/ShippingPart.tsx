import { Button, Switch } from '@mantine/core';
import { useMemo } from 'react';
import { roundAmount, usualShipping } from '../../../core/simulate/assumptions.ts';
import { shippingCurve } from '../../../core/simulate/curves.ts';
import { type ShippingPlan, simulateShipping } from '../../../core/simulate/simulate-shipping.ts';
import { useT } from '../../i18n/use-t.ts';
import { AssumptionField } from './AssumptionField.tsx';
import { MarginField } from './MarginField.tsx';
import { LiveMargin, ResultPart } from './ResultPart.tsx';
import classes from './simulate.module.css';
import type { CountedOrders } from './simulate-questions.ts';
import { usePlan } from './use-plan.ts';
import { useSimulationWords } from './use-simulation-words.ts';

/** Free shipping from an amount on. */
export function ShippingPart({ counted }: { readonly counted: CountedOrders }) {
  const t = useT();
  const { currency, sign, money, count } = useSimulationWords(counted.counted);
  const [changed, put, reset] = usePlan();
  const { orders, meanFee, feeOrders } = counted;
  const plan = useMemo(
    (): ShippingPlan => ({ ...usualShipping(orders, meanFee), ...changed }),
    [orders, meanFee, changed],
  );
  const result = useMemo(() => simulateShipping(plan, orders), [plan, orders]);
  const curve = useMemo(() => shippingCurve(plan, orders), [plan, orders]);
  const origin = (name: string) => (name in changed ? 'changed' : 'assumed');
  const usual = usualShipping(orders, meanFee);
  const most = roundAmount(Math.max(usual.threshold, plan.threshold) * 3);
  const step = usual.threshold >= 1_000 ? 50 : usual.threshold >= 100 ? 5 : 1;
  const percent = { scale: 100, unit: '%', least: 0, most: 100, step: 1 };
  return (
    <div className={classes.columns}>
      <div className={classes.form}>
        <LiveMargin result={result} currency={currency} />
        <h2>{t('simulate.decision')}</h2>
        <AssumptionField
          label={t('simulate.threshold')}
          origin="decided"
          value={plan.threshold}
          unit={sign}
          least={step}
          most={most}
          step={step}
          onValue={(value) => value > 0 && put('threshold', value)}
        />
        <Switch
          label={t('simulate.hasThreshold')}
          checked={plan.today !== null}
          onChange={(event) =>
            put('today', event.currentTarget.checked ? roundAmount(plan.threshold * 0.8) : undefined)
          }
        />
        {plan.today !== null && (
          <AssumptionField
            label={t('simulate.today')}
            origin="decided"
            value={plan.today}
            unit={sign}
            least={0}
            most={most}
            step={step}
            onValue={(value) => put('today', value)}
          />
        )}
        <h2>{t('simulate.assumptions')}</h2>
        <AssumptionField
          label={t('simulate.climb')}
          means={t('simulate.climbMeans')}
          origin={origin('climb')}
          value={plan.climb}
          {...percent}
          onValue={(value) => put('climb', value)}
        />
        <AssumptionField
          label={t('simulate.window')}
          means={t('simulate.windowMeans', {
            from: money(plan.threshold * (1 - plan.window)),
            to: money(plan.threshold),
          })}
          origin={origin('window')}
          value={plan.window}
          {...percent}
          onValue={(value) => put('window', value)}
        />
        <AssumptionField
          label={t('simulate.overshoot')}
          means={t('simulate.overshootMeans', { to: money(plan.threshold * (1 + plan.overshoot)) })}
          origin={origin('overshoot')}
          value={plan.overshoot}
          {...percent}
          onValue={(value) => put('overshoot', value)}
        />
        <AssumptionField
          label={t('simulate.fee')}
          {...(feeOrders > 0
            ? { means: t('simulate.feeMeans', { fee: money(meanFee ?? 0), orders: count(feeOrders) }) }
            : {})}
          origin={'fee' in changed ? 'changed' : meanFee === null ? 'assumed' : 'measured'}
          value={plan.fee}
          unit={sign}
          least={0}
          most={roundAmount(Math.max(20, (meanFee ?? 0) * 3))}
          step={0.5}
          onValue={(value) => put('fee', value)}
        />
        {plan.today !== null && plan.today < plan.threshold && (
          <AssumptionField
            label={t('simulate.leave')}
            means={t('simulate.leaveMeans')}
            origin={origin('leave')}
            value={plan.leave}
            {...percent}
            onValue={(value) => put('leave', value)}
          />
        )}
        <MarginField orders={orders} value={plan.marginRate} onValue={(value) => put('marginRate', value)} />
        <Button size="compact-sm" variant="default" className={classes.reset ?? ''} onClick={reset}>
          {t('simulate.reset')}
        </Button>
      </div>
      <ResultPart
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
    </div>
  );
}
