import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Answer } from '../../api/endpoints.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import boardStyles from './board.module.css';
import deskStyles from './desk.module.css';
import { leadsQuestion } from './desk-questions.ts';
import { LeadCard } from './LeadCard.tsx';
import type { Lead } from './lead-filter.ts';
import type { Moving } from './moving.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useFresh } from './use-fresh.ts';
import type { LeadsState } from './use-leads-state.ts';

interface BoardColumnProps {
  readonly state: LeadsState;
  readonly stage: { readonly id: string; readonly name: string };
  readonly counts: Answer<'leadStages'>['stages'][number] | undefined;
  readonly moving: ReadonlyMap<string, Moving>;
  readonly dragged: Lead | null;
  readonly onDrag: (lead: Lead | null) => void;
  readonly onDrop: (lead: Lead) => void;
  readonly onShown: (stage: string, leads: readonly Lead[]) => void;
}

/** One stage of the board: how many leads, the sum of their open quotes, and their cards. */
export function BoardColumn(props: BoardColumnProps) {
  const { state, stage, counts, moving, dragged, onDrag, onDrop, onShown } = props;
  const { t, language, estimate } = useDeskWords();
  const [over, setOver] = useState(false);
  const filter = useMemo(() => ({ ...state.filter, stage: [stage.id] }), [state.filter, stage.id]);
  const asked = useInfiniteQuery(
    leadsQuestion({ filter, search: state.search, order: state.order, limit: 30 }),
  );
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = asked;
  const leads = useMemo(() => {
    const here = (data?.pages.flatMap((page) => page.leads) ?? []).filter(
      ({ key }) => (moving.get(key)?.to ?? stage.id) === stage.id,
    );
    const known = new Set(here.map(({ key }) => key));
    const coming = [...moving.values()].filter(({ lead, to }) => to === stage.id && !known.has(lead.key));
    return [...coming.map(({ lead }) => lead), ...here];
  }, [data, moving, stage.id]);
  const keys = useMemo(() => leads.map(({ key }) => key), [leads]);
  const fresh = useFresh(keys, JSON.stringify([filter, state.search, state.order]));
  useEffect(() => onShown(stage.id, leads), [onShown, stage.id, leads]);
  return (
    <section
      className={boardStyles.column}
      data-column={stage.id}
      data-over={(over && dragged !== null) || undefined}
      aria-label={stage.name}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrag(null);
        if (dragged) onDrop(dragged);
      }}
    >
      <header className={boardStyles.columnHead}>
        <h2>{stage.name}</h2>
        {counts && <span className={deskStyles.count}>{formatNumber(counts.leads, language)}</span>}
        {counts && counts.quotedMinor > 0 && (
          <span className={boardStyles.sum} title={t('desk.sumQuoted')}>
            {t('desk.quotedSum', { sum: estimate(counts.quotedMinor) })}
          </span>
        )}
      </header>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={96} aria-busy />}
      {data && leads.length === 0 && <p className={boardStyles.columnEmpty}>{t('desk.columnEmpty')}</p>}
      <ul className={boardStyles.cards}>
        {leads.map((lead) => (
          <LeadCard
            key={lead.key}
            lead={lead}
            fresh={fresh.has(lead.key)}
            moving={moving.has(lead.key)}
            onOpen={() => state.open(lead.key)}
            onDrag={onDrag}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('desk.more')}
        </Button>
      )}
    </section>
  );
}
