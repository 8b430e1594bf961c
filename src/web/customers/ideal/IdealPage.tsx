import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { traitWords } from '../../../core/customers/trait-words.ts';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import scope from '../../scope/scope.module.css';
import { BookNotes } from '../book/BookNotes.tsx';
import classes from '../book/book.module.css';
import { useBookWords } from '../book/use-book-words.ts';
import { CustomersHead } from '../CustomersHead.tsx';
import { NoCustomers } from '../NoCustomers.tsx';
import value from '../value/value.module.css';
import { type Ideal, idealQuestion } from './ideal-questions.ts';
import { LikeLeads } from './LikeLeads.tsx';
import { TraitTable } from './TraitTable.tsx';

/** Clients → Client idéal: what the best tenth has in common, and the open leads like it where there are leads. */
export function IdealPage() {
  const { t, count } = useBookWords();
  const [address, change] = useAddress();
  const asked = (['ltv_to_cac', 'value'] as const).find((one) => one === address.figure);
  const { data, error, isPlaceholderData, refetch } = useQuery(idealQuestion(asked));
  const ideal = data?.ideal.kind === 'ideal' ? data.ideal : null;
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/ideal" />
      <section className={scope.bar} aria-label={t('ideal.choices')}>
        <SegmentedControl
          size="xs"
          aria-label={t('ideal.by')}
          value={ideal?.by ?? asked ?? 'ltv_to_cac'}
          onChange={(next) => change({ figure: next })}
          data={[
            { value: 'ltv_to_cac', label: t('ideal.byRatio') },
            { value: 'value', label: t('ideal.byValue') },
          ]}
        />
      </section>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton height={24} maw={640} mb={34} />
          <Skeleton height={360} mb={34} />
          <Skeleton height={260} />
        </div>
      )}
      {data?.ideal.kind === 'not_enough_data' && data.ideal.found === 0 && <NoCustomers />}
      {data?.ideal.kind === 'not_enough_data' && data.ideal.found > 0 && (
        <div className={value.empty}>
          <p className={parts.sentence}>
            {t('ideal.few', { found: count(data.ideal.found), needed: count(data.ideal.needed) })}
          </p>
          <p className={parts.sentence}>{t('ideal.meanwhile')}</p>
          <Link to="/customers">{t('ideal.toBook')}</Link>
        </div>
      )}
      {data && ideal && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <header className={classes.head}>
            <IdealSentences ideal={ideal} />
            <BookNotes book={data.book} />
          </header>
          <TraitTable ideal={ideal} />
          {ideal.hasLeads && <LikeLeads ideal={ideal} />}
        </div>
      )}
    </div>
  );
}

/** Who the best are, in words, and the strongest thing they have in common that is not part of how they are chosen. */
function IdealSentences({ ideal }: { readonly ideal: Ideal }) {
  const { t, language, count, decimals } = useBookWords();
  const [strongest] = ideal.traits
    .flatMap(({ trait, byCost, values }) => values.map((one) => ({ trait, byCost, ...one })))
    .filter(({ certain, byCost, trait }) => certain && !byCost && trait !== 'first_basket')
    .sort((one, other) => other.lift - one.lift);
  return (
    <>
      {strongest && strongest.lift > 1 && (
        <p className={parts.sentence}>
          {t('ideal.sentence', {
            trait: traitWords[language][strongest.trait],
            value: strongest.value ?? '',
            lift: decimals(strongest.lift, 1),
          })}
        </p>
      )}
      <p className={parts.sentence}>
        {t(ideal.by === 'ltv_to_cac' ? 'ideal.bestByRatio' : 'ideal.bestByValue', {
          best: count(ideal.best),
          customers: count(ideal.customers),
        })}{' '}
        {t(ideal.money === 'margin' ? 'ideal.onMargin' : 'ideal.onRevenue')}{' '}
        {ideal.withoutCost > 0 && t('ideal.withoutCost', { customers: count(ideal.withoutCost) })}
      </p>
    </>
  );
}
