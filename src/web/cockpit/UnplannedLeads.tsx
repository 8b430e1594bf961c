import { IconCalendarOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../core/words/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './cockpit.module.css';
import type { Cockpit } from './cockpit.ts';

/**
 * Says how many open leads have no next action, at this moment and whatever the period, and opens them. Nothing where
 * there are none, nor where nobody plans tasks.
 */
export function UnplannedLeads({ cockpit: { noNextAction } }: { readonly cockpit: Cockpit }) {
  const t = useT();
  const language = useLanguage();
  if (!noNextAction) return null;
  return (
    <p className={classes.forgotten}>
      <IconCalendarOff size={18} stroke={1.6} aria-hidden="true" />
      <span>
        <strong>{formatNumber(noNextAction, language)}</strong>{' '}
        {t('cockpit.unplanned', { count: noNextAction })}
      </span>
      <Link to="/leads" search={{ view: 'no-next' }}>
        {t('cockpit.unplannedLink')}
      </Link>
    </p>
  );
}
