import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { DemoChoice } from '../shell/DemoChoice.tsx';
import classes from './cockpit.module.css';

/**
 * Offers the demo to whoever has no file at hand; while it loads, says that its figures come by themselves. Nothing
 * where facts are there, which a demo must not mix with.
 */
export function DemoOffer() {
  const t = useT();
  const { demoJob, empty } = useWorkspace();
  if (demoJob !== null) {
    return (
      <p className={classes.emptyDemo} role="status">
        {t('empty.demoLoading')}
      </p>
    );
  }
  if (!empty) return null;
  return (
    <div className={classes.emptyDemo}>
      <p>{t('empty.demo')}</p>
      <DemoChoice />
    </div>
  );
}
