import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useWorkspace } from '../../api/use-workspace.ts';
import { formatInstant } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { OwnForm } from '../../parts/OwnForm.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { MailServerForm } from './MailServerForm.tsx';
import type { MailState } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useSequenceAct } from './use-sequence-act.ts';

/** How mails are sent, what keeps them back, and a mail to oneself to see that it works. */
export function MailServer({ state }: { readonly state: MailState }) {
  const t = useT();
  const language = useLanguage();
  const { zone } = useWorkspace().settings;
  const act = useSequenceAct();
  const [to, setTo] = useState('');
  const [changing, setChanging] = useState(state.settings === null);
  const { trouble, settings } = state;
  const test = () =>
    act.mutate({
      send: () =>
        call('testMail', {
          body: { to, subject: t('sequence.testSubject'), body: t('sequence.testBody') },
        }),
      said: t('sequence.testSent', { to }),
    });
  return (
    <Panel title={t('sequence.server')}>
      {trouble && (
        <p role="alert" className={classes.note}>
          {t('sequence.trouble', {
            reason: trouble.reason,
            when: formatInstant(trouble.until, language, zone),
          })}
        </p>
      )}
      {settings && !changing && (
        <p className={classes.soft}>
          {t('sequence.serverIs', { from: settings.fromAddress, host: settings.host })}{' '}
          {settings.user !== null && !state.passwordSet && t('sequence.passwordMissing')}
        </p>
      )}
      {changing && <MailServerForm state={state} />}
      {settings && (
        <OwnForm className={classes.buttons} onSend={test}>
          <TextInput
            required
            type="email"
            aria-label={t('sequence.testTo')}
            placeholder={t('sequence.testTo')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={act.isPending}>
            {t('sequence.test')}
          </Button>
          {!changing && (
            <Button variant="subtle" onClick={() => setChanging(true)}>
              {t('sequence.changeServer')}
            </Button>
          )}
        </OwnForm>
      )}
    </Panel>
  );
}
