import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { accountsQuestion } from '../api/questions.ts';
import { formatAgo } from '../format/days.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { Panel } from '../parts/Panel.tsx';
import parts from '../parts/parts.module.css';
import { tellError } from '../parts/tell.tsx';
import classes from './settings.module.css';

const roles = ['member', 'owner'] as const;
const roleNames: Readonly<Record<(typeof roles)[number], Message>> = {
  member: 'role.member',
  owner: 'role.owner',
};

/** Who may sign in. */
export function AccountsPart() {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const { data, error } = useQuery(accountsQuestion());
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<(typeof roles)[number]>('member');
  const [leaving, setLeaving] = useState<string | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['accounts'] });
  const create = useMutation({
    mutationFn: () => call('createAccount', { body: { email, password, role } }),
    onSuccess: () => {
      setEmail('');
      setPassword('');
    },
    onSettled: refresh,
  });
  const drop = useMutation({
    mutationFn: (id: string) => call('dropAccount', { params: { id } }),
    onError: (failure) => tellError(failure, t),
    onSettled: refresh,
  });
  return (
    <Panel title={t('accounts.title')}>
      {error && !data && <ErrorNotice error={error} />}
      {data && data.accounts.length > 0 && (
        <div className={parts.scroller}>
          <table className={parts.table}>
            <tbody>
              {data.accounts.map((account) => (
                <tr key={account.id}>
                  <th scope="row">{account.email}</th>
                  <td>{t(roleNames[account.role])}</td>
                  <td className={classes.soft}>{formatAgo(account.createdAt, new Date(), language)}</td>
                  <td className={parts.number}>
                    {leaving === account.id ? (
                      <Button size="compact-sm" color="red" onClick={() => drop.mutate(account.id)}>
                        {t('accounts.really')}
                      </Button>
                    ) : (
                      <Button size="compact-sm" variant="subtle" onClick={() => setLeaving(account.id)}>
                        {t('accounts.remove')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextInput
          required
          type="email"
          label={t('signIn.email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          required
          minLength={12}
          label={t('accounts.password')}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Select
          label={t('accounts.role')}
          allowDeselect={false}
          data={roles.map((one) => ({ value: one, label: t(roleNames[one]) }))}
          value={role}
          onChange={(value) => setRole(value === 'owner' ? 'owner' : 'member')}
        />
        <Button type="submit" loading={create.isPending}>
          {t('accounts.add')}
        </Button>
      </form>
      {create.error && <ErrorNotice error={create.error} />}
    </Panel>
  );
}
