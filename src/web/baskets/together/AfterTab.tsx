import { SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { FilterChips } from '../../scope/FilterChips.tsx';
import { FilterEditor } from '../../scope/FilterEditor.tsx';
import scopeClasses from '../../scope/scope.module.css';
import { AfterList } from './AfterList.tsx';
import { NoLines } from './NoLines.tsx';
import classes from './together.module.css';
import { rulesInTimeQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

/** Which articles customers buy one after the other, on different days. */
export function AfterTab() {
  const { t } = useTogetherWords();
  const [address, change] = useAddress();
  const search = useDebouncedCallback(
    (text: string) => change({ search: text || undefined }, { replace: true }),
    400,
  );
  const item = address.articles === 'category' ? 'category' : 'product';
  const { data, error, isPlaceholderData, refetch } = useQuery(
    rulesInTimeQuestion({ item, where: address.where }),
  );
  if (data?.customers === 0 && !address.where) return <NoLines />;
  return (
    <>
      <section className={`${scopeClasses.bar} ${classes.bar}`} aria-label={t('together.choices')}>
        <SegmentedControl
          size="xs"
          aria-label={t('together.item')}
          value={item}
          onChange={(value) => change({ articles: value === 'category' ? value : undefined })}
          data={[
            { value: 'product', label: t('together.item_product') },
            { value: 'category', label: t('together.item_category') },
          ]}
        />
        <TextInput
          size="xs"
          w={220}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          aria-label={t('together.searchRules')}
          placeholder={t('together.searchRules')}
          defaultValue={address.search ?? ''}
          onChange={({ currentTarget }) => search(currentTarget.value)}
        />
        <FilterChips />
        <FilterEditor />
      </section>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton height={24} maw={640} mb={34} />
          <Skeleton height={320} />
        </div>
      )}
      {data && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <AfterList rules={data} search={address.search ?? ''} linked={item === 'product'} />
        </div>
      )}
    </>
  );
}
