import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatInstant } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { Panel } from '../../parts/Panel.tsx';
import { unknownMailsQuestion } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useSequenceAct } from './use-sequence-act.ts';

/** Mails of which nobody knows whether they were taken; nothing where there are none. */
export function UnknownMails() {
  const t = useT();
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  const { data } = useQuery(unknownMailsQuestion());
  const act = useSequenceAct();
  if (!data || data.mails.length === 0) return null;
  const decide = (id: string, as: 'sent' | 'send_again', said: string) =>
    act.mutate({ send: () => call('decideMail', { params: { id }, body: { as } }), said });
  return (
    <Panel title={t('sequence.unknown')}>
      <p className={classes.soft}>{t('sequence.unknownText')}</p>
      <ul className={classes.unknown}>
        {data.mails.map(({ id, name, email, subject, sequenceName, claimedAt }) => {
          const to = name ?? email ?? '?';
          return (
            <li key={id}>
              <span>
                <strong>{to}</strong> · {subject ?? sequenceName} · {formatInstant(claimedAt, language, zone)}
              </span>
              <span className={classes.buttons}>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={act.isPending}
                  aria-label={t('sequence.wasSentTo', { name: to })}
                  onClick={() => decide(id, 'sent', t('sequence.wasSentTo', { name: to }))}
                >
                  {t('sequence.wasSent')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={act.isPending}
                  aria-label={t('sequence.sendAgainTo', { name: to })}
                  onClick={() => decide(id, 'send_again', t('sequence.sendAgainTo', { name: to }))}
                >
                  {t('sequence.sendAgain')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
