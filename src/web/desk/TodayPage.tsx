import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { endOfDay, localDay } from '../../core/periods/zones.ts';
import { queueOrders } from '../../core/score/queue/work-queue.ts';
import { useAddress } from '../address/use-address.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import { CustomerTasks } from './CustomerTasks.tsx';
import { DeskHead } from './DeskHead.tsx';
import classes from './desk.module.css';
import { queueQuestion } from './desk-questions.ts';
import { EmptyDesk } from './EmptyDesk.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { LeadDrawer } from './LeadDrawer.tsx';
import type { Lead } from './lead-filter.ts';
import { quickDues } from './quick-due.ts';
import { rows } from './rows.ts';
import { QueueOrderChoice } from './score/QueueOrderChoice.tsx';
import { useChangeTask } from './TaskLine.tsx';
import { TodayGroup } from './TodayGroup.tsx';
import { TodayLine } from './TodayLine.tsx';
import { useAct, useUndoLast } from './use-act.ts';
import { useCustomerTasks } from './use-customer-tasks.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useKeys } from './use-keys.ts';
import { useMe } from './use-me.ts';
import { useReach } from './use-reach.ts';

const nothing = { count: 0, leads: [] };

/** What is to be done today: leads that wait too long for an answer, and tasks due, each in the order chosen. */
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
  const order = queueOrders.find((one) => one === address.order) ?? 'worth';
  const queue = useQuery(queueQuestion(order, me, endOfDay(today, settings.zone)));
  const customers = useCustomerTasks(me, endOfDay(today, settings.zone), act);
  const tasks = queue.data?.tasks ?? nothing;
  const answers = queue.data?.answers ?? nothing;
  const all = [...tasks.leads, ...answers.leads];
  const reach = useReach(all.map(({ key }) => key));
  const focused = (): Lead | undefined => all.find(({ key }) => key === rows.focused());
  const focusedCustomer = () => customers.find(rows.focused());
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
      d: () => {
        const customer = focusedCustomer();
        if (customer) customers.finish(customer);
        else finish(focused());
      },
      m: () => {
        const customer = focusedCustomer();
        if (customer) customers.postpone(customer);
        else postpone(focused());
      },
    },
    address.lead === undefined,
  );
  if (empty) return <EmptyDesk />;
  const error = queue.error ?? customers.error;
  const ready = queue.data && customers.ready;
  const retry = () => {
    void queue.refetch();
    customers.retry();
  };
  const groups = [
    {
      name: t('desk.todayTasks'),
      part: tasks,
      none: t('desk.todayNoTasks'),
      beside: <CustomerTasks customers={customers} />,
    },
    { name: t('desk.todayLate'), part: answers, none: t('desk.todayNoLate'), beside: null },
  ];
  return (
    <div className={classes.desk}>
      <DeskHead here="/leads/today" onHelp={() => setHelp(true)} />
      {ready && (
        <p className={parts.sentence}>
          {t('desk.todayTasksCount', { count: tasks.count })}{' '}
          {customers.count > 0 && `${t('satisfaction.callBackCount', { count: customers.count })} `}
          {t('desk.todayLateCount', { count: answers.count })}
        </p>
      )}
      {!ready && !error && <Skeleton height={28} width="min(48ch, 100%)" />}
      {(!ready || all.length > 0) && (
        <QueueOrderChoice order={order} onChange={(chosen) => change({ order: chosen }, { replace: true })} />
      )}
      {error && !ready && <ErrorNotice error={error} onRetry={retry} />}
      {(ready || !error) &&
        groups.map(({ name, part, part: { count, leads }, none, beside }) => (
          <Fragment key={name}>
            <TodayGroup
              name={name}
              busy={!ready}
              none={ready ? <p className={classes.soft}>{none}</p> : <Skeleton height={132} mt={12} />}
              below={
                count > leads.length &&
                part === answers && (
                  <Link
                    to="/leads"
                    search={{ only: ['late=true', ...(me ? [`owner=${me}`] : [])], order: 'value:desc' }}
                  >
                    {t('desk.showAllLate')}
                  </Link>
                )
              }
            >
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
            </TodayGroup>
            {ready && beside}
          </Fragment>
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
