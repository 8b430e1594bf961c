import { DemoOffer } from '../cockpit/DemoOffer.tsx';
import { useT } from '../i18n/use-t.ts';
import classes from './desk.module.css';
import { LeadWays } from './LeadWays.tsx';

/** A workspace without any facts: the ways in which leads come, and the demo. */
export function EmptyDesk() {
  const t = useT();
  return (
    <div className={classes.empty}>
      <h1>{t('desk.emptyTitle')}</h1>
      <LeadWays />
      <DemoOffer />
    </div>
  );
}
