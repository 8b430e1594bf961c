import { useQuery } from '@tanstack/react-query';
import { sessionQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import { AccountsPart } from './AccountsPart.tsx';
import { KeysPart } from './KeysPart.tsx';
import classes from './settings.module.css';

/** Accounts and keys. On the machine's own address nobody needs to sign in, which is said. */
export function AccessTab() {
  const t = useT();
  const { data: session } = useQuery(sessionQuestion());
  return (
    <div className={classes.wide}>
      {session && !session.required && <p className={classes.soft}>{t('access.local')}</p>}
      <AccountsPart />
      <KeysPart />
    </div>
  );
}
