import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { hookKinds } from '../../core/capture/hook.ts';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { type HookKind, hooksQuestion } from './capture-questions.ts';
import { HookSecrets } from './HookSecrets.tsx';
import { hookWords } from './hook-names.ts';
import { keepSecret } from './hook-secret.ts';
import { useCaptureAct } from './use-capture-act.ts';

/** Makes a webhook: what sends it, its name, and what that sender needs. */
export function NewHook({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const act = useCaptureAct();
  const [kind, setKind] = useState<HookKind>('google_lead_form');
  const [name, setName] = useState('');
  const [secrets, setSecrets] = useState({ appSecret: '', token: '' });
  const kindName = (id: HookKind): string => {
    const { name: word, brand } = hookWords[id];
    return word ? t(word) : brand;
  };
  const said = name.trim() || kindName(kind);
  const create = () =>
    act.mutate({
      send: async () => {
        const settings = { appSecret: secrets.appSecret || null, token: secrets.token || null };
        const made = await call('createHook', { body: { kind, name: said, settings } });
        keepSecret(client, made);
        const { secret: _, ...hook } = made;
        client.setQueryData(
          hooksQuestion().queryKey,
          (before) => before && { hooks: [hook, ...before.hooks] },
        );
        onClose();
        void navigate({ to: '/leads/sources/hooks/$id', params: { id: made.id } });
      },
      said: t('hook.created', { name: said }),
    });
  return (
    <FormDialog
      onClose={onClose}
      size={560}
      title={t('sources.addHook')}
      send={t('hook.create')}
      busy={act.isPending}
      onSend={create}
      others={
        <Button variant="default" onClick={onClose}>
          {t('action.close')}
        </Button>
      }
    >
      <Select
        data-autofocus
        label={t('hook.kind')}
        allowDeselect={false}
        data={hookKinds.map((id) => ({ value: id, label: kindName(id) }))}
        value={kind}
        onChange={(chosen) => {
          const known = hookKinds.find((id) => id === chosen);
          if (known) setKind(known);
        }}
      />
      <TextInput
        maxLength={80}
        label={t('hook.name')}
        placeholder={kindName(kind)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <HookSecrets kind={kind} values={secrets} onChange={setSecrets} />
    </FormDialog>
  );
}
