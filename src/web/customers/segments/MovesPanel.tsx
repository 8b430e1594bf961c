import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import { customerSegments } from '../../../core/customers/segments.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useBookWords } from '../book/use-book-words.ts';
import { type MonthMoves, movesQuestion } from './segment-questions.ts';
import classes from './segments.module.css';

/** How many customers changed their segment each month, and in a chosen month from which to which. */
export function MovesPanel({ asOf }: { readonly asOf: string | undefined }) {
  const { t, day, share, count } = useBookWords();
  const { data, error, refetch } = useQuery(movesQuestion({ months: 12, asOf }));
  const [chosen, setChosen] = useState<string | null>(null);
  const months = data?.months ?? [];
  const month = months.find(({ to }) => to === chosen) ?? months.at(-1);
  if (data && !month) return null;
  const movedShare =
    month && month.moved + month.stayed > 0 ? month.moved / (month.moved + month.stayed) : null;
  return (
    <Panel
      title={
        month && movedShare !== null
          ? t('segment.movesTitle', { share: share(movedShare), from: day(month.from), to: day(month.to) })
          : t('segment.moves')
      }
      aside={
        month && (
          <Select
            size="xs"
            aria-label={t('segment.month')}
            allowDeselect={false}
            value={month.to}
            onChange={setChosen}
            data={[...months]
              .reverse()
              .map(({ from, to }) => ({ value: to, label: `${day(from)} → ${day(to)}` }))}
          />
        )
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} aria-busy="true" />}
      {month && <MoveTable month={month} />}
      {months.length > 1 && (
        <Scroller label={t('segment.byMonth')}>
          <table className={`${parts.table} ${classes.byMonth}`}>
            <caption className={parts.quiet}>{t('segment.byMonth')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('segment.month')}</th>
                {months.map(({ to }) => (
                  <th key={to} scope="col" className={parts.number}>
                    {day(to)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t('segment.movedShare')}</th>
                {months.map(({ to, moved, stayed }) => (
                  <td key={to} className={parts.number}>
                    {share(moved + stayed > 0 ? moved / (moved + stayed) : null)}
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">{t('segment.came')}</th>
                {months.map(({ to, came }) => (
                  <td key={to} className={parts.number}>
                    {count(came)}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </Scroller>
      )}
    </Panel>
  );
}

/** From which segment (lines) to which (columns); those who stayed are grey. */
function MoveTable({ month }: { readonly month: MonthMoves }) {
  const { t, segment, count } = useBookWords();
  const present = customerSegments.filter((one) =>
    month.cells.some(({ from, to }) => from === one || to === one),
  );
  const found = (from: string | null, to: string) =>
    month.cells.find((cell) => cell.from === from && cell.to === to)?.customers ?? 0;
  const moved = month.cells.filter(({ from, to }) => from !== to).map(({ customers }) => customers);
  const most = Math.max(1, ...moved);
  return (
    <Scroller label={t('segment.moves')}>
      <table className={`${parts.table} ${classes.moves}`}>
        <thead>
          <tr>
            <th scope="col">{t('segment.fromTo')}</th>
            {present.map((to) => (
              <th key={to} scope="col" className={parts.number}>
                {segment(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...present, null].map((from) => (
            <tr key={from ?? 'came'}>
              <th scope="row">{from === null ? t('segment.came') : segment(from)}</th>
              {present.map((to) => {
                const customers = found(from, to);
                const marks =
                  from === to
                    ? { 'data-stayed': true }
                    : {
                        'data-heat': true,
                        style: { '--heat': `${(customers / most) * 60}%` } as CSSProperties,
                      };
                return (
                  <td key={to} className={parts.number} {...marks}>
                    {customers > 0 && count(customers)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
