import { Button } from '@mantine/core';
import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { useDemo } from '../shell/use-demo.ts';
import classes from './cockpit.module.css';

/** Offers the demo to whoever has no file at hand; while it loads, says that its figures come by themselves. */
export function DemoOffer() {
  const t = useT();
  const { demoJob } = useWorkspace();
  const { load, busy } = useDemo();
  if (demoJob !== null) {
    return (
      <p className={classes.emptyDemo} role="status">
        {t('empty.demoLoading')}
      </p>
    );
  }
  return (
    <p className={classes.emptyDemo}>
      <span>{t('empty.demo')}</span>
      <Button variant="default" loading={busy} onClick={() => void load()}>
        {t('demo.load')}
      </Button>
    </p>
  );
}
