import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAddress, useScope } from '../../address/use-address.ts';
import { isEmpty, useCatalogue, useWorkspace } from '../../api/use-workspace.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { ScopeBar } from '../../scope/ScopeBar.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { basketGapsQuestion } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { EmptyRoom } from '../EmptyRoom.tsx';
import { BasketSkeleton } from '../figures/BasketSkeleton.tsx';
import { NoBaskets } from '../NoBaskets.tsx';
import { Specialists } from '../Specialists.tsx';
import { useBasketWords } from '../use-basket-words.ts';
import { GapsTable } from './GapsTable.tsx';

/** Paniers → Écarts: where the average basket differs by more than chance, and what that is worth in a month. */
export function BasketGapsPage() {
  const [address, change] = useAddress();
  const { scope } = useScope();
  const workspace = useWorkspace();
  const empty = isEmpty(workspace);
  const { dimensions, metrics } = useCatalogue();
  const { t, rounded, segmentName, lowerNameOf } = useBasketWords(workspace.settings.currency);
  const carried = metrics.find(({ id }) => id === 'median_order_value')?.dimensions ?? [];
  const choices = dimensions.filter(({ id }) => carried.includes(id));
  const asked = (address.by ?? '').split(',').filter((id) => choices.some((one) => one.id === id));
  const { compare: _, ...rest } = scope;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...basketGapsQuestion({ ...rest, by: asked }),
    enabled: !empty,
  });

  if (empty) return <EmptyRoom room="gaps" />;
  const notable = (data?.gaps ?? []).filter(({ result }) => result.kind === 'compared' && result.notable);
  // « (vide) » names nobody who could do anything about it.
  const first = notable.find(({ segment }) => segment !== null) ?? notable[0];
  return (
    <>
      <BasketHead />
      <ScopeBar />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <BasketSkeleton />}
      {data && data.orders === 0 && <NoBaskets />}
      {data && data.orders > 0 && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <header className={classes.sentences}>
            <p className={parts.sentence}>
              {data.compared === 0
                ? t('gaps.noneCompared')
                : first?.result.kind === 'compared'
                  ? t('gaps.first', {
                      name: lowerNameOf(first.by),
                      segment: segmentName(first.by, first.segment),
                      basket: rounded(first.basket),
                      rest: rounded(first.restBasket),
                      worth: rounded(Math.abs(first.result.worth)),
                    })
                  : t('gaps.nothing', { compared: data.compared })}
            </p>
            {notable.length > 0 && (
              <p className={parts.sentence}>
                {t('gaps.found', { count: notable.length, compared: data.compared })}
              </p>
            )}
          </header>
          <Panel
            title={t('gaps.title')}
            aside={
              <MultiSelect
                size="xs"
                aria-label={t('gaps.by')}
                placeholder={asked.length === 0 ? t('gaps.usual') : ''}
                searchable
                clearable
                clearButtonProps={{ 'aria-label': t('gaps.usual') }}
                data={choices.map(({ id, name }) => ({ value: id, label: name }))}
                value={asked}
                onChange={(ids) =>
                  change({ by: ids.length > 0 ? ids.join(',') : undefined }, { replace: true })
                }
              />
            }
          >
            <GapsTable gaps={data.gaps} currency={data.currency} />
            <p className={parts.quiet}>{t('gaps.notes')}</p>
            <Specialists>
              <p>{t('gaps.specialists')}</p>
            </Specialists>
          </Panel>
        </div>
      )}
    </>
  );
}
