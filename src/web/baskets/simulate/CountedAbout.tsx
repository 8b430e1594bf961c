import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/words/figures.ts';
import { formatPeriod } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import classes from './simulate.module.css';
import type { CountedOrders } from './simulate-questions.ts';

interface CountedAboutProps {
  readonly counted: CountedOrders['counted'];
  readonly children?: ReactNode;
}

/** Which orders a simulation is made on, and that what customers will do is assumed. */
export function CountedAbout({ counted, children }: CountedAboutProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <p className={classes.about}>
      {t('simulate.about', {
        count: counted.orders,
        orders: formatNumber(counted.orders, language),
        period: formatPeriod(counted, language),
      })}{' '}
      {t(counted.withTax ? 'simulate.withTax' : 'simulate.withoutTax')} {children}{' '}
      {t('simulate.assumptionsMean')}
    </p>
  );
}
