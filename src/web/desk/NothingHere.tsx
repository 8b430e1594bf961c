import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { newestFirst } from './built-in-views.ts';
import classes from './desk.module.css';
import { leadsQuestion } from './desk-questions.ts';
import { LeadWays } from './LeadWays.tsx';
import type { LeadsState } from './use-leads-state.ts';

const anyLead = { filter: { state: ['all'] }, search: '', order: newestFirst, limit: 1 };

/** A view without leads: good news for some, else the way back to all; without any leads, the ways in which they come. */
export function NothingHere({ state }: { readonly state: LeadsState }) {
  const t = useT();
  const narrowed = state.search !== '' || state.changed;
  const { data, error } = useInfiniteQuery(leadsQuestion(anyLead));
  if (!data && !error) return <Skeleton height={120} aria-busy="true" />;
  if (data?.pages[0]?.leads.length === 0) {
    return (
      <div className={classes.empty}>
        <h2>{t('desk.emptyTitle')}</h2>
        <LeadWays />
      </div>
    );
  }
  return (
    <div className={classes.nothing}>
      <p>{t(narrowed ? 'desk.nothingFound' : 'desk.nothingInView')}</p>
      <Button
        variant="default"
        onClick={() => {
          if (state.search) state.setSearch('');
          else state.choose('open');
        }}
      >
        {t(state.search ? 'desk.clearSearch' : 'desk.showOpen')}
      </Button>
    </div>
  );
}
