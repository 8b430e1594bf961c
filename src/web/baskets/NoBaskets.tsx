import { Link } from '@tanstack/react-router';
import type { BasketUnit } from '../../core/basket/figures/basket-unit.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';

const missing: Readonly<Record<BasketUnit, Message>> = {
  order: 'basket.none',
  customer: 'basket.noCustomers',
  lead: 'basket.noLeads',
  client_month: 'basket.noSubscriptions',
};

/** There is no basket of that kind in the period: what to do about it. */
export function NoBaskets({ per = 'order' }: { readonly per?: BasketUnit }) {
  const t = useT();
  return (
    <>
      <p className={parts.sentence}>{t(missing[per])}</p>
      <p className={parts.sentence}>
        {t('basket.noneHow')} <Link to="/data">{t('nav.data')}</Link>
      </p>
    </>
  );
}
