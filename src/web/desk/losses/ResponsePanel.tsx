import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerTimeName } from '../../../core/desk/loss-words.ts';
import { leadsForShare } from '../../../core/desk/response-chance.ts';
import { formatNumber, formatShare } from '../../../core/words/figures.ts';
import { written95 } from '../../../core/words/signed.ts';
import { formatDay, formatPeriod } from '../../format/days.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { type CreatedDays, type Responses, responsesQuestion } from './loss-questions.ts';
import classes from './losses.module.css';

const columns = ['loss.leads', 'loss.sold', 'loss.soldShare', 'loss.interval'] as const;

/** The share of leads sold by how soon they were answered, with the warning that one need not cause the other. */
export function ResponsePanel({ days }: { readonly days: CreatedDays }) {
  const { t, language } = useDeskWords();
  const { data, error, refetch } = useQuery(responsesQuestion(days));
  const known = data?.buckets.some(({ leads }) => leads > 0);
  return (
    <Panel title={t('loss.response')}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={260} aria-busy="true" />}
      {data && !known && (
        <p className={parts.quiet}>{t('loss.tooYoung', { day: formatDay(data.matureBefore, language) })}</p>
      )}
      {data && known && (
        <>
          <Scroller label={t('loss.response')}>
            <ResponseTable buckets={data.buckets} />
          </Scroller>
          <p className={`${parts.quiet} ${classes.note}`}>
            {data.note} {t('loss.counted', { period: formatPeriod(data, language) })}
          </p>
        </>
      )}
    </Panel>
  );
}

function ResponseTable({ buckets }: { readonly buckets: Responses['buckets'] }) {
  const { t, language } = useDeskWords();
  const share = (value: number) => formatShare(value, language);
  const most = Math.max(0.001, ...buckets.map(({ interval }) => interval?.high ?? 0));
  const place = (value: number) => `${(value / most) * 100}%`;
  return (
    <table className={`${parts.table} ${classes.narrow}`}>
      <thead>
        <tr>
          <th scope="col">{t('loss.answered')}</th>
          {columns.map((id) => (
            <th key={id} scope="col" className={parts.number}>
              {t(id)}
            </th>
          ))}
          <td className={classes.scale} />
        </tr>
      </thead>
      <tbody>
        {buckets.map((bucket) => (
          <tr key={`${bucket.fromMinutes}`}>
            <th scope="row">{answerTimeName(bucket, language)}</th>
            <td className={parts.number}>{formatNumber(bucket.leads, language)}</td>
            <td className={parts.number}>{formatNumber(bucket.won, language)}</td>
            {bucket.share === null || bucket.interval === null ? (
              <td className={`${parts.number} ${parts.quiet}`} colSpan={2}>
                {t('loss.few', { needed: leadsForShare })}
              </td>
            ) : (
              <>
                <td className={parts.number}>{share(bucket.share)}</td>
                <td className={parts.number}>{written95(bucket.interval, share, language)}</td>
              </>
            )}
            <td className={classes.scale}>
              {bucket.share !== null && bucket.interval && (
                <span className={classes.range} aria-hidden="true">
                  <span
                    style={{
                      left: place(bucket.interval.low),
                      width: place(bucket.interval.high - bucket.interval.low),
                    }}
                  />
                  <i style={{ left: place(bucket.share) }} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
