import { TextInput } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { OriginsInput } from '../parts/OriginsInput.tsx';
import { ConstantFields } from './ConstantFields.tsx';
import classes from './capture.module.css';
import type { FormDraft } from './form-draft.ts';

interface FormPlacesProps {
  readonly settings: FormDraft['settings'];
  readonly onChange: (part: Partial<FormDraft['settings']>) => void;
}

/** Where a form may stand, where it leads, and what every lead of it gets. */
export function FormPlaces({ settings, onChange }: FormPlacesProps) {
  const t = useT();
  const { allowedOrigins, redirect, privacyUrl, defaults } = settings;
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.places')}</legend>
      <OriginsInput
        label={t('form.origins')}
        description={t('form.originsText')}
        value={allowedOrigins}
        onChange={(origins) => onChange({ allowedOrigins: origins })}
      />
      <TextInput
        type="url"
        label={t('form.redirect')}
        placeholder="https://www.example.com/merci"
        value={redirect ?? ''}
        onChange={(event) => onChange({ redirect: event.currentTarget.value || null })}
      />
      <TextInput
        type="url"
        label={t('form.privacy')}
        placeholder="https://www.example.com/confidentialite"
        value={privacyUrl ?? ''}
        onChange={(event) => onChange({ privacyUrl: event.currentTarget.value || null })}
      />
      <ConstantFields defaults={defaults} onChange={(next) => onChange({ defaults: next })} />
    </fieldset>
  );
}
