import { Select, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import scopeClasses from '../../scope/scope.module.css';
import { NoLines } from './NoLines.tsx';
import { RecommendationList } from './RecommendationList.tsx';
import { RecommendProof } from './RecommendProof.tsx';
import classes from './together.module.css';
import { articlesQuestion, recommendationsQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

/** What is recommended with an article or to a customer, why, and whether that is any good. */
export function RecommendTab() {
  const { t } = useTogetherWords();
  const [address, change] = useAddress();
  const [typed, setTyped] = useState('');
  const search = useDebouncedCallback(setTyped, 250);
  const names = useQuery(articlesQuestion({ limit: 50, ...(typed ? { search: typed } : {}) }));
  const { customer } = address;
  const first = names.data?.articles[0]?.article;
  const article = customer ? undefined : (address.with ?? first);
  const { data, error, refetch } = useQuery({
    ...recommendationsQuestion(customer ? { customer, limit: 8 } : { product: article, limit: 8 }),
    enabled: customer !== undefined || article !== undefined,
  });
  const shown = new Set(names.data?.articles.map((one) => one.article));
  if (article) shown.add(article);
  const failed = error ?? names.error;
  if (names.data?.orders === 0) return <NoLines />;
  return (
    <>
      <section className={`${scopeClasses.bar} ${classes.bar}`} aria-label={t('together.recommendFor')}>
        <Select
          size="xs"
          w={300}
          aria-label={t('together.article')}
          placeholder={t('together.chooseArticle')}
          searchable
          data={[...shown]}
          value={article ?? null}
          onSearchChange={(text) => search(text === article ? '' : text)}
          onChange={(next) => next && change({ with: next, customer: undefined })}
        />
        <form
          className={classes.choice}
          onSubmit={(event) => {
            event.preventDefault();
            const given = new FormData(event.currentTarget).get('customer');
            change({ customer: typeof given === 'string' ? given.trim() : undefined, with: undefined });
          }}
        >
          <TextInput
            key={customer ?? ''}
            size="xs"
            w={340}
            maw="100%"
            name="customer"
            aria-label={t('together.customer')}
            placeholder={`${t('together.customer')} · ${t('together.customerHint')}`}
            defaultValue={customer ?? ''}
          />
        </form>
      </section>
      {failed && !data && <ErrorNotice error={failed} onRetry={() => void refetch()} />}
      {!data && !failed && <Skeleton height={320} mb={34} aria-busy="true" />}
      {data && <RecommendationList of={data} article={article} customer={customer} />}
      <RecommendProof />
    </>
  );
}
