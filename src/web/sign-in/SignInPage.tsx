import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '../address/use-address.ts';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { Mark } from '../shell/Mark.tsx';
import classes from './sign-in.module.css';

/** Only an address on this site; anything else leads home. */
function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}

/** E-mail and password; what was typed stays when it fails. */
export function SignInPage() {
  const t = useT();
  const [address] = useAddress();
  const router = useRouter();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => call('signIn', { body: { email, password } }),
    onSuccess: () => {
      client.clear();
      router.history.push(safeNext(address.next));
    },
  });
  return (
    <main className={classes.page}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <div className={classes.brand}>
          <Mark />
          <span>Filon</span>
        </div>
        <h1>{t('signIn.title')}</h1>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          label={t('signIn.email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          label={t('signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error && <ErrorNotice error={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <p className={classes.help}>{t('signIn.help')}</p>
      </form>
    </main>
  );
}
