import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isTimeDimension } from '../../../core/facts/dimensions.ts';
import { useAddress, useScope } from '../../address/use-address.ts';
import { figuresQuestion } from '../../api/questions.ts';
import { isEmpty, useCatalogue, useWorkspace } from '../../api/use-workspace.ts';
import { EmptyWorkspace } from '../../cockpit/EmptyWorkspace.tsx';
import { lowerFirst } from '../../format/lower-first.ts';
import { useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { FigureTable } from '../../parts/FigureTable.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { formatOrder, parseOrder } from '../../parts/sort-rows.ts';
import { useSegmentColours } from '../../parts/use-segment-colours.ts';
import { ScopeBar } from '../../scope/ScopeBar.tsx';
import { BasketHead } from '../BasketHead.tsx';

const metrics = [
  'orders',
  'average_order_value',
  'median_order_value',
  'units_per_order',
  'discount_rate',
] as const;

/** Paniers: what an order is worth, by any dimension. */
export function BasketPage() {
  const t = useT();
  const [address, change] = useAddress();
  const { scope } = useScope();
  const empty = isEmpty(useWorkspace());
  const { dimensions, metrics: known } = useCatalogue();
  const carried = known.find(({ id }) => id === 'orders')?.dimensions ?? [];
  const choices = dimensions.filter(({ id }) => carried.includes(id) && !isTimeDimension(id));
  const by = choices.find(({ id }) => id === address.by)?.id ?? 'channel';
  const colours = useSegmentColours(by);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...figuresQuestion({ ...scope, metrics: [...metrics], by: [by] }),
    enabled: !empty,
  });

  if (empty) return <EmptyWorkspace />;
  const title = t('basket.by', { name: lowerFirst(choices.find(({ id }) => id === by)?.name ?? by) });
  return (
    <>
      <ScopeBar />
      <BasketHead />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} aria-busy />}
      {data && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
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
            <FigureTable
              result={data}
              metrics={metrics}
              label={title}
              order={parseOrder(address.order) ?? { by: 'orders', descending: true }}
              onOrder={(next) => change({ order: formatOrder(next) }, { replace: true })}
              colours={colours}
            />
          </Panel>
        </div>
      )}
    </>
  );
}
