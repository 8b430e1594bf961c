import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { DeskHead } from '../desk/DeskHead.tsx';
import { KeysHelp } from '../desk/KeysHelp.tsx';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import classes from './capture.module.css';
import { formsQuestion } from './capture-questions.ts';
import { FormEditor } from './FormEditor.tsx';

/** Leads → Sources → one form, or a new one. */
export function FormPage() {
  const t = useT();
  const { id } = useParams({ from: '/shell/leads/sources/forms/$id' });
  const [help, setHelp] = useState(false);
  const { data, error, refetch } = useQuery(formsQuestion());
  const form = data?.forms.find((one) => one.id === id) ?? null;
  return (
    <div className={classes.page} aria-busy={!data && !error}>
      <DeskHead here="/leads/sources" onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data && (form !== null || id === 'new') && <FormEditor key={id} form={form} />}
      {data && form === null && id !== 'new' && <p>{t('form.gone')}</p>}
    </div>
  );
}
