import { Button, Skeleton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatFigure } from '../../../core/words/figures.ts';
import { useAddress } from '../../address/use-address.ts';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { ProofRowTable } from '../../proof/ProofRowTable.tsx';
import { ProofShell } from '../../proof/ProofShell.tsx';
import proof from '../../proof/proof.module.css';
import type { CohortPlace } from './cohort-place.ts';
import type { Asked, CohortCell } from './cohort-questions.ts';
import type { CohortChoices } from './use-cohort-choices.ts';
import { figureNames, useCohortWords } from './use-cohort-words.ts';

interface CohortDrawerProps {
  readonly place: CohortPlace;
  readonly cell: CohortCell;
  readonly asked: Asked;
  readonly choices: CohortChoices;
}

/** A cell's proof: its two numbers, and the orders that make it, each with the file and line it came from. */
export function CohortDrawer({ place, cell, asked, choices }: CohortDrawerProps) {
  const words = useCohortWords(choices);
  const { t, language, count, money, write, figureOf, between, share, currency } = words;
  const [, change] = useAddress();
  const upTo = choices.figure !== 'retention';
  const query = {
    ...asked,
    ...(place.cohort === null ? {} : { cohort: place.cohort }),
    others: String(place.others),
    age: place.age,
    upTo: String(upTo),
  };
  const pages = useInfiniteQuery({
    queryKey: ['facts', 'cohort orders', currentLanguage(), query],
    queryFn: ({ pageParam, signal }) =>
      call('cohortOrders', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 30_000,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const amount = (value: number) =>
    formatFigure(value, { unit: 'money', currency }, language, { exact: true });
  const name =
    place.cohort === null && !place.others
      ? t('table.total')
      : words.rowName(place.cohort === '' ? null : place.cohort, place.others);
  const equal =
    first &&
    (upTo
      ? Math.abs(first.revenue - cell.perCustomer.revenue * cell.customers) < 0.01
      : first.orders === cell.orders && first.buyers === cell.buyers);
  const whole = {
    customers: count(cell.customers),
    revenue: money(cell.perCustomer.revenue * cell.customers),
    margin: cell.perCustomer.margin === null ? '–' : money(cell.perCustomer.margin * cell.customers),
    orders: count(Math.round(cell.perCustomer.orders * cell.customers)),
    buyers: count(cell.buyers),
    interval: between(cell.retention, share),
  };
  const formulas = {
    retention: 'cohort.ofRetention',
    revenue: 'cohort.ofRevenue',
    margin: 'cohort.ofMargin',
    orders: 'cohort.ofOrders',
  } as const;
  return (
    <ProofShell onClose={() => change({ cell: undefined })}>
      <header className={proof.head}>
        <p className={proof.place}>
          {name} · {words.age(place.age)}
        </p>
        <h2 className={proof.name}>{t(figureNames[choices.figure])}</h2>
        <p className={proof.value}>
          <strong data-few={cell.few || undefined}>{write(figureOf(cell))}</strong>
        </p>
        <p>{t(formulas[choices.figure], whole)}</p>
        {!cell.whole && <p>{t('cohort.unfinished')}</p>}
        {cell.few && <p>{t('cohort.few', { count: cell.customers })}</p>}
      </header>
      {pages.error && <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {!first && !pages.error && <Skeleton height={320} aria-busy />}
      {first && (
        <>
          <h3>{t(upTo ? 'cohort.ordersUpTo' : 'cohort.ordersAt')}</h3>
          <p className={proof.sum} data-equal={equal || undefined}>
            {equal && <IconCheck size={16} aria-hidden="true" />}
            {t(equal ? 'cohort.sumEqual' : 'cohort.sumOff', {
              count: first.orders,
              n: count(first.orders),
              buyers: count(first.buyers),
              revenue: amount(first.revenue),
            })}
          </p>
          {rows.length > 0 && (
            <ProofRowTable rows={rows} currency={currency} said={[choices.by]} amount={amount} />
          )}
          {pages.hasNextPage && (
            <Button
              variant="default"
              size="sm"
              mt="sm"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t('proof.more', { shown: count(rows.length), all: count(first.orders) })}
            </Button>
          )}
        </>
      )}
    </ProofShell>
  );
}
