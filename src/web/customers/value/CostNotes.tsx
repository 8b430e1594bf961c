import { Link } from '@tanstack/react-router';
import parts from '../../parts/parts.module.css';
import { useCustomerWords } from '../use-customer-words.ts';
import type { CustomerValues } from './value-questions.ts';

/** What is taken off a margin, what is not, and where the same number stands as well. */
export function CostNotes({ answer }: { readonly answer: CustomerValues }) {
  const { t, money, share, count } = useCustomerWords();
  const { watched, counted, clientCosts } = answer;
  if (watched === 'orders') {
    const known = counted.ordersWithMargin / Math.max(1, counted.orders);
    return (
      <>
        {known < 1 && (
          <p className={parts.quiet}>
            {known > 0 ? t('value.marginKnown', { share: share(known) }) : t('value.noMargin')}
          </p>
        )}
        {clientCosts && (
          <p className={parts.quiet}>{t('value.costsLeft', { amount: money(clientCosts.amount) })}</p>
        )}
      </>
    );
  }
  return (
    <>
      <p className={parts.quiet}>
        {clientCosts ? (
          <>
            {t('value.costsOff', { amount: money(clientCosts.amount) })}{' '}
            {clientCosts.withoutCost > 0 &&
              `${t('value.withoutCost', { count: clientCosts.withoutCost, n: count(clientCosts.withoutCost) })} `}
            {t('value.sameAs')} <Link to="/customers/recurring">{t('recurring.title')}</Link>.
          </>
        ) : (
          t('value.noCosts')
        )}
      </p>
      {answer.all?.acquisitionCost !== null && <p className={parts.quiet}>{t('value.cacMeans')}</p>}
    </>
  );
}
