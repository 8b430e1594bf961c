import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../core/words/figures.ts';
import { factNames } from '../data/fact-names.ts';
import { formatDay } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import classes from './proof.module.css';
import type { Proof } from './proof-question.ts';
import { RowDetail } from './RowDetail.tsx';

interface ProofRowTableProps {
  readonly rows: Proof['rows'];
  readonly currency: string | undefined;
  /** Dimensions that all rows share: they need not be said in each. */
  readonly said: readonly string[];
  /** What a row adds, in the figure's unit. */
  readonly amount: (value: number) => string;
}

/** Rows of facts, each with the file and line it came from. */
export function ProofRowTable({ rows, currency, said, amount }: ProofRowTableProps) {
  const t = useT();
  const language = useLanguage();
  return (
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
                <RowDetail detail={row.detail} currency={currency} said={said} />
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
  );
}

function factName(fact: string, t: ReturnType<typeof useT>): string {
  const key = factNames[fact];
  return key ? t(key) : fact;
}
