import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { endOfDay, localDay } from '../../core/periods/zones.ts';
import { useAddress } from '../address/use-address.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import { DeskHead } from './DeskHead.tsx';
import classes from './desk.module.css';
import { leadsQuestion, stagesQuestion } from './desk-questions.ts';
import { EmptyDesk } from './EmptyDesk.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { LeadDrawer } from './LeadDrawer.tsx';
import type { Lead, LeadFilter } from './lead-filter.ts';
import { quickDues } from './quick-due.ts';
import { rows } from './rows.ts';
import { useChangeTask } from './TaskLine.tsx';
import { TodayLine } from './TodayLine.tsx';
import { useAct, useUndoLast } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useKeys } from './use-keys.ts';
import { useMe } from './use-me.ts';
import { useReach } from './use-reach.ts';

const byValue = { sort: 'value', direction: 'desc' } as const;

/** What is to be done today: leads that wait too long for an answer, and tasks due, each in order of value. */
export function TodayPage() {
  const { t, settings } = useDeskWords();
  const { empty } = useWorkspace();
  const [address, change] = useAddress();
  const [help, setHelp] = useState(false);
  const me = useMe();
  const act = useAct();
  const changeTask = useChangeTask(act);
  const undoLast = useUndoLast();
  const today = localDay(new Date().toISOString(), settings.zone);
  const mine: LeadFilter = me ? { owner: [me] } : {};
  const dueBefore = endOfDay(today, settings.zone);
  const dueFilter: LeadFilter = { ...mine, dueBefore: [dueBefore] };
  const lateFilter: LeadFilter = { ...mine, late: ['true'] };
  const due = useInfiniteQuery(leadsQuestion({ filter: dueFilter, search: '', order: byValue, limit: 100 }));
  const late = useInfiniteQuery(leadsQuestion({ filter: lateFilter, search: '', order: byValue, limit: 20 }));
  const dueLeads = due.data?.pages.flatMap(({ leads }) => leads) ?? [];
  const planned = new Set(dueLeads.map(({ key }) => key));
  const lateLeads = (late.data?.pages.flatMap(({ leads }) => leads) ?? []).filter(
    ({ key }) => !planned.has(key),
  );
  const dueCount = useQuery(stagesQuestion(dueFilter, '')).data?.leads;
  const lateCount = useQuery(stagesQuestion(lateFilter, '')).data?.leads;
  const all = [...dueLeads, ...lateLeads];
  const reach = useReach(all.map(({ key }) => key));
  const focused = (): Lead | undefined => all.find(({ key }) => key === rows.focused());
  const finish = (lead: Lead | undefined) => {
    const task = lead?.nextAction;
    if (lead && task)
      changeTask(lead.key, task, { end: 'done', outcome: null }, t('desk.taskDone', { title: task.title }));
  };
  const postpone = (lead: Lead | undefined) => {
    const task = lead?.nextAction;
    const dueAt = quickDues(new Date(), settings.zone).tomorrow;
    if (lead && task)
      changeTask(lead.key, task, { dueAt, outcome: null }, t('desk.taskMoved', { title: task.title }));
  };
  useKeys({ z: undoLast, '?': () => setHelp(true) });
  useKeys(
    {
      down: () => rows.move(1),
      up: () => rows.move(-1),
      j: () => rows.move(1),
      k: () => rows.move(-1),
      d: () => finish(focused()),
      m: () => postpone(focused()),
    },
    address.lead === undefined,
  );
  if (empty) return <EmptyDesk />;
  const error = due.error ?? late.error;
  const ready = due.data && late.data;
  const groups = [
    { name: t('desk.todayTasks'), leads: dueLeads, none: t('desk.todayNoTasks'), more: false },
    { name: t('desk.todayLate'), leads: lateLeads, none: t('desk.todayNoLate'), more: late.hasNextPage },
  ];
  return (
    <div className={classes.desk}>
      <DeskHead here="/leads/today" onHelp={() => setHelp(true)} />
      {ready && (
        <p className={parts.sentence}>
          {t('desk.todayTasksCount', { count: dueCount ?? dueLeads.length })}{' '}
          {t('desk.todayLateCount', { count: lateCount ?? lateLeads.length })}
        </p>
      )}
      {error && !ready && (
        <ErrorNotice error={error} onRetry={() => void Promise.all([due.refetch(), late.refetch()])} />
      )}
      {groups.map(({ name, leads, none, more }) => (
        <section key={name} className={classes.todayGroup} aria-busy={!ready && !error}>
          <h2>{name}</h2>
          {ready && leads.length === 0 && <p className={classes.soft}>{none}</p>}
          <ul>
            {leads.map((lead) => (
              <TodayLine
                key={lead.key}
                lead={lead}
                reach={reach.get(lead.key)}
                onOpen={() => change({ lead: lead.key })}
                onDone={() => finish(lead)}
                onPostpone={() => postpone(lead)}
              />
            ))}
          </ul>
          {more && (
            <Link
              to="/leads"
              search={{ only: ['late=true', ...(me ? [`owner=${me}`] : [])], order: 'value:desc' }}
            >
              {t('desk.showAllLate')}
            </Link>
          )}
        </section>
      ))}
      {address.lead !== undefined && (
        <LeadDrawer
          leadKey={address.lead}
          neighbours={all.map(({ key }) => key)}
          onOpen={(key) => change({ lead: key }, { replace: true })}
          onClose={() => change({ lead: undefined })}
        />
      )}
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
