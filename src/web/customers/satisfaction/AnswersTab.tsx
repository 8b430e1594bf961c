import { Button, SegmentedControl, Skeleton, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { moods } from '../../../core/satisfaction/answer-scale.ts';
import { moodNames } from '../../../core/satisfaction/answer-words.ts';
import { useAddress } from '../../address/use-address.ts';
import { call } from '../../api/call.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { AnswerLine } from './AnswerLine.tsx';
import classes from './satisfaction.module.css';
import type { SatisfactionChoices } from './use-satisfaction-choices.ts';
import { useSatisfactionWords } from './use-satisfaction-words.ts';

/** What customers wrote, searchable, with the task to call back whoever is not content. */
export function AnswersTab({ choices }: { readonly choices: SatisfactionChoices }) {
  const { t, language } = useSatisfactionWords();
  const [address, change] = useAddress();
  const [typed, setTyped] = useState(address.search ?? '');
  const [search] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if (search !== (address.search ?? '')) change({ search: search || undefined }, { replace: true });
  }, [search, address.search, change]);
  const mood = moods.find((one) => one === address.view);
  const silent = address.layout === 'all';
  const query = { ...choices.asked, mood, search: search || undefined, silent: String(silent) };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['facts', 'answers', query],
    queryFn: ({ signal, pageParam }) => call('answers', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={t('satisfaction.search')}
          placeholder={t('satisfaction.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <SegmentedControl
          size="sm"
          aria-label={t('satisfaction.mood')}
          value={mood ?? 'any'}
          onChange={(value) => change({ view: value === 'any' ? undefined : value }, { replace: true })}
          data={[
            { value: 'any', label: t('satisfaction.any') },
            ...moods.map((one) => ({ value: one, label: moodNames[language][one] })),
          ]}
        />
        <Switch
          label={t('satisfaction.silent')}
          checked={silent}
          onChange={(event) =>
            change({ layout: event.currentTarget.checked ? 'all' : undefined }, { replace: true })
          }
        />
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          {[0, 1, 2, 3].map((line) => (
            <Skeleton key={line} height={64} mb={10} />
          ))}
        </div>
      )}
      {data && rows.length === 0 && <p className={parts.sentence}>{t('satisfaction.noAnswer')}</p>}
      {rows.length > 0 && (
        <ul className={classes.voices}>
          {rows.map((row) => (
            <AnswerLine key={row.key} voice={row} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('satisfaction.more')}
        </Button>
      )}
    </>
  );
}
