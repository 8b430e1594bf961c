import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Panel } from '../parts/Panel.tsx';
import classes from './capture.module.css';
import { quarantineQuestion } from './capture-questions.ts';
import { HeldPostLine } from './HeldPostLine.tsx';
import { useCaptureAct } from './use-capture-act.ts';

/** Posts that look like a program's and wait for somebody to decide; nothing where there are none. */
export function HeldPosts() {
  const t = useT();
  const language = useLanguage();
  const { data } = useQuery(quarantineQuestion());
  const act = useCaptureAct();
  if (!data || data.posts.length === 0) return null;
  const ids = data.posts.map(({ id }) => id);
  const restore = () => call('holdPostsAgain', { body: { ids } });
  const dropAll = () =>
    act.mutate({
      send: () => call('dropPosts', { body: { ids } }),
      said: t('held.dropped', { count: ids.length }),
      undo: restore,
    });
  return (
    <Panel
      title={
        <>
          {t('held.title')} <span className={classes.badge}>{formatNumber(data.waiting, language)}</span>
        </>
      }
      aside={
        ids.length > 1 && (
          <Button size="compact-sm" variant="subtle" color="gray" loading={act.isPending} onClick={dropAll}>
            {t('held.dropAll', { count: ids.length })}
          </Button>
        )
      }
    >
      <p className={classes.soft}>{t('held.text')}</p>
      <ul className={classes.held}>
        {data.posts.map((post) => (
          <HeldPostLine key={post.id} post={post} act={act} />
        ))}
      </ul>
      {data.waiting > ids.length && (
        <p className={classes.soft}>
          {t('held.more', { n: formatNumber(data.waiting - ids.length, language) })}
        </p>
      )}
    </Panel>
  );
}
