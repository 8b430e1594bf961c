import { MultiSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { usualBundle } from '../../../core/simulate/assumptions.ts';
import { bundleCurve } from '../../../core/simulate/curves.ts';
import { type BundlePlan, simulateBundle } from '../../../core/simulate/simulate-bundle.ts';
import { useAddress } from '../../address/use-address.ts';
import { valuesQuestion } from '../../api/questions.ts';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { NoLines } from '../together/NoLines.tsx';
import { AssumptionField } from './AssumptionField.tsx';
import { PlanForm } from './PlanForm.tsx';
import { percentRange } from './percent-range.ts';
import classes from './simulate.module.css';
import { type CountedOrders, type CountedParts, partsQuestion, type Wanted } from './simulate-questions.ts';
import { TaxField, taxOf } from './TaxField.tsx';
import { usePlan } from './use-plan.ts';
import { useSimulationWords } from './use-simulation-words.ts';

interface BundlePartProps {
  readonly wanted: Wanted;
  readonly counted: CountedOrders;
}

/** Several products for one price. */
export function BundlePart({ wanted, counted }: BundlePartProps) {
  const t = useT();
  const [address, change] = useAddress();
  const [search, setSearch] = useState('');
  const chosen = address.part ?? [];
  const named = useQuery(valuesQuestion('product', search));
  const found = named.data?.values ?? [];
  const options = [...new Set([...chosen, ...found.map(({ value }) => value ?? '')])].filter(Boolean);
  const enough = chosen.length >= 2;
  const { data, error, refetch } = useQuery({ ...partsQuestion(wanted, chosen), enabled: enough });
  if (search === '' && chosen.length === 0 && named.data && found.every(({ value }) => !value))
    return <NoLines />;
  return (
    <>
      <MultiSelect
        className={classes.parts ?? ''}
        label={t('simulate.parts')}
        description={t('simulate.partsMean')}
        searchable
        maxValues={8}
        nothingFoundMessage={t('filter.noValue')}
        data={options}
        searchValue={search}
        onSearchChange={setSearch}
        value={[...chosen]}
        onChange={(part) => change({ part, plan: undefined }, { replace: true })}
      />
      {!enough && (
        <p className={parts.sentence}>
          {t('simulate.choosePartsFirst')}{' '}
          <Link to="/baskets/together" search={{ tab: 'packages' }}>
            {t('together.packages')}
          </Link>
        </p>
      )}
      {enough && error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {enough && !data && !error && <Skeleton height={420} aria-busy />}
      {enough && data && <Bundle key={chosen.join('\n')} counted={counted} bundle={data} />}
    </>
  );
}

function Bundle({ counted, bundle }: { readonly counted: CountedOrders; readonly bundle: CountedParts }) {
  const t = useT();
  const { currency, sign, money, count } = useSimulationWords(bundle.counted);
  const state = usePlan();
  const { changed, field } = state;
  const tax = taxOf(bundle.counted);
  const { orders } = bundle;
  const plan = useMemo(
    (): BundlePlan => ({ ...usualBundle(orders, tax), ...changed }),
    [orders, tax, changed],
  );
  const result = useMemo(() => simulateBundle(plan, orders), [plan, orders]);
  const curve = useMemo(() => bundleCurve(plan, orders), [plan, orders]);
  const together = orders.parts.reduce((sum, { price }) => sum + price, 0);
  const whole = orders.counts.find(({ held }) => held === 2 ** orders.parts.length - 1)?.orders ?? 0;
  return (
    <PlanForm
      plan={state}
      orders={counted.orders}
      marginRate={plan.marginRate}
      about={
        <p className={classes.means}>
          {t('simulate.partsFound', {
            count: bundle.counted.orders,
            orders: count(bundle.counted.orders),
            whole: count(whole),
            prices: orders.parts.map(({ price }) => money(price)).join(' + '),
            together: money(together),
          })}
        </p>
      }
      decision={
        <AssumptionField
          label={t('simulate.bundlePrice')}
          value={plan.price}
          unit={sign}
          least={0}
          most={Math.max(1, Math.ceil(together * 1.1))}
          step={together >= 200 ? 5 : 0.5}
          {...field('price', 'decided')}
        />
      }
      assumptions={
        <>
          <AssumptionField
            label={t('simulate.take')}
            means={t('simulate.takeMeans')}
            value={plan.take}
            {...percentRange}
            {...field('take')}
          />
          <AssumptionField
            label={t('simulate.cannibal')}
            means={t('simulate.cannibalMeans')}
            value={plan.cannibal}
            {...percentRange}
            {...field('cannibal')}
          />
          <TaxField counted={bundle.counted} value={plan.tax} field={field} />
        </>
      }
      result={result}
      simulated={{ kind: 'bundle', take: plan.take }}
      currency={currency}
      curve={curve}
      decided={{
        title: t('simulate.byPrice'),
        name: t('simulate.bundlePrice'),
        at: plan.price,
        write: money,
      }}
    />
  );
}
