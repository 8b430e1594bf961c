import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.ts';
import { CaptureFrame } from './CaptureFrame.tsx';
import { formsQuestion } from './capture-questions.ts';
import { FormEditor } from './FormEditor.tsx';

/** Leads → Sources → one form, or a new one. */
export function FormPage() {
  const t = useT();
  const { id } = useParams({ from: '/shell/leads/sources/forms/$id' });
  const asked = useQuery(formsQuestion());
  const { data } = asked;
  const form = data?.forms.find((one) => one.id === id) ?? null;
  return (
    <CaptureFrame here="/leads/sources" asked={asked}>
      {data && (form !== null || id === 'new') && <FormEditor key={id} form={form} />}
      {data && form === null && id !== 'new' && <p>{t('form.gone')}</p>}
    </CaptureFrame>
  );
}
