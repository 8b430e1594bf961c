import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { CaptureFrame } from './CaptureFrame.tsx';
import classes from './capture.module.css';
import { sourcesQuestion } from './capture-questions.ts';
import { HeldPosts } from './HeldPosts.tsx';
import { NewHook } from './NewHook.tsx';
import { SourcesTable } from './SourcesTable.tsx';

/** Leads → Sources: what brings leads in, what came by it, what is held back, and how to add another way in. */
export function SourcesPage() {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const asked = useQuery(sourcesQuestion());
  const { data } = asked;
  const owner = useQuery(sessionQuestion()).data?.user?.role !== 'member';
  const bringing = data?.sources.filter(({ last30Days }) => last30Days > 0) ?? [];
  const leads = bringing.reduce((sum, { last30Days }) => sum + last30Days, 0);
  return (
    <CaptureFrame here="/leads/sources" asked={asked}>
      {data && (
        <p className={parts.sentence}>
          {data.sources.length === 0
            ? t('sources.none')
            : leads === 0
              ? t('sources.quiet')
              : `${t('sources.leads', { count: leads })} ${t('sources.by', { count: bringing.length })}`}
        </p>
      )}
      <div className={classes.buttons}>
        <Button component={Link} to="/leads/sources/forms/new">
          {t('sources.addForm')}
        </Button>
        {owner && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('sources.addHook')}
          </Button>
        )}
        {owner && (
          <Link to="/settings" search={{ tab: 'access' }}>
            {t('sources.addKey')}
          </Link>
        )}
      </div>
      <HeldPosts />
      {data && data.sources.length > 0 && <SourcesTable sources={data.sources} owner={owner} />}
      {data?.sources.length === 0 && <p className={classes.soft}>{t('sources.noneText')}</p>}
      {!owner && <p className={classes.soft}>{t('sources.ownerOnly')}</p>}
      {adding && <NewHook onClose={() => setAdding(false)} />}
    </CaptureFrame>
  );
}
