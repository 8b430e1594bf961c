import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { attributionDimensions } from '../../../core/facts/dimensions.ts';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Fold } from '../../parts/Fold.tsx';
import parts from '../../parts/parts.module.css';
import { AsOfPicker } from '../../scope/AsOfPicker.tsx';
import { FilterChips } from '../../scope/FilterChips.tsx';
import { FilterEditor } from '../../scope/FilterEditor.tsx';
import scope from '../../scope/scope.module.css';
import { CustomersHead } from '../CustomersHead.tsx';
import { NoCustomers } from '../NoCustomers.tsx';
import { useCustomerWords } from '../use-customer-words.ts';
import classes from '../value/value.module.css';
import { GapHistogram } from './GapHistogram.tsx';
import { RepeatTable } from './RepeatTable.tsx';
import { type Repeat, repeatQuestion } from './repeat-questions.ts';
import { ShareCurve } from './ShareCurve.tsx';

/** Clients → Deuxième achat: who buys again, when, and for how long. */
export function RepeatPage() {
  const { t, months } = useCustomerWords();
  const [address, change] = useAddress();
  const by = attributionDimensions.find((dimension) => dimension === address.by) ?? 'channel';
  const asked = { by, where: address.where ?? [], asOf: address.asof };
  const { data, error, isPlaceholderData, refetch } = useQuery(repeatQuestion(asked));
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/repeat" />
      <section className={scope.bar} aria-label={t('repeat.choices')}>
        <AsOfPicker />
        <FilterChips />
        <FilterEditor />
      </section>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton height={24} maw={640} mb={34} />
          <Skeleton height={260} mb={34} />
          <Skeleton height={260} />
        </div>
      )}
      {data?.all.customers === 0 && (
        <NoCustomers onClear={address.where?.length ? () => change({ where: undefined }) : undefined} />
      )}
      {data && data.all.customers > 0 && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <RepeatSentences repeat={data} />
          <RepeatTable repeat={data} by={by} />
          <ShareCurve
            title={t('repeat.curve')}
            means={t('repeat.curveMeans')}
            names={data.curve.map(({ days }) => t('repeat.day', { day: days }))}
            timeName={t('repeat.sinceFirst')}
            shareName={t('repeat.cameBack')}
            points={data.curve}
          />
          {data.between && <GapHistogram between={data.between} />}
          <ShareCurve
            title={t('repeat.staying')}
            means={t('repeat.stayingMeans', { days: data.silenceDays })}
            names={data.staying.map(({ month }) => months(month))}
            timeName={t('repeat.sinceFirst')}
            shareName={t('repeat.stillBuying')}
            points={data.staying}
          />
        </div>
      )}
    </div>
  );
}

/** Within a month and a year, in words. */
function RepeatSentences({ repeat }: { readonly repeat: Repeat }) {
  const { t, share, between, count, days } = useCustomerWords();
  const known = repeat.all.rates.flatMap((rate) => (rate.kind === 'rate' ? [rate] : []));
  const [first, last] = [known[0], known.at(-1)];
  return (
    <header className={classes.head}>
      <p className={parts.sentence}>
        {first && last
          ? t('repeat.sentence', {
              first: share(first.value),
              firstDays: days(first.days),
              last: share(last.value),
              lastDays: days(last.days),
              interval: between(last, share),
            })
          : t('repeat.noRate')}
      </p>
      <p className={parts.sentence}>
        {t('repeat.counted', {
          customers: count(repeat.all.customers),
          returned: count(repeat.all.returned),
        })}
      </p>
      <Fold title={t('model.specialists')}>
        <p>{t('repeat.method')}</p>
      </Fold>
    </header>
  );
}
