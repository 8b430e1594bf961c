import { Button } from '@mantine/core';
import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { DemoChoice } from '../shell/DemoChoice.tsx';
import { useDemo } from '../shell/use-demo.ts';
import classes from './settings.module.css';

/** Loads or removes the demo. */
export function DemoTab() {
  const t = useT();
  const { demo, demoJob, empty } = useWorkspace();
  const { drop, busy } = useDemo();
  return (
    <div className={classes.form}>
      <p>
        {t(
          demoJob !== null
            ? 'empty.demoLoading'
            : demo
              ? 'demo.loadedText'
              : empty
                ? 'empty.demo'
                : 'demo.notHere',
        )}
      </p>
      <div className={classes.buttons}>
        {demo && demoJob === null && (
          <Button variant="default" loading={busy} onClick={() => void drop()}>
            {t('demo.remove')}
          </Button>
        )}
        {!demo && empty && demoJob === null && <DemoChoice />}
      </div>
    </div>
  );
}
