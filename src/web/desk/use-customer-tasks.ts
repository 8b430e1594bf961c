import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { CustomerTask } from './CustomerTaskLine.tsx';
import { customerTasksQuestion } from './desk-questions.ts';
import { quickDues } from './quick-due.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';

const none = { count: 0, tasks: [] };

/** Customers to call back today whom no open lead stands for, and ways to tick them off or put them off. */
export function useCustomerTasks(owner: string | null, dueBefore: string, act: ReturnType<typeof useAct>) {
  const { t, settings } = useDeskWords();
  const { data, error, refetch } = useQuery(customerTasksQuestion(owner, dueBefore));
  const { count, tasks } = data ?? none;
  const change = ({ answer }: CustomerTask, body: { state: 'open' | 'done'; dueAt?: string }, said: string) =>
    act.mutate({ send: () => call('answerTask', { params: { id: answer.key }, body }), said });
  return {
    /** Whether they are known. */
    ready: data !== undefined,
    error,
    retry: () => void refetch(),
    count,
    tasks,
    find: (key: string | null) => tasks.find((task) => task.key === key),
    finish: (task: CustomerTask) =>
      change(task, { state: 'done' }, t('desk.taskDone', { title: task.title })),
    postpone: (task: CustomerTask) =>
      change(
        task,
        { state: 'open', dueAt: quickDues(new Date(), settings.zone).tomorrow },
        t('desk.taskMoved', { title: task.title }),
      ),
  };
}

export type CustomerTasksToday = ReturnType<typeof useCustomerTasks>;
