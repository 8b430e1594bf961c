import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { accountsQuestion } from '../api/questions.ts';
import { formatAgo } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import { tellError } from '../parts/tell.tsx';
import { AccessTable } from './AccessTable.tsx';
import { type Role, roleNames, roles } from './role-names.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** Who may sign in. */
export function AccountsPart() {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const { data, error } = useQuery(accountsQuestion());
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('member');
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
  const removal = (id: string) =>
    leaving === id ? (
      <Button size="compact-sm" color="red" onClick={() => drop.mutate(id)}>
        {t('accounts.really')}
      </Button>
    ) : (
      <Button size="compact-sm" variant="subtle" onClick={() => setLeaving(id)}>
        {t('accounts.remove')}
      </Button>
    );
  return (
    <Panel title={t('accounts.title')}>
      <AccessTable
        label={t('accounts.title')}
        error={error}
        rows={data?.accounts.map((account) => ({
          id: account.id,
          name: account.email,
          rights: t(roleNames[account.role]),
          when: formatAgo(account.createdAt, new Date(), language),
          action: removal(account.id),
        }))}
      />
      <SettingsForm row name={t('accounts.add')} sending={create} onSend={() => create.mutate()}>
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
          label={t('signIn.password')}
          description={t('password.length')}
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
      </SettingsForm>
    </Panel>
  );
}
