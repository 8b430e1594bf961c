import { Checkbox, MultiSelect, Textarea } from '@mantine/core';
import { channelNames } from '../desk/use-permission-reason.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './capture.module.css';
import type { FormSettings } from './capture-questions.ts';
import type { DraftLanguage } from './form-draft.ts';

type Consent = NonNullable<FormSettings['consent']>;
const channels = ['phone', 'email', 'sms', 'post'] as const satisfies readonly Consent['channels'][number][];

interface FormConsentProps {
  readonly consent: Consent | null;
  readonly language: DraftLanguage;
  readonly onChange: (consent: Consent | null) => void;
}

/** The box to tick for permission to be contacted, in the very words that are kept. */
export function FormConsent({ consent, language, onChange }: FormConsentProps) {
  const t = useT();
  const wording = {
    fr: 'J’accepte d’être recontacté au sujet de ma demande.',
    en: 'You may contact me about my request.',
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.consent')}</legend>
      <Checkbox
        label={t('form.askConsent')}
        description={t('form.consentText')}
        checked={consent !== null}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked ? { wording, channels: ['phone', 'email'], required: false } : null,
          )
        }
      />
      {consent && (
        <>
          <Textarea
            required
            autosize
            maxLength={2_000}
            label={t('form.consentWording')}
            value={consent.wording[language]}
            onChange={(event) =>
              onChange({ ...consent, wording: { ...consent.wording, [language]: event.currentTarget.value } })
            }
          />
          <MultiSelect
            label={t('form.consentChannels')}
            data={channels.map((id) => ({ value: id, label: t(channelNames[id]) }))}
            value={[...consent.channels]}
            onChange={(chosen) => {
              const next = channels.filter((id) => chosen.includes(id));
              if (next.length > 0) onChange({ ...consent, channels: next });
            }}
          />
          <Checkbox
            label={t('form.consentRequired')}
            checked={consent.required}
            onChange={(event) => onChange({ ...consent, required: event.currentTarget.checked })}
          />
        </>
      )}
    </fieldset>
  );
}
