import { NumberInput, SegmentedControl, Skeleton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { daysBetween } from '../../../core/periods/days.ts';
import { useAddress } from '../../address/use-address.ts';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ContractCurve } from './ContractCurve.tsx';
import { ForSpecialists } from './ForSpecialists.tsx';
import { ModelSentences } from './ModelSentences.tsx';
import { NotEnoughText } from './NotEnoughText.tsx';
import { PurchaseTest } from './PurchaseTest.tsx';
import type { ValueChoices } from './use-value-choices.ts';
import classes from './value.module.css';
import { type CustomerValues, lifetimeQuestion } from './value-questions.ts';

interface ModelPanelProps {
  readonly choices: ValueChoices;
  /** What it was fitted for. */
  readonly answer: CustomerValues;
}

/** The model behind the third way: its parameters, what they mean, and whether it held on the time it did not know. */
export function ModelPanel({ choices, answer }: ModelPanelProps) {
  const t = useT();
  const [address, change] = useAddress();
  const ofOrders = answer.watched === 'orders';
  const { from, until, money } = answer.counted;
  const model = !ofOrders
    ? 'shifted_beta_geometric'
    : address.model === 'gamma_gamma'
      ? 'gamma_gamma'
      : 'bg_nbd';
  const weeksThere = from === null ? 0 : Math.floor(daysBetween(from, until) / 7);
  const asked = Number(address.weeks ?? Number.NaN);
  // Half of the time to learn from, half of it to be judged by.
  const half = Math.max(1, Math.round((weeksThere + 1) / 2));
  const weeks = asked >= 1 && asked <= 2_000 ? Math.round(asked) : half;
  const write = useDebouncedCallback(
    (value: string | number) =>
      change({ weeks: value === '' || value === half ? undefined : String(value) }, { replace: true }),
    400,
  );
  const { data, error, isPlaceholderData, refetch } = useQuery(
    lifetimeQuestion({
      model,
      where: choices.where,
      asOf: choices.asOf,
      ...(ofOrders ? { money, calibrationWeeks: weeks } : {}),
    }),
  );
  return (
    <Panel
      title={t('model.title')}
      aside={
        ofOrders && (
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('model.choice')}
              value={model}
              onChange={(id) => change({ model: id === 'bg_nbd' ? undefined : id }, { replace: true })}
              data={[
                { value: 'bg_nbd', label: t('model.purchases') },
                { value: 'gamma_gamma', label: t('model.amounts') },
              ]}
            />
            <div className={classes.choice}>
              <label htmlFor="model-weeks">{t('model.weeks')}</label>
              <NumberInput
                id="model-weeks"
                key={half}
                size="xs"
                w={80}
                min={1}
                max={2_000}
                allowDecimal={false}
                defaultValue={weeks}
                onChange={write}
              />
            </div>
          </>
        )
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={280} aria-busy="true" />}
      {data?.result.kind === 'not_enough_data' && <NotEnoughText found={data.result} />}
      {data && data.result.kind !== 'not_enough_data' && (
        <div className={isPlaceholderData ? classes.waiting : undefined} aria-busy={isPlaceholderData}>
          <ModelSentences result={data.result} />
          {data.result.kind === 'shifted_beta_geometric' && <ContractCurve result={data.result} />}
          {data.result.kind === 'bg_nbd' && <PurchaseTest result={data.result} />}
          <ForSpecialists counted={data.counted} result={data.result} />
        </div>
      )}
    </Panel>
  );
}
