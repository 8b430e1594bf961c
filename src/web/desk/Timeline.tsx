import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDay } from '../../core/periods/zones.ts';
import { formatNearDay } from '../format/days.ts';
import type { Message } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import deskStyles from './desk.module.css';
import { timelineQuestion } from './desk-questions.ts';
import { foldDetails } from './fold-details.ts';
import historyStyles from './history.module.css';
import { PartHead } from './PartHead.tsx';
import { TimelineItem } from './TimelineItem.tsx';
import { useDeskWords } from './use-desk-words.ts';

const kinds = {
  all: [],
  talks: ['interaction', 'message', 'note', 'answer'],
  sales: ['created', 'event', 'qualification', 'task', 'quote', 'order', 'refund', 'subscription', 'merge'],
  site: ['visit', 'detail', 'permission'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Shown = keyof typeof kinds;
const names: Readonly<Record<Shown, Message>> = {
  all: 'desk.showAll',
  talks: 'desk.showTalks',
  sales: 'desk.showSales',
  site: 'desk.showSite',
};

/** Everything that happened with a lead, newest first, by day. */
export function Timeline({ leadKey }: { readonly leadKey: string }) {
  const { t, language, settings, colon, today } = useDeskWords();
  const [shown, setShown] = useState<Shown>('all');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    timelineQuestion(leadKey, kinds[shown]),
  );
  const entries = foldDetails(
    data?.pages.flatMap((page) => page.entries) ?? [],
    ({ name, value }) => `${name ?? ''}${colon}${value ?? ''}`,
  );
  const days = new Map<string, (typeof entries)[number][]>();
  for (const entry of entries) {
    const day = localDay(new Date(entry.at).toISOString(), settings.zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <section>
      <PartHead name={t('desk.history')}>
        <SegmentedControl
          size="xs"
          aria-label={t('desk.historyShow')}
          value={shown}
          onChange={(value) => setShown(value in kinds ? (value as Shown) : 'all')}
          data={Object.entries(names).map(([value, name]) => ({ value, label: t(name) }))}
        />
      </PartHead>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={220} aria-busy />}
      {data && entries.length === 0 && <p className={deskStyles.soft}>{t('desk.historyEmpty')}</p>}
      {[...days].map(([day, list]) => (
        <div key={day} className={historyStyles.day}>
          <h3>{formatNearDay(day, today, language)}</h3>
          <ol>
            {list.map((entry) => (
              <TimelineItem key={`${entry.kind}:${entry.key}:${entry.at}`} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('desk.older')}
        </Button>
      )}
    </section>
  );
}
