import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useT } from '../../i18n/use-t.ts';
import { OwnForm } from '../../parts/OwnForm.tsx';
import type { MailState } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useSequenceAct } from './use-sequence-act.ts';

type Settings = NonNullable<MailState['settings']>;

const blank: Settings = {
  host: '',
  port: 587,
  security: 'starttls',
  user: null,
  fromName: '',
  fromAddress: '',
  replyTo: null,
  publicAddress: '',
  perMinute: 30,
};

/** By which server, from whom and how quickly mails are sent. */
export function MailServerForm({ state }: { readonly state: MailState }) {
  const t = useT();
  const act = useSequenceAct();
  const [draft, setDraft] = useState<Settings>(
    state.settings ?? { ...blank, publicAddress: window.location.origin },
  );
  const put = (part: Partial<Settings>) => setDraft({ ...draft, ...part });
  const save = () =>
    act.mutate({
      send: () => call('changeMailSettings', { body: draft }),
      said: t('sequence.serverSaved'),
    });
  return (
    <OwnForm className={classes.server} onSend={save}>
      <TextInput
        required
        label={t('sequence.host')}
        value={draft.host}
        onChange={(event) => put({ host: event.currentTarget.value })}
      />
      <NumberInput
        required
        min={1}
        max={65_535}
        allowDecimal={false}
        thousandSeparator=""
        label={t('sequence.port')}
        value={draft.port}
        onChange={(port) => put({ port: Number(port) || 587 })}
      />
      <Select
        label={t('sequence.security')}
        allowDeselect={false}
        data={[
          { value: 'starttls', label: 'STARTTLS' },
          { value: 'tls', label: 'TLS' },
          { value: 'none', label: t('sequence.securityNone') },
        ]}
        value={draft.security}
        onChange={(security) =>
          put({ security: security === 'tls' || security === 'none' ? security : 'starttls' })
        }
      />
      <TextInput
        label={t('sequence.user')}
        autoComplete="off"
        value={draft.user ?? ''}
        onChange={(event) => put({ user: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('sequence.fromName')}
        value={draft.fromName}
        onChange={(event) => put({ fromName: event.currentTarget.value })}
      />
      <TextInput
        required
        type="email"
        label={t('sequence.address')}
        value={draft.fromAddress}
        onChange={(event) => put({ fromAddress: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t('sequence.replyTo')}
        value={draft.replyTo ?? ''}
        onChange={(event) => put({ replyTo: event.currentTarget.value || null })}
      />
      <NumberInput
        required
        min={1}
        max={100_000}
        allowDecimal={false}
        label={t('sequence.perMinute')}
        value={draft.perMinute}
        onChange={(perMinute) => put({ perMinute: Number(perMinute) || 30 })}
      />
      <TextInput
        required
        type="url"
        className={classes.wide ?? ''}
        label={t('sequence.publicAddress')}
        description={t('sequence.publicText')}
        value={draft.publicAddress}
        onChange={(event) => put({ publicAddress: event.currentTarget.value })}
      />
      <p className={classes.soft}>
        {t(draft.user !== null && !state.passwordSet ? 'sequence.passwordMissing' : 'sequence.password')}
      </p>
      <div className={classes.buttons}>
        <Button type="submit" loading={act.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </OwnForm>
  );
}
