import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { DeskHead } from '../desk/DeskHead.tsx';
import { KeysHelp } from '../desk/KeysHelp.tsx';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import classes from './capture.module.css';
import { hooksQuestion } from './capture-questions.ts';
import { FetchList } from './FetchList.tsx';
import { HookDetail } from './HookDetail.tsx';

/** Leads → Sources → one webhook. */
export function HookPage() {
  const t = useT();
  const { id } = useParams({ from: '/shell/leads/sources/hooks/$id' });
  const [help, setHelp] = useState(false);
  const { data, error, refetch } = useQuery(hooksQuestion());
  const hook = data?.hooks.find((one) => one.id === id && one.revokedAt === null);
  return (
    <div className={classes.page} aria-busy={!data && !error}>
      <DeskHead here="/leads/sources" onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data && !hook && <p>{t('hook.gone')}</p>}
      {hook && <HookDetail key={hook.id} hook={hook} />}
      {hook && <FetchList hook={hook.id} />}
    </div>
  );
}
