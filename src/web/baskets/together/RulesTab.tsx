import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address/use-address.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import parts from '../../parts/parts.module.css';
import { FilterChips } from '../../scope/FilterChips.tsx';
import { FilterEditor } from '../../scope/FilterEditor.tsx';
import scopeClasses from '../../scope/scope.module.css';
import { HiddenRules, hidden } from './HiddenRules.tsx';
import { NoLines } from './NoLines.tsx';
import { RuleNotes } from './RuleNotes.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import { RuleTable } from './RuleTable.tsx';
import { ShareInput } from './ShareInput.tsx';
import classes from './together.module.css';
import { rulesQuestion } from './together-questions.ts';
import { useTogetherWords } from './use-together-words.ts';

const usual = { support: 0.005, confidence: 0.1 };
const orders = ['extra', 'lift', 'confidence', 'support'] as const;

/** Which articles are bought together beyond chance, and what that brings. */
export function RulesTab() {
  const { t } = useTogetherWords();
  const [address, change] = useAddress();
  const write = useDebouncedCallback(
    (next: Parameters<typeof change>[0]) => change(next, { replace: true }),
    400,
  );
  const shareOf = (name: 'support' | 'confidence') => {
    const given = Number(address[name] ?? usual[name]);
    return given >= 0 && given <= 1 ? given : usual[name];
  };
  const chosen = { support: Math.max(0.0001, shareOf('support')), confidence: shareOf('confidence') };
  const order = orders.find((one) => one === address.order) ?? 'extra';
  const show = address.show === 'all' ? 'all' : 'telling';
  const { data, error, isPlaceholderData, refetch } = useQuery(
    rulesQuestion({ ...chosen, order, show, where: address.where }),
  );
  const choose = (name: 'support' | 'confidence') => (share: number) =>
    write({ [name]: share === usual[name] ? undefined : String(share) });
  if (data?.baskets === 0 && !address.where) return <NoLines />;
  return (
    <>
      <section className={`${scopeClasses.bar} ${classes.bar}`} aria-label={t('together.choices')}>
        <TextInput
          size="xs"
          w={220}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          aria-label={t('together.searchRules')}
          placeholder={t('together.searchRules')}
          defaultValue={address.search ?? ''}
          onChange={({ currentTarget }) => write({ search: currentTarget.value || undefined })}
        />
        <ShareInput
          label={t('together.leastSupport')}
          value={chosen.support}
          least={0.0001}
          onChange={choose('support')}
        />
        <ShareInput
          label={t('together.leastConfidence')}
          value={chosen.confidence}
          onChange={choose('confidence')}
        />
        <FilterChips />
        <FilterEditor />
      </section>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true">
          <Skeleton height={24} maw={640} mb={34} />
          <Skeleton height={480} />
        </div>
      )}
      {data && (
        <div className={isPlaceholderData ? parts.stale : undefined} aria-busy={isPlaceholderData}>
          <RuleSentence rules={data} />
          {data.found === 0 ? (
            <p className={parts.quiet}>{t(hidden(data) > 0 ? 'together.noTelling' : 'together.noRules')}</p>
          ) : (
            <RuleTable
              rules={data}
              search={address.search ?? ''}
              order={order}
              onOrder={(by) =>
                change({ order: orders.find((one) => one === by && one !== 'extra') }, { replace: true })
              }
            />
          )}
          <HiddenRules
            rules={data}
            all={show === 'all'}
            onAll={(all) => change({ show: all ? 'all' : undefined }, { replace: true })}
          />
          <RuleNotes rules={data} />
        </div>
      )}
    </>
  );
}
