import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { OwnForm } from '../parts/OwnForm.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ConstantFields } from './ConstantFields.tsx';
import classes from './capture.module.css';
import type { Hook } from './capture-questions.ts';
import { HookSecrets } from './HookSecrets.tsx';
import { hookWords } from './hook-names.ts';
import type { useCaptureAct } from './use-capture-act.ts';

const mailKinds: readonly Hook['kind'][] = ['brevo', 'mailchimp', 'mandrill'];

interface HookSettingsProps {
  readonly hook: Hook;
  readonly act: ReturnType<typeof useCaptureAct>;
}

/** What can be changed of a webhook: its name, what its sender needs, and what its leads get. */
export function HookSettings({ hook, act }: HookSettingsProps) {
  const t = useT();
  const [name, setName] = useState(hook.name);
  const [secrets, setSecrets] = useState({ appSecret: '', token: '' });
  const [base, setBase] = useState(hook.base ?? '');
  const [defaults, setDefaults] = useState<Record<string, string>>(hook.defaults);
  const save = () => {
    const settings = {
      ...(secrets.appSecret ? { appSecret: secrets.appSecret } : {}),
      ...(secrets.token ? { token: secrets.token } : {}),
      base: base || null,
      defaults,
    };
    act.mutate({
      send: () => call('changeHook', { params: { id: hook.id }, body: { name: name.trim(), settings } }),
      said: t('form.saved', { name: name.trim() }),
      done: () => setSecrets({ appSecret: '', token: '' }),
    });
  };
  return (
    <Panel title={t('hook.settings')}>
      <OwnForm className={classes.stack} onSend={save}>
        <TextInput
          required
          maxLength={80}
          label={t('hook.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <HookSecrets
          kind={hook.kind}
          values={secrets}
          known={{ appSecret: hook.hasAppSecret, token: hook.hasToken }}
          onChange={setSecrets}
        />
        {hookWords[hook.kind].token && (
          <TextInput
            type="url"
            label={t('hook.base')}
            value={base}
            onChange={(event) => setBase(event.currentTarget.value)}
          />
        )}
        {!mailKinds.includes(hook.kind) && <ConstantFields defaults={defaults} onChange={setDefaults} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={act.isPending}>
            {t('settings.save')}
          </Button>
        </div>
      </OwnForm>
    </Panel>
  );
}
