import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import classes from './capture.module.css';
import { type FormSettings, previewQuestion } from './capture-questions.ts';
import type { DraftLanguage } from './form-draft.ts';

interface FormPreviewProps {
  readonly settings: FormSettings;
  readonly language: DraftLanguage;
}

/** The form's page as it would be, made by the server as for visitors; nothing in it runs or is sent. */
export function FormPreview({ settings, language }: FormPreviewProps) {
  const t = useT();
  const [text] = useDebouncedValue(JSON.stringify({ settings, language }), 300);
  const { data, error } = useQuery(previewQuestion(JSON.parse(text)));
  return (
    <section className={classes.preview} aria-label={t('form.preview')}>
      <h3 className={classes.label}>{t('form.preview')}</h3>
      {error && <ErrorNotice error={error} />}
      <iframe title={t('form.preview')} sandbox="" srcDoc={data?.html ?? ''} />
    </section>
  );
}
