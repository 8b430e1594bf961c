import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../core/words/figures.ts';
import { ratesQuestion } from '../api/questions.ts';
import { DropZone } from '../data/DropZone.tsx';
import { useUploads } from '../data/use-uploads.ts';
import { formatDay } from '../format/days.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import parts from '../parts/parts.module.css';
import classes from './settings.module.css';

/** Exchange rates that are known, and where to drop new ones. */
export function RatesTab() {
  const t = useT();
  const language = useLanguage();
  const { upload } = useUploads();
  const { data, error, refetch } = useQuery(ratesQuestion());
  return (
    <div className={classes.form}>
      <p className={classes.soft}>{t('rates.text')}</p>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={120} />}
      {data && data.currencies.length === 0 && <p>{t('rates.none')}</p>}
      {data && data.currencies.length > 0 && (
        <div className={parts.scroller}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('proof.currency')}</th>
                <th scope="col">{t('rates.first')}</th>
                <th scope="col">{t('rates.last')}</th>
                <th scope="col" className={parts.number}>
                  {t('rates.days')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.currencies.map((known) => (
                <tr key={known.currency}>
                  <th scope="row">{known.currency}</th>
                  <td>{formatDay(known.firstDay, language)}</td>
                  <td>{formatDay(known.lastDay, language)}</td>
                  <td className={parts.number}>{formatNumber(known.days, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DropZone onFiles={upload} />
    </div>
  );
}
