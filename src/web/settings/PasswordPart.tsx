import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { Panel } from '../parts/Panel.tsx';
import { tell } from '../parts/tell.tsx';
import classes from './settings.module.css';

/** One's own password. */
export function PasswordPart() {
  const t = useT();
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
  return (
    <Panel title={t('password.title')}>
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
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
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          {t('settings.save')}
        </Button>
      </form>
      {change.error && <ErrorNotice error={change.error} />}
    </Panel>
  );
}
