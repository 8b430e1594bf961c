import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lastDayOfMonth } from '../../../core/periods/days.ts';
import { formatFigure } from '../../../core/words/figures.ts';
import { useAddress } from '../../address/use-address.ts';
import { formatDay, formatMonth } from '../../format/days.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { ProofShell } from '../../proof/ProofShell.tsx';
import proof from '../../proof/proof.module.css';
import { useCustomerWords } from '../use-customer-words.ts';
import { movementNames } from './movement-names.ts';
import { type Asked, type RecurringChange, recurringQuestion } from './recurring-questions.ts';
import type { OpenChanges } from './use-recurring-choices.ts';

interface ChangesDrawerProps {
  readonly open: OpenChanges;
  readonly asked: Asked;
}

/** The changes that a movement, a month or a client is made of, with the file and line of each. */
export function ChangesDrawer({ open, asked }: ChangesDrawerProps) {
  const { t, language, currency, count } = useCustomerWords();
  const [, change] = useAddress();
  const found = useQuery(
    recurringQuestion('recurringChanges', {
      ...asked,
      ...(open.month === undefined ? {} : within(open.month, asked)),
      movement: open.movement,
      client: open.client,
      limit: 500,
    }),
  );
  const exact = (amount: number) =>
    formatFigure(amount, { unit: 'money', currency }, language, { exact: true });
  const place = [
    open.name,
    open.month === undefined ? undefined : formatMonth(open.month, language),
    asked.service,
  ].filter((part) => part !== undefined);
  const sum = found.data?.changes.reduce((total, { amount }) => total + amount, 0) ?? 0;
  return (
    <ProofShell onClose={() => change({ cell: undefined })}>
      <header className={proof.head}>
        <p className={proof.place}>{place.join(' · ')}</p>
        <h2 className={proof.name}>
          {open.movement === undefined ? t('recurring.changes') : t(movementNames[open.movement])}
        </h2>
        {found.data && (
          <p className={proof.value}>
            <strong>{exact(sum)}</strong>
            <span>
              {t('recurring.changesFound', { count: found.data.found, n: count(found.data.found) })}
            </span>
          </p>
        )}
        {open.movement === 'currency' && <p>{t('recurring.currencyMeans')}</p>}
      </header>
      {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton height={320} aria-busy />}
      {found.data && <Changes changes={found.data.changes} exact={exact} />}
    </ProofShell>
  );
}

/** The month's days that the page looks at. */
function within(month: string, { from, to }: Asked): Asked {
  const [first, last] = [`${month}-01`, lastDayOfMonth(month)];
  return {
    from: typeof from === 'string' && from > first ? from : first,
    to: typeof to === 'string' && to < last ? to : last,
  };
}

interface ChangesProps {
  readonly changes: readonly RecurringChange[];
  readonly exact: (amount: number) => string;
}

function Changes({ changes, exact }: ChangesProps) {
  const { t, language, count } = useCustomerWords();
  return (
    <div className={parts.scroller}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('proof.day')}</th>
            <th scope="col">{t('recurring.client')}</th>
            <th scope="col">{t('recurring.movement')}</th>
            <th scope="col" className={parts.number}>
              {t('proof.adds')}
            </th>
            <th scope="col">{t('proof.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((one) => (
            <tr key={one.key}>
              <td>{formatDay(one.day, language)}</td>
              <td>
                {one.name}
                {one.service !== null && <span className={proof.line}> {one.service}</span>}
              </td>
              <td>{t(movementNames[one.movement])}</td>
              <td className={parts.number}>{exact(one.amount)}</td>
              <td>
                <Link
                  to="/data"
                  search={{ tab: 'history', ...(one.batch === null ? {} : { batch: one.batch }) }}
                >
                  {one.file ?? t('proof.byCall')}
                  {one.line !== null && (
                    <span className={proof.line}>{t('proof.line', { line: count(one.line) })}</span>
                  )}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
