import { Link } from '@tanstack/react-router';
import { CustomerTaskLine } from './CustomerTaskLine.tsx';
import { TodayGroup } from './TodayGroup.tsx';
import type { CustomerTasksToday } from './use-customer-tasks.ts';
import { useDeskWords } from './use-desk-words.ts';

/** Customers to call back today whom no open lead stands for; nothing where there are none. */
export function CustomerTasks({ customers }: { readonly customers: CustomerTasksToday }) {
  const { t } = useDeskWords();
  const { count, tasks, finish, postpone } = customers;
  if (count === 0) return null;
  return (
    <TodayGroup
      name={t('satisfaction.callBack')}
      below={
        count > tasks.length && (
          <Link to="/customers/satisfaction" search={{ tab: 'answers', view: 'unhappy' }}>
            {t('satisfaction.callBackAll')}
          </Link>
        )
      }
    >
      {tasks.map((task) => (
        <CustomerTaskLine
          key={task.key}
          task={task}
          onDone={() => finish(task)}
          onPostpone={() => postpone(task)}
        />
      ))}
    </TodayGroup>
  );
}
