import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';

/** Nothing was sold in the period: what to do about it. */
export function NoBaskets({ per = 'order' }: { readonly per?: string }) {
  const t = useT();
  return (
    <>
      <p className={parts.sentence}>{t(per === 'client_month' ? 'basket.noSubscriptions' : 'basket.none')}</p>
      <p className={parts.sentence}>
        {t('basket.noneHow')} <Link to="/data">{t('nav.data')}</Link>
      </p>
    </>
  );
}
