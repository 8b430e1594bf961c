import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuestion } from '../api/questions.ts';
import { DeskHead } from '../desk/DeskHead.tsx';
import { KeysHelp } from '../desk/KeysHelp.tsx';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import classes from './capture.module.css';
import { sourcesQuestion } from './capture-questions.ts';
import { HeldPosts } from './HeldPosts.tsx';
import { NewHook } from './NewHook.tsx';
import { SourcesTable } from './SourcesTable.tsx';

/** Leads → Sources: what brings leads in, what came by it, what is held back, and how to add another way in. */
export function SourcesPage() {
  const t = useT();
  const [help, setHelp] = useState(false);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(sourcesQuestion());
  const owner = useQuery(sessionQuestion()).data?.user?.role !== 'member';
  const bringing = data?.sources.filter(({ last30Days }) => last30Days > 0) ?? [];
  const leads = bringing.reduce((sum, { last30Days }) => sum + last30Days, 0);
  return (
    <div className={classes.page} aria-busy={!data && !error}>
      <DeskHead here="/leads/sources" onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
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
    </div>
  );
}
