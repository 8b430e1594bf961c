import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { OwnForm } from '../parts/OwnForm.tsx';
import classes from './capture.module.css';
import { type Form, formsQuestion } from './capture-questions.ts';
import { FieldRows } from './FieldRows.tsx';
import { FormConsent } from './FormConsent.tsx';
import { FormLimits } from './FormLimits.tsx';
import { FormPlaces } from './FormPlaces.tsx';
import { FormPreview } from './FormPreview.tsx';
import { FormUse } from './FormUse.tsx';
import { type DraftLanguage, draftOf, type FormDraft, settingsOf } from './form-draft.ts';
import { RemoveButton } from './RemoveButton.tsx';
import { useCaptureAct } from './use-capture-act.ts';

const texts = [
  ['title', 'form.titleText'],
  ['intro', 'form.intro'],
  ['button', 'form.button'],
  ['thanks', 'form.thanks'],
] as const;

/** Writes a form beside its preview; a saved one also shows how to use it. */
export function FormEditor({ form }: { readonly form: Form | null }) {
  const t = useT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const act = useCaptureAct();
  const [language, setLanguage] = useState<DraftLanguage>(useLanguage());
  const [draft, setDraft] = useState<FormDraft>(() => draftOf(form));
  const { name, settings, fields } = draft;
  const put = (part: Partial<FormDraft['settings']>) =>
    setDraft({ ...draft, settings: { ...settings, ...part } });
  const ready = settingsOf(draft);
  const save = () => {
    const body = { name: name.trim(), settings: ready };
    act.mutate({
      send: async () => {
        const saved = form
          ? await call('saveForm', { params: { id: form.id }, body })
          : await call('createForm', { body });
        setDraft(draftOf(saved));
        client.setQueryData(
          formsQuestion().queryKey,
          (before) => before && { forms: [...before.forms.filter(({ id }) => id !== saved.id), saved] },
        );
        if (!form) void navigate({ to: '/leads/sources/forms/$id', params: { id: saved.id }, replace: true });
      },
      said: t('form.saved', { name: body.name }),
    });
  };
  return (
    <>
      <h2 className={classes.name}>{form ? form.name : t('sources.addForm')}</h2>
      {form && <FormUse form={form} />}
      <div className={classes.editor}>
        <OwnForm className={classes.stack} onSend={save}>
          <TextInput
            required
            maxLength={80}
            label={t('form.name')}
            description={t('form.nameText')}
            value={name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
          <div>
            <p className={classes.label} id="form-language">
              {t('form.language')}
            </p>
            <SegmentedControl
              aria-labelledby="form-language"
              data={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
              value={language}
              onChange={(chosen) => setLanguage(chosen === 'en' ? 'en' : 'fr')}
            />
            <p className={classes.faint}>{t('form.languageText')}</p>
          </div>
          {texts.map(([id, label]) => (
            <TextInput
              key={id}
              maxLength={2_000}
              label={t(label)}
              value={settings[id][language]}
              onChange={(event) => put({ [id]: { ...settings[id], [language]: event.currentTarget.value } })}
            />
          ))}
          <FieldRows
            fields={fields}
            language={language}
            onChange={(next) => setDraft({ ...draft, fields: next })}
          />
          <FormConsent
            consent={settings.consent}
            language={language}
            onChange={(consent) => put({ consent })}
          />
          <FormPlaces settings={settings} onChange={put} />
          <FormLimits limits={settings.limits} onChange={(limits) => put({ limits })} />
          <div className={classes.buttons}>
            <Button type="submit" loading={act.isPending} disabled={fields.length === 0}>
              {t('settings.save')}
            </Button>
            <Button component={Link} to="/leads/sources" variant="default">
              {t('form.back')}
            </Button>
            {form && (
              <RemoveButton
                name={t('form.remove')}
                really={t('form.really')}
                pending={act.isPending}
                onRemove={() =>
                  act.mutate({
                    send: () => call('removeForm', { params: { id: form.id } }),
                    said: t('form.removed', { name: form.name }),
                    done: () => void navigate({ to: '/leads/sources' }),
                  })
                }
              />
            )}
          </div>
        </OwnForm>
        <FormPreview settings={ready} language={language} />
      </div>
    </>
  );
}
