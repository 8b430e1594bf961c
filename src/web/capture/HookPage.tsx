import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.ts';
import { CaptureFrame } from './CaptureFrame.tsx';
import { hooksQuestion } from './capture-questions.ts';
import { FetchList } from './FetchList.tsx';
import { HookDetail } from './HookDetail.tsx';

/** Leads → Sources → one webhook. */
export function HookPage() {
  const t = useT();
  const { id } = useParams({ from: '/shell/leads/sources/hooks/$id' });
  const asked = useQuery(hooksQuestion());
  const { data } = asked;
  const hook = data?.hooks.find((one) => one.id === id && one.revokedAt === null);
  return (
    <CaptureFrame here="/leads/sources" asked={asked}>
      {data && !hook && <p>{t('hook.gone')}</p>}
      {hook && <HookDetail key={hook.id} hook={hook} />}
      {hook && <FetchList hook={hook.id} />}
    </CaptureFrame>
  );
}
