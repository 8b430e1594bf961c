import { Link } from '@tanstack/react-router';
import { CustomerTaskLine } from './CustomerTaskLine.tsx';
import classes from './desk.module.css';
import type { CustomerTasksToday } from './use-customer-tasks.ts';
import { useDeskWords } from './use-desk-words.ts';

/** Customers to call back today whom no open lead stands for; nothing where there are none. */
export function CustomerTasks({ customers }: { readonly customers: CustomerTasksToday }) {
  const { t } = useDeskWords();
  const { count, tasks, finish, postpone } = customers;
  if (count === 0) return null;
  return (
    <section className={classes.todayGroup}>
      <h2>{t('satisfaction.callBack')}</h2>
      <ul>
        {tasks.map((task) => (
          <CustomerTaskLine
            key={task.key}
            task={task}
            onDone={() => finish(task)}
            onPostpone={() => postpone(task)}
          />
        ))}
      </ul>
      {count > tasks.length && (
        <Link to="/customers/satisfaction" search={{ tab: 'answers', view: 'unhappy' }}>
          {t('satisfaction.callBackAll')}
        </Link>
      )}
    </section>
  );
}
