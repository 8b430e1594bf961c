import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { keysQuestion } from '../api/questions.ts';
import { formatAgo } from '../format/days.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import { OriginsInput } from '../parts/OriginsInput.tsx';
import { Panel } from '../parts/Panel.tsx';
import { tellError } from '../parts/tell.tsx';
import { AccessTable } from './AccessTable.tsx';
import { NewSecret } from './NewSecret.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import classes from './settings.module.css';

const scopes = ['read', 'recommend', 'capture', 'write', 'admin'] as const;
type Scope = (typeof scopes)[number];
const scopeNames: Readonly<Record<Scope, Message>> = {
  read: 'right.read',
  recommend: 'right.recommend',
  capture: 'right.capture',
  write: 'right.write',
  admin: 'right.admin',
};

/** Keys for other programs; the secret is shown once. */
export function KeysPart() {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const { data, error } = useQuery(keysQuestion());
  const [name, setName] = useState('');
  const [rights, setRights] = useState<Scope[]>(['read']);
  const [sites, setSites] = useState<string[]>([]);
  const mayNameSites = rights.every((right) => right === 'recommend');
  const refresh = () => client.invalidateQueries({ queryKey: ['keys'] });
  const create = useMutation({
    mutationFn: () =>
      call('createKey', { body: { name, scopes: rights, origins: mayNameSites ? sites : [] } }),
    onSuccess: () => {
      setName('');
      setSites([]);
    },
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call('revokeKey', { params: { id } }),
    onError: (failure) => tellError(failure, t),
    onSettled: refresh,
  });
  return (
    <Panel title={t('keys.title')}>
      <AccessTable
        label={t('keys.title')}
        error={error}
        rows={data?.keys.map((key) => ({
          id: key.id,
          name: key.name,
          rights: [key.scopes.map((scope) => t(scopeNames[scope])).join(', '), ...key.origins].join(' · '),
          when: key.lastUsedAt
            ? t('keys.used', { when: formatAgo(key.lastUsedAt, new Date(), language) })
            : t('keys.unused'),
          action: key.revokedAt ? (
            <span className={classes.soft}>{t('keys.revoked')}</span>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => revoke.mutate(key.id)}>
              {t('keys.revoke')}
            </Button>
          ),
        }))}
      />
      {create.data && <NewSecret secret={create.data.secret} />}
      <SettingsForm
        row
        name={t('keys.create')}
        disabled={rights.length === 0}
        sending={create}
        onSend={() => create.mutate()}
      >
        <TextInput
          required
          maxLength={80}
          label={t('keys.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <MultiSelect
          label={t('keys.rights')}
          data={scopes.map((scope) => ({ value: scope, label: t(scopeNames[scope]) }))}
          value={rights}
          onChange={(chosen) => setRights(scopes.filter((scope) => chosen.includes(scope)))}
        />
        {rights.length > 0 && mayNameSites && (
          <div className={classes.whole}>
            <OriginsInput
              label={t('keys.sites')}
              description={t('keys.sitesText')}
              value={sites}
              onChange={setSites}
            />
          </div>
        )}
      </SettingsForm>
    </Panel>
  );
}
