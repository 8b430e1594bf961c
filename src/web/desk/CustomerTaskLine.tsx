import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/endpoints.ts';
import { customerContact, customerName } from '../../core/customers/customer-name.ts';
import { formatPhone } from '../format/phone.ts';
import classes from './desk.module.css';
import { dueText } from './due-text.ts';
import { useDeskWords } from './use-desk-words.ts';
import { useNow } from './use-now.ts';

export type CustomerTask = Answer<'answerTasks'>['tasks'][number];

interface CustomerTaskLineProps {
  readonly task: CustomerTask;
  readonly onDone: () => void;
  readonly onPostpone: () => void;
}

/** A customer who was not content: tick the call off, put it off until tomorrow, or open who it is. */
export function CustomerTaskLine({ task, onDone, onPostpone }: CustomerTaskLineProps) {
  const { t, settings, language } = useDeskWords();
  const now = useNow();
  const { title, person, customer, dueAt, overdue } = task;
  const called = customerName(person) ?? t('satisfaction.nobody');
  // What the keyboard goes by, like the key of a lead.
  const focus = { className: classes.whoLink, 'data-lead': task.key };
  return (
    <li className={classes.todayLine} data-card>
      <Checkbox aria-label={t('desk.markDone', { title, name: called })} checked={false} onChange={onDone} />
      <div className={classes.who}>
        {customer === null ? (
          <Link to="/customers/satisfaction" search={{ tab: 'answers', view: 'unhappy' }} {...focus}>
            {called}
          </Link>
        ) : (
          <Link to="/customers/book/$key" params={{ key: customer }} search={{}} {...focus}>
            {called}
          </Link>
        )}
        <span className={classes.about}>
          {[customerContact(person), person.phone && formatPhone(person.phone), person.email]
            .filter((text) => text !== null && text !== called)
            .join(' · ')}
        </span>
      </div>
      <span className={`${classes.next} ${classes.wideNext}`}>
        <span className={classes.nextTitle}>{title}</span>
        {dueAt !== null && (
          <span className={classes.due} data-late={overdue || undefined}>
            {dueText(dueAt, now, settings.zone, language)}
            {overdue && <span className={classes.lateWord}>{t('desk.late')}</span>}
          </span>
        )}
      </span>
      <span className={classes.lineButtons}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onPostpone}>
          {t('desk.dueTomorrow')}
        </Button>
      </span>
    </li>
  );
}
