import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { formatAgo } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import classes from './capture.module.css';
import { fetchesQuestion } from './capture-questions.ts';
import { useCaptureAct } from './use-capture-act.ts';

/** What a webhook announced and is not fetched yet; nothing where all was fetched. */
export function FetchList({ hook }: { readonly hook: string }) {
  const t = useT();
  const language = useLanguage();
  const act = useCaptureAct();
  const { data } = useQuery(fetchesQuestion());
  const own = data?.fetches.filter((one) => one.hook === hook) ?? [];
  if (own.length === 0) return null;
  const now = new Date();
  return (
    <Panel title={t('hook.fetches')}>
      <ul className={classes.held}>
        {own.map(({ id, createdAt, nextAt, attempts, failed, lastError }) => (
          <li key={id} className={classes.fetch}>
            <span>
              {t('hook.announced', { when: formatAgo(createdAt, now, language) })}{' '}
              <span className={classes.trouble}>
                {lastError !== null && t('hook.attempts', { count: attempts, reason: lastError })}
              </span>{' '}
              <span className={classes.faint}>
                {failed ? t('hook.gaveUp') : t('hook.next', { when: formatAgo(nextAt, now, language) })}
              </span>
            </span>
            {failed && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={act.isPending}
                onClick={() =>
                  act.mutate({
                    send: () => call('retryFetch', { params: { id } }),
                    said: t('hook.retried'),
                  })
                }
              >
                {t('hook.retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
