import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '../../format/days.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { MoreRows } from '../../parts/MoreRows.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './together.module.css';
import { packageCustomersQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

interface PackageDrawerProps {
  readonly articles: readonly string[];
  readonly onClose: () => void;
}

const step = 50;
const most = 1_000;

/** The customers who bought a part of a package and not the rest. */
export function PackageDrawer({ articles, onClose }: PackageDrawerProps) {
  const { t, language, count, minor } = useTogetherWords();
  const [limit, setLimit] = useState(step);
  const { data, error, isFetching, refetch } = useQuery(packageCustomersQuestion(articles, limit));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={720}
      title={<strong>{t('together.fit')}</strong>}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      transitionProps={{ duration: 120 }}
    >
      <h2 className={classes.tableTitle}>{articles.join(' + ')}</h2>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} aria-busy="true" />}
      {data && (
        <>
          <p className={classes.soft}>
            {data.found === 0
              ? t('together.noFit')
              : t('together.fitHow', { count: data.found, n: count(data.found) })}
          </p>
          {data.found > 0 && (
            <Scroller label={t('together.fit')}>
              <table className={`${parts.table} ${classes.wrap} ${classes.fit}`} data-fit>
                <thead>
                  <tr>
                    <th scope="col">{t('together.name')}</th>
                    <th scope="col">{t('together.lacks')}</th>
                    <th scope="col" className={parts.number}>
                      {t('together.ordersOf')}
                    </th>
                    <th scope="col" className={parts.number}>
                      {t('together.spent')}
                    </th>
                    <th scope="col">{t('together.lastOrder')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.customers.map((one) => (
                    <tr key={one.customer}>
                      <th scope="row">
                        <Link
                          to="/customers/book/$key"
                          params={{ key: one.customer }}
                          className={parts.drill ?? ''}
                        >
                          {one.name ?? one.customer}
                        </Link>
                        {one.email && one.email !== one.name && (
                          <span className={classes.under}>{one.email}</span>
                        )}
                      </th>
                      <td className={classes.name}>{one.lacks.join(', ')}</td>
                      <td className={parts.number}>{count(one.orders)}</td>
                      <td className={parts.number}>{minor(one.revenueMinor)}</td>
                      <td className={classes.day}>{formatDay(one.lastDay, language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroller>
          )}
          {limit < most && (
            <MoreRows
              shown={data.customers.length}
              all={data.found}
              loading={isFetching}
              onMore={() => setLimit(Math.min(most, limit + 4 * step))}
            />
          )}
        </>
      )}
    </Drawer>
  );
}
