import { IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { formatNumber } from '../format/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './cockpit.module.css';

/** Says how many open leads nobody has answered. Nothing when there are none. */
export function ForgottenLeads({ count }: { readonly count: number }) {
  const t = useT();
  const language = useLanguage();
  const [address] = useAddress();
  if (count === 0) return null;
  return (
    <p className={classes.forgotten}>
      <IconClockExclamation size={18} stroke={1.6} aria-hidden="true" />
      <span>{t('cockpit.unanswered', { count, n: formatNumber(count, language) })}</span>
      <Link
        to="/explorer"
        search={{
          ...scopeOfAddress(address),
          metrics: 'leads,response_time,response_within_target',
          by: 'owner',
          chart: 'table',
        }}
      >
        {t('cockpit.unansweredLink')}
      </Link>
    </p>
  );
}
