import { Button } from '@mantine/core';
import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './shell.module.css';
import { useDemo } from './use-demo.ts';

/** Marks every page while the figures are the demo's, and takes the demo away with one click. */
export function DemoStrip() {
  const t = useT();
  const { demo } = useWorkspace();
  const { drop, busy } = useDemo();
  if (!demo) return null;
  return (
    <aside className={classes.demo} aria-label={t('demo.label')}>
      <span>
        <strong>{t('demo.label')}</strong> {t('demo.text')}
      </span>
      <Button size="compact-xs" variant="default" loading={busy} onClick={() => void drop()}>
        {t('demo.remove')}
      </Button>
    </aside>
  );
}
