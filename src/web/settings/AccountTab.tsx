import { PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { sessionQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import { tell } from '../parts/tell.tsx';
import { roleNames } from './role-names.ts';
import { SettingsForm } from './SettingsForm.tsx';
import classes from './settings.module.css';

/** One's own account: as whom one is signed in, and a new password. */
export function AccountTab() {
  const t = useT();
  const { data: session } = useQuery(sessionQuestion());
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => call('changePassword', { body: { current, password: next } }),
    onSuccess: () => {
      tell(t('password.changed'));
      setCurrent('');
      setNext('');
    },
  });
  if (!session?.user) return null;
  const { email, role } = session.user;
  return (
    <div className={classes.form}>
      <p>{t('account.signedIn', { email, role: t(roleNames[role]) })}</p>
      <Panel title={t('password.title')}>
        <SettingsForm name={t('password.change')} sending={change} onSend={() => change.mutate()}>
          {/* Tells password managers whose password it is. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            required
            label={t('password.current')}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            required
            minLength={12}
            label={t('password.next')}
            description={t('password.length')}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <p className={classes.soft}>{t('password.text')}</p>
        </SettingsForm>
      </Panel>
    </div>
  );
}
