import { Button, Skeleton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import { BulkBar } from './BulkBar.tsx';
import classes from './desk.module.css';
import { leadsQuestion } from './desk-questions.ts';
import { LeadTable } from './LeadTable.tsx';
import type { Lead } from './lead-filter.ts';
import { NothingHere } from './NothingHere.tsx';
import { rows } from './rows.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useFresh } from './use-fresh.ts';
import { useKeys } from './use-keys.ts';
import type { LeadsState } from './use-leads-state.ts';
import { useSelection } from './use-selection.ts';

interface LeadListProps {
  readonly state: LeadsState;
  readonly act: ReturnType<typeof useAct>;
  /** Tells which leads are listed, in order. */
  readonly onShown: (leads: readonly Lead[]) => void;
}

/** The leads of a view, more of them as one goes down; arrows move, Enter opens, X chooses. */
export function LeadList({ state, act, onShown }: LeadListProps) {
  const { t } = useDeskWords();
  const asked = useInfiniteQuery(leadsQuestion(state));
  const { data, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  const leads = useMemo(() => data?.pages.flatMap((page) => page.leads) ?? [], [data]);
  const keys = useMemo(() => leads.map(({ key }) => key), [leads]);
  const fresh = useFresh(keys, JSON.stringify([state.filter, state.search, state.order]));
  const { selected, select, clear } = useSelection(keys);
  const [assigning, setAssigning] = useState(0);
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  useEffect(() => onShown(leads), [leads, onShown]);
  useEffect(() => {
    if (entry?.isIntersecting && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [entry?.isIntersecting, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const step = (by: number, choosing: boolean) => {
    const from = rows.focused();
    if (choosing && from) select([from], true);
    const to = rows.move(by);
    if (choosing && to) select([to], true);
  };
  const choose = () => {
    const key = rows.focused();
    if (key) select([key], !selected.has(key));
  };
  useKeys(
    {
      down: () => step(1, false),
      up: () => step(-1, false),
      j: () => step(1, false),
      k: () => step(-1, false),
      'shift+down': () => step(1, true),
      'shift+up': () => step(-1, true),
      x: choose,
      a: () => selected.size > 0 && setAssigning((count) => count + 1),
      escape: clear,
    },
    state.lead === null,
  );

  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  if (leads.length === 0) return <NothingHere state={state} />;
  return (
    <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
      <LeadTable
        leads={leads}
        selected={selected}
        onSelect={select}
        onOpen={(key) => state.open(key)}
        fresh={fresh}
        openLead={state.lead}
      />
      {hasNextPage && (
        <Button
          ref={ref}
          variant="subtle"
          mt={12}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('desk.more')}
        </Button>
      )}
      {selected.size > 0 && <BulkBar keys={[...selected]} act={act} onDone={clear} openAssign={assigning} />}
    </div>
  );
}

function ListSkeleton() {
  return (
    <div aria-busy="true" className={classes.skeleton}>
      {[90, 70, 82, 64, 88, 76, 60, 80].map((width) => (
        <Skeleton key={width} height={18} width={`${width}%`} />
      ))}
    </div>
  );
}
