import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { basketMetric, basketUnits, canSplitBasket } from '../../../core/basket/figures/basket-unit.ts';
import type { Dimension } from '../../../core/facts/dimensions.ts';
import { useAddress, useScope } from '../../address/use-address.ts';
import { isEmpty, useCatalogue, useWorkspace } from '../../api/use-workspace.ts';
import { lowerFirst } from '../../format/lower-first.ts';
import { type Message, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { ScopeBar } from '../../scope/ScopeBar.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { basketsQuestion } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { EmptyRoom } from '../EmptyRoom.tsx';
import { NoBaskets } from '../NoBaskets.tsx';
import { Specialists } from '../Specialists.tsx';
import { BasketSentences } from './BasketSentences.tsx';
import { BasketSkeleton } from './BasketSkeleton.tsx';
import { BasketSummary } from './BasketSummary.tsx';
import { BasketTable } from './BasketTable.tsx';
import { SpreadPanel } from './SpreadPanel.tsx';

const unitNames: Readonly<Record<(typeof basketUnits)[number], Message>> = {
  order: 'basket.perOrder',
  customer: 'basket.perCustomer',
  lead: 'basket.perLead',
  client_month: 'basket.perClientMonth',
};
const unitTexts: Readonly<Record<(typeof basketUnits)[number], Message>> = {
  order: 'basket.orderMeans',
  customer: 'basket.customerMeans',
  lead: 'basket.leadMeans',
  client_month: 'basket.clientMonthMeans',
};

/** Paniers: what an order, a customer, a lead or a client brings, how that is spread, and by any dimension. */
export function BasketPage() {
  const t = useT();
  const [address, change] = useAddress();
  const { scope } = useScope();
  const empty = isEmpty(useWorkspace());
  const { dimensions, metrics } = useCatalogue();
  const per = basketUnits.find((unit) => unit === address.per) ?? 'order';
  const carried = metrics.find(({ id }) => id === basketMetric[per])?.dimensions ?? [];
  const choices = dimensions.filter(
    ({ id }) => carried.includes(id) && canSplitBasket(per, id as Dimension) && !['day', 'week'].includes(id),
  );
  const by = choices.find(({ id }) => id === address.by)?.id ?? 'channel';
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...basketsQuestion({ ...scope, per, by }),
    enabled: !empty,
  });

  if (empty) return <EmptyRoom room="figures" />;
  const title = t('basket.by', { name: lowerFirst(choices.find(({ id }) => id === by)?.name ?? by) });
  return (
    <>
      <BasketHead />
      <ScopeBar />
      <div className={classes.choices}>
        <SegmentedControl
          size="xs"
          aria-label={t('basket.per')}
          value={per}
          onChange={(id) => change({ per: id === 'order' ? undefined : id }, { replace: true })}
          data={basketUnits.map((unit) => ({ value: unit, label: t(unitNames[unit]) }))}
        />
        <span className={parts.quiet}>{t(unitTexts[per])}</span>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <BasketSkeleton />}
      {data && data.all.baskets === 0 && <NoBaskets per={per} />}
      {data && data.all.baskets > 0 && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <BasketSentences answer={data} />
          <BasketSummary answer={data} />
          {per !== 'client_month' && (
            <p className={`${parts.quiet} ${classes.asBought}`}>{t('basket.asBought')}</p>
          )}
          {data.all.paying > 0 && <SpreadPanel answer={data} />}
          <Panel
            title={title}
            aside={
              <Select
                size="xs"
                aria-label={t('cockpit.byLabel')}
                searchable
                allowDeselect={false}
                data={choices.map(({ id, name }) => ({ value: id, label: name }))}
                value={by}
                onChange={(id) => id && change({ by: id === 'channel' ? undefined : id }, { replace: true })}
              />
            }
          >
            <BasketTable key={data.by} answer={data} by={data.by ?? by} label={title} />
            {data.compare && data.all.comparable && <p className={parts.quiet}>{t('basket.notes')}</p>}
            <Specialists>
              <p>{t('basket.method')}</p>
            </Specialists>
          </Panel>
        </div>
      )}
    </>
  );
}
