import parts from '../../parts/parts.module.css';
import { useCustomerWords } from '../use-customer-words.ts';
import type { Cohorts } from './cohort-questions.ts';
import classes from './cohorts.module.css';

/** What the table says of all customers: who comes back when, and what a customer has brought after a year. */
export function CohortSentences({ cohorts }: { readonly cohorts: Cohorts }) {
  const { t, share, money, between, count } = useCustomerWords();
  const { cells, customers } = cohorts.total;
  const months = cohorts.unit === 'month' ? 1 : cohorts.unit === 'quarter' ? 3 : 12;
  const next = cells[1];
  const year = cells[Math.round(12 / months)];
  const known = cohorts.ordersWithMargin / Math.max(1, cohorts.orders);
  return (
    <header className={classes.head}>
      <p className={parts.sentence}>
        {t('cohort.who', { customers: count(customers), orders: count(cohorts.orders) })}{' '}
        {next &&
          !next.few &&
          t(months === 1 ? 'cohort.nextMonth' : months === 3 ? 'cohort.nextQuarter' : 'cohort.nextYear', {
            share: share(next.retention.value),
            interval: between(next.retention, share),
          })}
      </p>
      {year && !year.few && (
        <p className={parts.sentence}>
          {t('cohort.afterYear', {
            revenue: money(year.perCustomer.revenue),
            customers: count(year.customers),
          })}{' '}
          {year.perCustomer.margin !== null &&
            t('cohort.afterYearMargin', { margin: money(year.perCustomer.margin) })}
        </p>
      )}
      {known > 0 && known < 1 && (
        <p className={parts.quiet}>{t('cohort.marginKnown', { share: share(known) })}</p>
      )}
    </header>
  );
}
