import { Button, Checkbox, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { clientMonthSentences } from '../../../core/opportunities/client-month-words.ts';
import { addMonths } from '../../../core/periods/days.ts';
import { writtenMonth } from '../../../core/words/written-day.ts';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import scope from '../../scope/scope.module.css';
import { useCustomerWords } from '../use-customer-words.ts';
import { MonthTables } from './MonthTables.tsx';
import classes from './month.module.css';
import { clientMonthQuestion } from './month-questions.ts';

/** One client in one month, in the language of the client, to be read or printed on A4. */
export function MonthPage() {
  const { t, language: own } = useCustomerWords();
  const [address, change] = useAddress();
  const { key = '', month = '' } = useParams({ strict: false });
  const { data, error, isPlaceholderData, refetch } = useQuery(clientMonthQuestion(key, month));
  const language = address.lang === 'fr' || address.lang === 'en' ? address.lang : own;
  const left = address.part ?? [];
  const told = { margin: !left.includes('margin'), next: !left.includes('next') };
  const leave = (part: string, kept: boolean) => {
    const parts = kept ? left.filter((one) => one !== part) : [...left, part];
    change({ part: parts.length === 0 ? undefined : parts }, { replace: true });
  };
  const other = (months: number) => addMonths(`${month}-01`, months).slice(0, 7);
  return (
    <div className={classes.page}>
      <p className={classes.back}>
        <Link to="/customers/opportunities">{t('opportunity.back')}</Link>
        <Link to="/customers/book/$key" params={{ key: data?.client ?? key }}>
          {t('opportunity.toBook')}
        </Link>
      </p>
      <section className={`${scope.bar} ${classes.bar}`} aria-label={t('opportunity.pageChoices')}>
        <nav aria-label={t('opportunity.months')} className={classes.months}>
          {[-1, 1].map((step) => (
            <Link
              key={step}
              to="/customers/book/$key/month/$month"
              params={{ key, month: other(step) }}
              search={(now) => now}
            >
              {writtenMonth(other(step), own)}
            </Link>
          ))}
        </nav>
        <SegmentedControl
          size="xs"
          aria-label={t('opportunity.language')}
          value={language}
          onChange={(lang) => change({ lang }, { replace: true })}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Checkbox
          size="xs"
          label={t('opportunity.withMargin')}
          checked={told.margin}
          onChange={(event) => leave('margin', event.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label={t('opportunity.withNext')}
          checked={told.next}
          onChange={(event) => leave('next', event.currentTarget.checked)}
        />
        <Button size="xs" variant="default" onClick={() => window.print()}>
          {t('opportunity.print')}
        </Button>
      </section>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton height={34} maw={360} mb={12} />
          <Skeleton height={160} mb={30} />
          <Skeleton height={260} />
        </div>
      )}
      {data && !error && (
        <article
          data-paper
          lang={language}
          className={`${classes.paper} ${isPlaceholderData ? parts.stale : ''}`}
          aria-busy={isPlaceholderData}
        >
          <h1>{data.name}</h1>
          <p className={classes.month}>{writtenMonth(data.month, language)}</p>
          <div className={classes.sentences}>
            {clientMonthSentences(data, language, told).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <MonthTables month={data} language={language} margin={told.margin} />
        </article>
      )}
    </div>
  );
}
