import { IconCheck } from '@tabler/icons-react';
import type { Answer } from '../../api/endpoints.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import classes from './data.module.css';
import { factNames, factPlurals } from './fact-names.ts';
import { ProblemsTable } from './ProblemsTable.tsx';
import { UndoButton } from './UndoButton.tsx';

type Report = NonNullable<Answer<'job'>['report']>;

/** What an import did, with counts; what could not be joined; what was refused; and the way back. */
export function ImportResult({ report }: { readonly report: Report }) {
  const t = useT();
  const language = useLanguage();
  const n = (value: number) => formatNumber(value, language);
  return (
    <div className={classes.stack}>
      <p className={classes.done} role="status">
        <IconCheck size={18} aria-hidden="true" />
        {report.batch === null
          ? t('result.nothing')
          : t('result.done', { seconds: formatNumber(report.seconds, language, 1), n: n(report.rowsRead) })}
      </p>
      {report.facts.length > 0 && (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${classes.narrow}`}>
            <thead>
              <tr>
                <th scope="col">{t('result.fact')}</th>
                <th scope="col" className={parts.number}>
                  {t('result.added')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('result.changed')}
                </th>
                <th scope="col" className={parts.number}>
                  {t('result.unchanged')}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.facts.map((fact) => (
                <tr key={fact.fact}>
                  <th scope="row">{t(factNames[fact.fact] ?? 'fact.rows')}</th>
                  <td className={parts.number}>{n(fact.added)}</td>
                  <td className={parts.number}>{n(fact.changed)}</td>
                  <td className={parts.number}>{n(fact.unchanged)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {report.notices.map((notice) => (
        <p key={notice} className={classes.noticeLine}>
          {notice}
        </p>
      ))}
      {report.unjoined.map((gap) => (
        <p key={`${gap.fact} ${gap.example}`} className={classes.noticeLine}>
          {t('result.unjoined', {
            n: n(gap.rows),
            facts: t(factPlurals[gap.fact] ?? 'fact.rows', { count: gap.rows }),
            example: gap.example,
          })}
        </p>
      ))}
      {report.problemCount > 0 && (
        <ProblemsTable
          problems={report.problems}
          count={report.problemCount}
          href={report.batch ? `/api/batches/${encodeURIComponent(report.batch)}/problems.csv` : null}
        />
      )}
      {report.batch && <UndoButton batch={report.batch} file={report.file} />}
    </div>
  );
}
