import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Answer } from '../../api/endpoints.ts';
import { formatNumber } from '../../core/words/figures.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import parts from '../parts/parts.module.css';
import { Scroller } from '../parts/Scroller.tsx';
import classes from './data.module.css';

type Problems = NonNullable<Answer<'draft'>['report']>['problems'];

interface ProblemsTableProps {
  readonly problems: Problems;
  readonly count: number;
  /** Where all problem rows can be had as a file that can be imported again after repair. */
  readonly href: string | null;
}

/** Each problem with its line, column, value, reason and advice. */
export function ProblemsTable({ problems, count, href }: ProblemsTableProps) {
  const t = useT();
  const language = useLanguage();
  if (count === 0) return <p className={classes.soft}>{t('problems.none')}</p>;
  return (
    <div className={classes.stack}>
      <Scroller label={t('problems.label')}>
        <table className={`${parts.table} ${classes.cards} ${classes.problems}`}>
          <thead>
            <tr>
              <th scope="col" className={parts.number}>
                {t('problems.line')}
              </th>
              <th scope="col">{t('problems.column')}</th>
              <th scope="col">{t('problems.value')}</th>
              <th scope="col">{t('problems.reason')}</th>
              <th scope="col">{t('problems.advice')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr key={`${problem.line} ${problem.column} ${problem.code}`}>
                <td className={parts.number} data-label={t('problems.line')}>
                  {formatNumber(problem.line, language)}
                </td>
                <td>{problem.column}</td>
                <td className={classes.value}>{problem.value}</td>
                <td>
                  <span className={classes.level} data-level={problem.level}>
                    {t(problem.level === 'error' ? 'problems.refused' : 'problems.warning')}
                  </span>{' '}
                  {problem.reason}
                </td>
                <td>{problem.advice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <div className={classes.buttons}>
        {count > problems.length && (
          <span className={classes.soft}>
            {t('problems.shown', {
              shown: formatNumber(problems.length, language),
              all: formatNumber(count, language),
            })}
          </span>
        )}
        {href && (
          <Button
            component="a"
            href={href}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
          >
            {t('problems.download')}
          </Button>
        )}
      </div>
    </div>
  );
}
