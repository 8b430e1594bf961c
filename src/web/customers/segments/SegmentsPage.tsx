import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { namedFields } from '../../../core/customers/customer-fields.ts';
import { useAddress } from '../../address/use-address.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { AsOfPicker } from '../../scope/AsOfPicker.tsx';
import scope from '../../scope/scope.module.css';
import { BookNotes } from '../book/BookNotes.tsx';
import classes from '../book/book.module.css';
import { useBookWords } from '../book/use-book-words.ts';
import { CustomersHead } from '../CustomersHead.tsx';
import { NoCustomers } from '../NoCustomers.tsx';
import { MovesPanel } from './MovesPanel.tsx';
import { OwnSegments } from './OwnSegments.tsx';
import { SegmentRules } from './SegmentRules.tsx';
import { SegmentTable } from './SegmentTable.tsx';
import { type Segments, segmentsQuestion } from './segment-questions.ts';

/** Clients → Segments: groups of customers, what each brings, and who moves from one to another. */
export function SegmentsPage() {
  const { t, fieldName } = useBookWords();
  const [address, change] = useAddress();
  const by = address.by === 'own' ? 'own' : (namedFields.find((id) => id === address.by) ?? 'segment');
  const asked = useQuery(segmentsQuestion({ by, asOf: address.asof }));
  return (
    <div className={classes.page}>
      <CustomersHead here="/customers/segments" />
      <section className={scope.bar} aria-label={t('segment.choices')}>
        <Select
          size="xs"
          aria-label={t('segment.by')}
          allowDeselect={false}
          value={by}
          onChange={(next) => change({ by: next === 'segment' || next === null ? undefined : next })}
          data={[
            { value: 'segment', label: t('segment.byScores') },
            { value: 'own', label: t('segment.own') },
            ...namedFields
              .filter((id) => id !== 'segment' && id !== 'segment_before')
              .map((id) => ({ value: id, label: fieldName(id) })),
          ]}
        />
        <AsOfPicker />
      </section>
      <Answered
        asked={asked}
        waiting={<Waiting blocks={[420]} />}
        isNone={({ all }) => all.customers === 0}
        none={<NoCustomers />}
      >
        {(segments) => (
          <>
            <SegmentSentences answer={segments} />
            <Panel title={t('segment.table')}>
              <SegmentTable answer={segments} />
              <p className={parts.quiet}>
                {t('segment.repeatMeans')}{' '}
                {t(by === 'segment' ? 'segment.retentionOfSegment' : 'segment.retentionMeans')}
              </p>
            </Panel>
            <OwnSegments />
            {by === 'segment' && (
              <>
                <MovesPanel asOf={address.asof} />
                <SegmentRules book={segments.book} />
              </>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

/** Where the money sits: the group that brings most, and what share of customers it is. */
function SegmentSentences({ answer }: { readonly answer: Segments }) {
  const { t, share, minor, segment } = useBookWords();
  const [most] = [...answer.groups]
    .filter(({ name }) => name !== null)
    .sort((one, other) => other.revenueMinor - one.revenueMinor);
  return (
    <header className={classes.head}>
      {most && answer.all.revenueMinor > 0 && (
        <p className={parts.sentence}>
          {t('segment.sentence', {
            name: segment(most.name),
            share: share(most.share),
            money: share(most.revenueMinor / answer.all.revenueMinor),
            revenue: minor(most.revenueMinor),
          })}
        </p>
      )}
      <BookNotes book={answer.book} />
    </header>
  );
}
