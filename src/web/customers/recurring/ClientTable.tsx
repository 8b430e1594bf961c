import { Button, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { formatDay } from '../../format/days.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import value from '../value/value.module.css';
import { ExpectedCell } from './ExpectedCell.tsx';
import { type RecurringClients, recurringQuestion } from './recurring-questions.ts';
import type { RecurringChoices } from './use-recurring-choices.ts';

const sortNames = {
  mrr: 'recurring.sortMrr',
  change: 'recurring.sortChange',
  margin: 'recurring.sortMargin',
  name: 'recurring.sortName',
} as const;

/** Clients with services, movement, other work, hours and margin after hours; each opens its changes. */
export function ClientTable({ choices }: { readonly choices: RecurringChoices }) {
  const { t } = useCustomerWords();
  const [, change] = useAddress();
  const found = useQuery(
    recurringQuestion('recurringClients', { ...choices.asked, sort: choices.sort, limit: 200 }),
  );
  return (
    <Panel
      title={t('recurring.byClient')}
      aside={
        <Select
          size="xs"
          aria-label={t('recurring.sort')}
          allowDeselect={false}
          data={Object.entries(sortNames).map(([id, name]) => ({ value: id, label: t(name) }))}
          value={choices.sort}
          onChange={(id) => id && change({ order: id === 'mrr' ? undefined : id }, { replace: true })}
        />
      }
    >
      {found.error && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton height={320} aria-busy />}
      {found.data && <Clients answer={found.data} stale={found.isPlaceholderData} />}
    </Panel>
  );
}

/** Clients shown before somebody asks for all. */
const clientsShown = 15;

function Clients({ answer, stale }: { readonly answer: RecurringClients; readonly stale: boolean }) {
  const { t, language, money, count, decimals } = useCustomerWords();
  const [, change] = useAddress();
  const [all, setAll] = useState(false);
  const shown = all ? answer.clients : answer.clients.slice(0, clientsShown);
  const signed = (amount: number) => (amount > 0 ? `+${money(amount)}` : amount === 0 ? '–' : money(amount));
  const orNone = (amount: number) => (amount === 0 ? '–' : money(amount));
  const hours = (spent: number) => (spent === 0 ? '–' : decimals(spent, Number.isInteger(spent) ? 0 : 1));
  // Few firms note what else a client costs.
  const spent = answer.total.expenses !== 0;
  const brought = (row: RecurringClients['total']) => (
    <>
      <td className={parts.number}>{money(row.end)}</td>
      <td className={parts.number}>{signed(row.end - row.start)}</td>
      <td className={parts.number}>{money(row.recurring)}</td>
      <td className={parts.number}>{orNone(row.oneOff)}</td>
      <td className={parts.number}>{hours(row.hours)}</td>
      {spent && <td className={parts.number}>{orNone(row.expenses)}</td>}
      <td className={parts.number}>{money(row.margin)}</td>
    </>
  );
  return (
    <div className={stale ? parts.stale : undefined} aria-busy={stale}>
      <Scroller label={t('recurring.byClient')}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('recurring.client')}</th>
              <th scope="col">{t('recurring.services')}</th>
              {(
                [
                  'recurring.mrr',
                  'recurring.change',
                  'recurring.earned',
                  'recurring.oneOff',
                  'recurring.hours',
                  ...(spent ? (['recurring.expenses'] as const) : []),
                  'recurring.margin',
                  'recurring.expected',
                ] as const
              ).map((name) => (
                <th key={name} scope="col" className={parts.number}>
                  {t(name, { months: answer.horizonMonths })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((client) => (
              <tr key={client.client}>
                <th scope="row">
                  <button
                    type="button"
                    className={parts.drill}
                    onClick={() =>
                      change({ cell: JSON.stringify({ client: client.client, name: client.name }) })
                    }
                  >
                    {client.name}
                  </button>
                  <span className={value.interval}>
                    {client.leftDay === null
                      ? t('recurring.since', { day: formatDay(client.since, language) })
                      : t('recurring.left', { day: formatDay(client.leftDay, language) })}
                    {' · '}
                    <Link
                      to="/customers/book/$key/month/$month"
                      params={{ key: client.client, month: answer.to.slice(0, 7) }}
                      aria-label={`${t('opportunity.monthPage')}, ${client.name}`}
                    >
                      {t('opportunity.monthPage')}
                    </Link>
                  </span>
                </th>
                <td>
                  {client.services.map(({ service }) => service ?? t('recurring.noService')).join(', ') ||
                    '–'}
                </td>
                {brought(client)}
                <td className={parts.number}>
                  <ExpectedCell expected={client.stillExpected} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              <td />
              {brought(answer.total)}
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroller>
      {shown.length < answer.clients.length && (
        <Button variant="default" size="xs" my="sm" onClick={() => setAll(true)}>
          {t('recurring.showAll', { count: answer.clients.length, n: count(answer.clients.length) })}
        </Button>
      )}
      <p className={parts.quiet}>
        {answer.clients.length < answer.found &&
          `${t('recurring.more', { shown: count(answer.clients.length), all: count(answer.found) })} `}
        {t('recurring.marginMeans')} <ExpectedMeans answer={answer} />
      </p>
    </div>
  );
}

/** How the last column is made, or why no client has it. */
function ExpectedMeans({ answer }: { readonly answer: RecurringClients }) {
  const { t, language, count } = useCustomerWords();
  const months = answer.horizonMonths;
  const none = answer.clients
    .map(({ stillExpected }) => stillExpected)
    .find((one) => one?.kind === 'not_enough_data' && one.reason !== 'months');
  if (none?.kind !== 'not_enough_data')
    return t('recurring.expectedMeans', { months, day: formatDay(answer.to, language) });
  return none.reason === 'no_peak'
    ? t('recurring.noPeak', { months })
    : t('recurring.fewDepartures', { months, found: count(none.found), needed: count(none.needed) });
}
