import { Link } from '@tanstack/react-router';
import { type Address, scopeOfAddress } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import classes from './proof.module.css';

/** Figures that another page answers without the limits of the period, and what it says. */
const elsewhere: Readonly<
  Record<string, { readonly to: string; readonly name: Message; readonly means: Message }>
> = {
  repeat_rate: { to: '/customers/repeat', name: 'repeat.title', means: 'proof.sinceFirst' },
  retention_rate: { to: '/customers/cohorts', name: 'cohort.title', means: 'proof.monthByMonth' },
};

/** Where to look at the same question beyond the chosen period; nothing for most figures. */
export function ProofElsewhere({ metric }: { readonly metric: string }) {
  const t = useT();
  const [address] = useAddress();
  const known = elsewhere[metric];
  if (!known) return null;
  return (
    <p className={classes.note}>
      {t(known.means)}{' '}
      <Link to={known.to} search={scopeOfAddress(address) as Address}>
        {t(known.name)}
      </Link>
    </p>
  );
}
