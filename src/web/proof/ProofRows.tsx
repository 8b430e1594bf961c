import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatFigure, formatNumber } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { factNames } from '../data/fact-names.ts';
import { formatDay } from '../format/days.ts';
import { currentLanguage } from '../i18n/language.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import classes from './proof.module.css';
import type { Part, Proof, ProofBody } from './proof-question.ts';
import { RowDetail } from './RowDetail.tsx';

interface ProofRowsProps {
  readonly proof: Proof;
  readonly body: ProofBody;
  readonly part: Part;
}

/** The very rows, whose sum is checked against the figure, each with the file and line it came from. */
export function ProofRows({ proof, body, part }: ProofRowsProps) {
  const t = useT();
  const language = useLanguage();
  const said = Object.keys(body.cell ?? {});
  const pages = useInfiniteQuery({
    queryKey: ['facts', 'proof rows', currentLanguage(), body],
    queryFn: ({ pageParam, signal }) =>
      call('proof', { body: pageParam ? { ...body, cursor: pageParam } : body, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    initialData: { pages: [proof], pageParams: [''] },
    staleTime: 30_000,
  });
  const rows = pages.data.pages.flatMap((page) => page.rows);
  const side = part === 'under' && proof.under ? proof.under : proof.over;
  const amount = (value: number) =>
    formatFigure(value, { unit: side.unit, currency: proof.figure.currency }, language, { exact: true });
  const equal = proof.rowsSum !== null && side.value !== null && Math.abs(proof.rowsSum - side.value) < 0.005;
  return (
    <li className={classes.knot}>
      <h3>{t('proof.rows', { what: side.label })}</h3>
      <p className={classes.sum} data-equal={equal || undefined}>
        {equal && <IconCheck size={16} aria-hidden="true" />}
        {proof.rowsSum === null || side.value === null
          ? t('proof.noRows')
          : t(equal ? 'proof.sumEqual' : 'proof.sumOff', {
              count: proof.rowsCount,
              n: formatNumber(proof.rowsCount, language),
              sum: amount(proof.rowsSum),
              value: amount(side.value),
            })}
      </p>
      {rows.length > 0 && (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${classes.rows}`}>
            <thead>
              <tr>
                <th scope="col">{t('proof.day')}</th>
                <th scope="col">{t('proof.row')}</th>
                <th scope="col" className={parts.number}>
                  {t('proof.adds')}
                </th>
                <th scope="col">{t('proof.origin')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.measure} ${row.key}`}>
                  <td className={classes.day}>{formatDay(row.day, language)}</td>
                  <td>
                    <span className={classes.fact}>{factName(row.fact, t)}</span>
                    <RowDetail detail={row.detail} currency={proof.figure.currency} said={said} />
                  </td>
                  <td className={parts.number}>{amount(row.value)}</td>
                  <td className={classes.origin}>
                    {row.origin ? (
                      <Link to="/data" search={{ tab: 'history', batch: row.origin.batch }}>
                        {row.origin.file ?? t('proof.byCall')}
                        {row.origin.line !== null && (
                          <span className={classes.line}>
                            {t('proof.line', { line: formatNumber(row.origin.line, language) })}
                          </span>
                        )}
                      </Link>
                    ) : (
                      t('proof.noOrigin')
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('proof.more', {
            shown: formatNumber(rows.length, language),
            all: formatNumber(proof.rowsCount, language),
          })}
        </Button>
      )}
    </li>
  );
}

function factName(fact: string, t: ReturnType<typeof useT>): string {
  const key = factNames[fact];
  return key ? t(key) : fact;
}
