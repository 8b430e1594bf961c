import { Button, Code, CopyButton, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { keysQuestion } from '../api/questions.ts';
import { formatAgo } from '../format/days.ts';
import { type Message, useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { Panel } from '../parts/Panel.tsx';
import parts from '../parts/parts.module.css';
import { tellError } from '../parts/tell.tsx';
import classes from './settings.module.css';

const scopes = ['read', 'write', 'admin'] as const;
type Scope = (typeof scopes)[number];
const scopeNames: Readonly<Record<Scope, Message>> = {
  read: 'right.read',
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
  const refresh = () => client.invalidateQueries({ queryKey: ['keys'] });
  const create = useMutation({
    mutationFn: () => call('createKey', { body: { name, scopes: rights } }),
    onSuccess: () => setName(''),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call('revokeKey', { params: { id } }),
    onError: (failure) => tellError(failure, t),
    onSettled: refresh,
  });
  return (
    <Panel title={t('keys.title')}>
      {error && !data && <ErrorNotice error={error} />}
      {data && data.keys.length > 0 && (
        <div className={parts.scroller}>
          <table className={parts.table}>
            <tbody>
              {data.keys.map((key) => (
                <tr key={key.id}>
                  <th scope="row">{key.name}</th>
                  <td>{key.scopes.map((scope) => t(scopeNames[scope])).join(', ')}</td>
                  <td className={classes.soft}>
                    {key.lastUsedAt
                      ? t('keys.used', { when: formatAgo(key.lastUsedAt, new Date(), language) })
                      : t('keys.unused')}
                  </td>
                  <td className={parts.number}>
                    {key.revokedAt ? (
                      <span className={classes.soft}>{t('keys.revoked')}</span>
                    ) : (
                      <Button size="compact-sm" variant="subtle" onClick={() => revoke.mutate(key.id)}>
                        {t('keys.revoke')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {create.data && (
        <div className={classes.secret} role="status">
          <p>{t('keys.once')}</p>
          <div className={classes.row}>
            <Code>{create.data.secret}</Code>
            <CopyButton value={create.data.secret}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {t(copied ? 'keys.copied' : 'keys.copy')}
                </Button>
              )}
            </CopyButton>
          </div>
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
        <Button type="submit" disabled={rights.length === 0} loading={create.isPending}>
          {t('keys.create')}
        </Button>
      </form>
      {create.error && <ErrorNotice error={create.error} />}
    </Panel>
  );
}
