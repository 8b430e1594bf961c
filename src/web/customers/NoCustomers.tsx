import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import classes from './value/value.module.css';

interface NoCustomersProps {
  /** Takes away what nobody fits; absent where nothing narrows the question. */
  readonly onClear?: (() => void) | undefined;
}

/** Nobody to tell about: either nobody fits what is asked, or no order names a customer yet, and how one will. */
export function NoCustomers({ onClear }: NoCustomersProps) {
  const t = useT();
  return (
    <div className={classes.empty}>
      <p className={parts.sentence}>{t(onClear ? 'book.nobodyFits' : 'book.nobody')}</p>
      {onClear ? (
        <Button variant="default" onClick={onClear}>
          {t('book.everybody')}
        </Button>
      ) : (
        <>
          <p className={parts.sentence}>{t('value.noneHow')}</p>
          <Button component={Link} to="/data">
            {t('value.import')}
          </Button>
        </>
      )}
    </div>
  );
}
