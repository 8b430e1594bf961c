import { Select, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { MoreRows } from '../../parts/MoreRows.tsx';
import parts from '../../parts/parts.module.css';
import scopeClasses from '../../scope/scope.module.css';
import { ArticleTable } from './ArticleTable.tsx';
import { CatalogueRules } from './CatalogueRules.tsx';
import { NoLines } from './NoLines.tsx';
import classes from './together.module.css';
import { listNames } from './together-names.ts';
import { articlesQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

const states = ['all', 'sold', 'out', 'retired', 'excluded', 'marked'] as const;
const step = 50;
const most = 1_000;

/** The articles of the orders: which may be recommended, and what somebody says against it. */
export function ArticlesTab() {
  const { t, count } = useTogetherWords();
  const [address, change] = useAddress();
  const [limit, setLimit] = useState(step);
  const write = useDebouncedCallback(
    (next: Parameters<typeof change>[0]) => change(next, { replace: true }),
    300,
  );
  const state = states.find((one) => one === address.view) ?? 'all';
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(
    articlesQuestion({
      limit,
      ...(address.search ? { search: address.search } : {}),
      ...(state === 'all' ? {} : { state }),
    }),
  );
  if (data?.orders === 0) return <NoLines />;
  return (
    <>
      <section className={`${scopeClasses.bar} ${classes.bar}`} aria-label={t('together.articles')}>
        <TextInput
          size="xs"
          w={220}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          aria-label={t('together.searchArticles')}
          placeholder={t('together.searchArticles')}
          defaultValue={address.search ?? ''}
          onChange={({ currentTarget }) => write({ search: currentTarget.value || undefined })}
        />
        <Select
          size="xs"
          w={170}
          aria-label={t('together.state')}
          allowDeselect={false}
          data={states.map((id) => ({ value: id, label: t(listNames[id]) }))}
          value={state}
          onChange={(id) => change({ view: id === 'all' ? undefined : (id ?? undefined) }, { replace: true })}
        />
      </section>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={520} aria-busy="true" />}
      {data && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <p className={classes.soft}>{t('together.catalogueHow')}</p>
          <CatalogueRules catalogueDays={data.catalogueDays} onceBelow={data.onceBelow} />
          <h2 className={classes.tableTitle}>
            {t('together.catalogue', { sold: count(data.found), all: count(data.all) })}
          </h2>
          {data.articles.length === 0 ? (
            <p className={parts.quiet}>{t('together.noArticles')}</p>
          ) : (
            <ArticleTable articles={data.articles} />
          )}
          {limit < most && (
            <MoreRows
              shown={data.articles.length}
              all={data.found}
              loading={isFetching}
              onMore={() => setLimit(Math.min(most, limit + 4 * step))}
            />
          )}
        </div>
      )}
    </>
  );
}
