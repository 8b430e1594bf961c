import { useQuery } from '@tanstack/react-query';
import { attributionDimensions } from '../../../core/facts/dimensions.ts';
import { useAddress } from '../../address/use-address.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Fold } from '../../parts/Fold.tsx';
import parts from '../../parts/parts.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
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
  const asked = useQuery(repeatQuestion({ by, where: address.where ?? [], asOf: address.asof }));
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/repeat" />
      <section className={scope.bar} aria-label={t('repeat.choices')}>
        <AsOfPicker />
        <FilterChips />
        <FilterEditor />
      </section>
      <Answered
        asked={asked}
        waiting={<Waiting blocks={[260, 260]} />}
        isNone={({ all }) => all.customers === 0}
        none={
          <NoCustomers onClear={address.where?.length ? () => change({ where: undefined }) : undefined} />
        }
      >
        {(repeat) => (
          <>
            <RepeatSentences repeat={repeat} />
            <RepeatTable repeat={repeat} by={by} />
            <ShareCurve
              title={t('repeat.curve')}
              means={t('repeat.curveMeans')}
              names={repeat.curve.map(({ days }) => t('repeat.day', { day: days }))}
              timeName={t('repeat.sinceFirst')}
              shareName={t('repeat.cameBack')}
              points={repeat.curve}
            />
            {repeat.between && <GapHistogram between={repeat.between} />}
            <ShareCurve
              title={t('repeat.staying')}
              means={t('repeat.stayingMeans', { days: repeat.silenceDays })}
              names={repeat.staying.map(({ month }) => months(month))}
              timeName={t('repeat.sinceFirst')}
              shareName={t('repeat.stillBuying')}
              points={repeat.staying}
            />
          </>
        )}
      </Answered>
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
