import { Link, useParams } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.ts';
import { LeadView } from './LeadView.tsx';
import classes from './lead.module.css';
import { useUndoLast } from './use-act.ts';
import { useKeys } from './use-keys.ts';

/** One lead on a page of its own. */
export function LeadPage() {
  const t = useT();
  const { key } = useParams({ strict: false });
  useKeys({ z: useUndoLast() });
  return (
    <div className={classes.leadPage}>
      <p className={classes.back}>
        <Link to="/leads">{t('desk.back')}</Link>
      </p>
      <LeadView key={key} leadKey={key ?? ''} />
    </div>
  );
}
