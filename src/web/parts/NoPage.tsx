import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.ts';
import classes from './parts.module.css';

/** For addresses that lead nowhere. */
export function NoPage() {
  const t = useT();
  return (
    <div className={classes.lonely}>
      <h1>{t('noPage.title')}</h1>
      <p>
        <Link to="/">{t('noPage.home')}</Link>
      </p>
    </div>
  );
}
