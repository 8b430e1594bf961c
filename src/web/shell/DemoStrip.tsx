import { Button, Progress } from '@mantine/core';
import { formatShare } from '../../core/words/figures.ts';
import { useWorkspace } from '../api/use-workspace.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './shell.module.css';
import { useDemo } from './use-demo.ts';
import { useDemoJob } from './use-demo-job.ts';

/** Marks every page while the figures are the demo's, tells how far it is loaded, and takes it away with one click. */
export function DemoStrip() {
  const t = useT();
  const language = useLanguage();
  const { demo, demoJob } = useWorkspace();
  const share = useDemoJob(demoJob);
  const { drop, busy } = useDemo();
  if (!demo && demoJob === null) return null;
  return (
    <aside className={classes.demo} aria-label={t('demo.label')}>
      <span>
        <strong>{t('demo.label')}</strong> <span className={classes.demoText}>{t('demo.text')}</span>
        <span className={classes.demoShort}>{t('demo.short')}</span>
      </span>
      {demoJob === null ? (
        <Button size="compact-xs" variant="default" loading={busy} onClick={() => void drop()}>
          {t('demo.remove')}
        </Button>
      ) : (
        <span className={classes.demoJob}>
          {t('demo.loading')} {formatShare(share, language, 0)}
          <Progress value={share * 100} w={96} aria-label={t('demo.loading')} />
        </span>
      )}
    </aside>
  );
}
