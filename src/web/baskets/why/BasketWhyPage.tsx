import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mixDimensions } from '../../../core/basket/why/mix-dimensions.ts';
import type { Comparison } from '../../../core/query/query.ts';
import { useAddress, useScope } from '../../address/use-address.ts';
import { isEmpty, useCatalogue, useWorkspace } from '../../api/use-workspace.ts';
import { typeset } from '../../format/typeset.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { ScopeBar } from '../../scope/ScopeBar.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { basketWhyQuestion } from '../basket-questions.ts';
import classes from '../baskets.module.css';
import { EmptyRoom } from '../EmptyRoom.tsx';
import { BasketSkeleton } from '../figures/BasketSkeleton.tsx';
import { Specialists } from '../Specialists.tsx';
import { MoversTable } from './MoversTable.tsx';
import { ReasonsTable } from './ReasonsTable.tsx';
import { SeasonText } from './SeasonText.tsx';

const before: Comparison = { kind: 'previous_period' };

/** Paniers → Pourquoi: what made the average basket move, part by part, to the cent. */
export function BasketWhyPage() {
  const t = useT();
  const language = useLanguage();
  const [address, change] = useAddress();
  const { scope } = useScope();
  const empty = isEmpty(useWorkspace());
  const { dimensions } = useCatalogue();
  const mix = mixDimensions.find((id) => id === address.by) ?? 'channel';
  const nameOf = (id: string) => dimensions.find((dimension) => dimension.id === id)?.name ?? id;
  const article = address.articles === 'category' ? 'category' : 'product';
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...basketWhyQuestion({ compare: before, ...scope, mix, article }),
    enabled: !empty,
  });

  if (empty) return <EmptyRoom room="why" />;
  return (
    <>
      <BasketHead />
      <ScopeBar />
      {!scope.compare && <p className={parts.quiet}>{t('basketWhy.comparedBefore')}</p>}
      <div className={classes.choices}>
        <SegmentedControl
          size="xs"
          aria-label={t('basketWhy.article')}
          value={article}
          onChange={(id) => change({ articles: id === 'category' ? id : undefined }, { replace: true })}
          data={[
            { value: 'product', label: t('basketWhy.byProduct') },
            { value: 'category', label: t('basketWhy.byCategory') },
          ]}
        />
        <Select
          size="xs"
          aria-label={t('basketWhy.mixLabel')}
          searchable
          allowDeselect={false}
          data={mixDimensions.map((id) => ({ value: id, label: t('basketWhy.mixOf', { name: nameOf(id) }) }))}
          value={mix}
          onChange={(id) => id && change({ by: id === 'channel' ? undefined : id }, { replace: true })}
        />
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <BasketSkeleton />}
      {data && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <header className={classes.sentences}>
            <p className={parts.sentence}>{typeset(data.sentence, language)}</p>
            {data.result.kind === 'split' ? (
              <SeasonText season={data.result.season} currency={data.currency} />
            ) : (
              <p className={parts.sentence}>{t('basketWhy.hint')}</p>
            )}
          </header>
          {data.result.kind === 'split' && (
            <>
              <Panel title={t('basketWhy.parts')}>
                <ReasonsTable why={data} result={data.result} />
                {data.result.articles.every((one) => one.article === null) && (
                  <p className={classes.warning}>
                    {t('basketWhy.noLines')} <Link to="/data">{t('nav.data')}</Link>
                  </p>
                )}
                <p className={parts.quiet}>{t('basketWhy.method')}</p>
                <Specialists>
                  <p>{t('basketWhy.specialists')}</p>
                </Specialists>
              </Panel>
              <div className={classes.two}>
                <Panel title={t('basketWhy.articles')}>
                  <MoversTable
                    currency={data.currency}
                    by={data.article}
                    columns={['basketWhy.byPrice', 'basketWhy.byWeight']}
                    rows={data.result.articles.map((one) => ({
                      segment: one.article,
                      amounts: [one.price, one.mix],
                    }))}
                  />
                </Panel>
                <Panel title={t('basketWhy.channels')}>
                  <MoversTable
                    currency={data.currency}
                    by={data.mix}
                    columns={['basketWhy.byWeight', 'basketWhy.byQuantity']}
                    rows={data.result.channels.map((one) => ({
                      segment: one.channel,
                      amounts: [one.mix, one.quantity],
                    }))}
                  />
                </Panel>
              </div>
            </>
          )}
        </div>
      )}
    </>
  );
}
