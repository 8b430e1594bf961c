import { IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { Figure } from '../figures/Figure.tsx';
import { useT } from '../i18n/use-t.ts';
import classes from './cockpit.module.css';
import type { Cockpit } from './cockpit.ts';

/**
 * Says how many open leads nobody has answered, and opens them. Nothing when there are none, nor where no answer at all
 * is known: then nobody wrote answers down, which is no reproach to make for each lead.
 */
export function ForgottenLeads({ cockpit: { unanswered, answersKnown } }: { readonly cockpit: Cockpit }) {
  const t = useT();
  const [address] = useAddress();
  const { metrics } = useCatalogue();
  if (unanswered === 0 || !answersKnown) return null;
  const name = metrics.find(({ id }) => id === 'unanswered_leads')?.name ?? '';
  return (
    <p className={classes.forgotten}>
      <IconClockExclamation size={18} stroke={1.6} aria-hidden="true" />
      <span>
        <Figure metric="unanswered_leads" label={name} value={unanswered} shown={{ unit: 'count' }} />{' '}
        {t('cockpit.unanswered', { count: unanswered })}
      </span>
      <Link
        to="/explorer"
        search={{
          ...scopeOfAddress(address),
          metrics: 'unanswered_leads,leads,response_time,response_within_target',
          by: 'owner',
          chart: 'table',
        }}
      >
        {t('cockpit.unansweredLink')}
      </Link>
    </p>
  );
}
