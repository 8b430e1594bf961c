import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/use-t.ts';
import parts from '../../parts/parts.module.css';
import classes from './vendors.module.css';

/** No lead names a vendor yet: what one gets here, and the two ways to begin. */
export function EmptyVendors({ onContract }: { readonly onContract: () => void }) {
  const t = useT();
  return (
    <div className={classes.empty}>
      <p className={parts.sentence}>{t('vendor.none')}</p>
      <p className={parts.sentence}>{t('vendor.noneHow')}</p>
      <div className={classes.buttons}>
        <Button onClick={onContract}>{t('vendor.addContract')}</Button>
        <Button variant="default" component={Link} to="/data">
          {t('vendor.import')}
        </Button>
      </div>
    </div>
  );
}
