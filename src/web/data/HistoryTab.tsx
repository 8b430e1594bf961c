import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useAddress } from '../address/use-address.ts';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import { BatchRow } from './BatchRow.tsx';
import classes from './data.module.css';

/** What came in, newest first; any import can be taken back. */
export function HistoryTab() {
  const t = useT();
  const [address] = useAddress();
  const batches = useInfiniteQuery({
    queryKey: ['batches', 'list'],
    queryFn: ({ pageParam, signal }) =>
      call('batches', { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = batches.data?.pages.flatMap((page) => page.batches) ?? [];
  const meant = useRef<HTMLTableRowElement>(null);
  const found = rows.some(({ id }) => id === address.batch);
  useEffect(() => {
    if (found) meant.current?.scrollIntoView({ block: 'center' });
  }, [found]);

  if (batches.error && rows.length === 0) {
    return <ErrorNotice error={batches.error} onRetry={() => void batches.refetch()} />;
  }
  if (batches.isPending) return <Skeleton height={240} />;
  if (rows.length === 0) return <p className={classes.soft}>{t('history.empty')}</p>;
  return (
    <div className={classes.stack}>
      <Scroller label={t('data.history')}>
        <table className={`${parts.table} ${classes.cards}`}>
          <thead>
            <tr>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.file')}</th>
              <th scope="col">{t('history.facts')}</th>
              <th scope="col" className={parts.number}>
                {t('history.problems')}
              </th>
              <th scope="col">{t('history.author')}</th>
              <th scope="col">
                <span className="unseen">{t('history.undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((batch) => (
              <BatchRow key={batch.id} batch={batch} {...(batch.id === address.batch ? { meant } : {})} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {batches.hasNextPage && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            loading={batches.isFetchingNextPage}
            onClick={() => void batches.fetchNextPage()}
          >
            {t('history.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
