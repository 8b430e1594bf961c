import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { customerContact, customerName } from '../../../core/customers/customer-name.ts';
import { latenessNames } from '../../../core/satisfaction/answer-words.ts';
import { shortDay } from '../../../core/words/written-day.ts';
import { call } from '../../api/call.ts';
import { useCaptureAct } from '../../capture/use-capture-act.ts';
import classes from './satisfaction.module.css';
import type { Voice } from './satisfaction-questions.ts';
import { useSatisfactionWords } from './use-satisfaction-words.ts';

/** An answer: score, who, about which order, what was written, and the task that was made of it. */
export function AnswerLine({ voice }: { readonly voice: Voice }) {
  const { t, language, money } = useSatisfactionWords();
  const act = useCaptureAct();
  const { key, score, mood, comment, person, customer, lead, order, lateness, task, store, channel } = voice;
  const who = customerName(person) ?? customer ?? t('satisfaction.nobody');
  const put = (state: 'open' | 'done', said: string) => {
    act.mutate({
      send: () => call('answerTask', { params: { id: key }, body: { state } }),
      said,
    });
  };
  const about = [
    customerContact(person),
    shortDay(voice.day, language),
    order && order.net !== null ? t('satisfaction.order', { amount: money(order.net) }) : null,
    lateness ? latenessNames[language][lateness] : null,
    store ?? channel,
  ].filter((text) => text !== null);
  return (
    <li className={classes.voice}>
      <span className={classes.score} data-mood={mood}>
        {score}
      </span>
      <div>
        <p className={classes.who}>
          {customer !== null && (
            <Link to="/customers/book/$key" params={{ key: customer }} search={{}}>
              {who}
            </Link>
          )}
          {customer === null && lead === null && who}
          {customer === null && lead !== null && (
            <Link to="/leads/$key" params={{ key: lead }} search={{}}>
              {who}
            </Link>
          )}
        </p>
        <p className={classes.about}>{about.join(' · ')}</p>
        {comment !== null && <blockquote className={classes.comment}>{comment}</blockquote>}
      </div>
      <div className={classes.task}>
        {task && !task.done && (
          <>
            <span className={classes.about}>
              {task.owner === null
                ? t('satisfaction.toCall')
                : t('satisfaction.toCallBy', { owner: task.owner })}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              loading={act.isPending}
              onClick={() => put('done', t('satisfaction.doneSaid', { who }))}
            >
              {t('satisfaction.done')}
            </Button>
          </>
        )}
        {task?.done && <span className={classes.about}>{t('satisfaction.called')}</span>}
        {!task && mood === 'unhappy' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={act.isPending}
            onClick={() => put('open', t('satisfaction.taskSaid', { who }))}
          >
            {t('satisfaction.makeTask')}
          </Button>
        )}
      </div>
    </li>
  );
}
