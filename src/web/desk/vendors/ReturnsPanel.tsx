import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Message } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import { useDeskWords } from '../use-desk-words.ts';
import { ReturnLine } from './ReturnLine.tsx';
import { type ReturnList, returnsQuestion, type Vendor } from './vendor-questions.ts';
import classes from './vendors.module.css';

const lists: Readonly<Record<ReturnList, { readonly name: Message; readonly empty: Message }>> = {
  proposed: { name: 'vendor.proposed', empty: 'vendor.noProposed' },
  asked: { name: 'vendor.asked', empty: 'vendor.noAsked' },
  accepted: { name: 'vendor.accepted', empty: 'vendor.noAccepted' },
  refused: { name: 'vendor.refused', empty: 'vendor.noRefused' },
};
const isList = (id: string): id is ReturnList => id in lists;

/** Leads that can go back with their proof, those whose vendor has to decide, and what was decided. */
export function ReturnsPanel({ vendors }: { readonly vendors: readonly Vendor[] }) {
  const { t } = useDeskWords();
  const [state, setState] = useState<ReturnList>('proposed');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    returnsQuestion(state),
  );
  const returns = data?.pages.flatMap((page) => page.returns) ?? [];
  const count = (part: 'proposed' | 'asked') => vendors.reduce((sum, vendor) => sum + vendor[part].leads, 0);
  const nameOf = (id: ReturnList) =>
    id === 'proposed' || id === 'asked' ? `${t(lists[id].name)} (${count(id)})` : t(lists[id].name);
  return (
    <Panel
      title={t('vendor.returns')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('vendor.returns')}
          value={state}
          onChange={(id) => isList(id) && setState(id)}
          data={(['proposed', 'asked', 'accepted', 'refused'] as const).map((id) => ({
            value: id,
            label: nameOf(id),
          }))}
        />
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={120} aria-busy="true" />}
      {data && returns.length === 0 && <p className={parts.quiet}>{t(lists[state].empty)}</p>}
      {returns.length > 0 && (
        <Scroller label={t('vendor.returns')}>
          <table className={`${parts.table} ${classes.cards}`} data-returns={state}>
            <thead>
              <tr>
                <th scope="col">{t('vendor.lead')}</th>
                <th scope="col">{t('vendor.vendor')}</th>
                <th scope="col">{t('vendor.came')}</th>
                <th scope="col" className={parts.number}>
                  {t('vendor.paid')}
                </th>
                <th scope="col">{t('vendor.why')}</th>
                <th scope="col">{t(state === 'proposed' ? 'vendor.until' : 'vendor.when')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {returns.map((one) => (
                <ReturnLine key={one.key} of={one} list={state} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {hasNextPage && (
        <Button variant="subtle" mt={12} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('desk.more')}
        </Button>
      )}
    </Panel>
  );
}
