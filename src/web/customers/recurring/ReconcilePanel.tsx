import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DifferenceReason } from '../../../core/recurring/reconcile.ts';
import { useAddress } from '../../address/use-address.ts';
import { formatMonth } from '../../format/days.ts';
import type { Message } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import { type Reconciled, recurringQuestion } from './recurring-questions.ts';
import type { RecurringChoices } from './use-recurring-choices.ts';

const reasonNames: Readonly<Record<DifferenceReason, Message>> = {
  not_billed: 'recurring.notBilled',
  no_subscription: 'recurring.noSubscription',
  exchange_rate: 'recurring.exchangeRate',
  less: 'recurring.billedLess',
  more: 'recurring.billedMore',
};

const heads = ['recurring.due', 'recurring.billed', 'recurring.difference'] as const;

/** Recurring revenue held against what was billed, with a list of what differs. */
export function ReconcilePanel({ choices }: { readonly choices: RecurringChoices }) {
  const { t } = useCustomerWords();
  const [, change] = useAddress();
  const found = useQuery(
    recurringQuestion('recurringReconcile', { ...choices.asked, against: choices.against, limit: 20 }),
  );
  return (
    <Panel
      title={t('recurring.reconcile')}
      aside={
        found.data && (
          <SegmentedControl
            size="xs"
            aria-label={t('recurring.against')}
            value={found.data.against}
            onChange={(id) => change({ watched: id }, { replace: true })}
            data={[
              { value: 'invoices', label: t('recurring.invoices') },
              { value: 'orders', label: t('recurring.orders') },
            ]}
          />
        )
      }
    >
      {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton height={220} aria-busy />}
      {found.data && <Differences answer={found.data} stale={found.isPlaceholderData} />}
    </Panel>
  );
}

function Differences({ answer, stale }: { readonly answer: Reconciled; readonly stale: boolean }) {
  const { t, language, money, count } = useCustomerWords();
  if (answer.billed === 0)
    return (
      <p className={parts.sentence}>
        {t(answer.against === 'invoices' ? 'recurring.noInvoices' : 'recurring.noOrders')}
      </p>
    );
  const sums = (row: Pick<Reconciled, 'expected' | 'billed' | 'difference'>) =>
    [row.expected, row.billed, row.difference].map((amount, place) => (
      <td key={heads[place]} className={parts.number}>
        {money(amount)}
      </td>
    ));
  return (
    <div className={stale ? parts.stale : undefined} aria-busy={stale}>
      <p className={parts.sentence}>
        {t('recurring.agree', { agree: count(answer.agree), months: count(answer.months) })}{' '}
        {answer.withoutRate > 0 && t('recurring.withoutRate', { count: answer.withoutRate })}
      </p>
      {answer.found > 0 && (
        <Scroller label={t('recurring.reconcile')}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('recurring.month')}</th>
                <th scope="col">{t('recurring.client')}</th>
                {heads.map((name) => (
                  <th key={name} scope="col" className={parts.number}>
                    {t(name)}
                  </th>
                ))}
                <th scope="col">{t('recurring.why')}</th>
              </tr>
            </thead>
            <tbody>
              {answer.differences.map((one) => (
                <tr key={`${one.month} ${one.client}`}>
                  <td>{formatMonth(one.month, language)}</td>
                  <th scope="row">{one.name}</th>
                  {sums(one)}
                  <td>{t(reasonNames[one.reason])}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('recurring.allMonths')}
                </th>
                {sums(answer)}
                <td />
              </tr>
            </tfoot>
          </table>
        </Scroller>
      )}
      <p className={parts.quiet}>
        {answer.differences.length < answer.found &&
          `${t('recurring.more', { shown: count(answer.differences.length), all: count(answer.found) })} `}
        {t('recurring.agreeMeans')}
      </p>
    </div>
  );
}
