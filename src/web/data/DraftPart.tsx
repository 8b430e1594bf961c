import { Skeleton, Tabs } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../core/words/figures.ts';
import { call } from '../api/call.ts';
import { draftQuestion } from '../api/questions.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { TabRow } from '../parts/TabRow.tsx';
import { AmbiguousDates } from './AmbiguousDates.tsx';
import { DraftSummary } from './DraftSummary.tsx';
import classes from './data.module.css';
import type { DraftChange } from './draft.ts';
import { FactsPreview } from './FactsPreview.tsx';
import { ImportForm } from './ImportForm.tsx';
import type { Intake } from './intake-store.ts';
import { MappingForm } from './MappingForm.tsx';
import { ProblemsTable } from './ProblemsTable.tsx';
import { WordMeanings } from './WordMeanings.tsx';
import { YamlEditor } from './YamlEditor.tsx';

/** A file that was read but not imported: what it is, how it would come in, and what is wrong with it. */
export function DraftPart({ id, intake }: { readonly id: string; readonly intake: Intake }) {
  const t = useT();
  const language = useLanguage();
  const client = useQueryClient();
  const { data: draft, error, refetch } = useQuery(draftQuestion(id));
  const change = useMutation({
    mutationFn: (body: DraftChange) => call('changeDraft', { params: { id }, body }),
    onSuccess: (changed) => client.setQueryData(draftQuestion(id).queryKey, changed),
  });
  const [tab, setTab] = useState<string | null>(null);
  if (error && !draft) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!draft) return <Skeleton height={200} />;
  const problems = draft.report?.problems ?? [];
  const asksWords =
    draft.words.some(({ meaning }) => meaning === null) ||
    (draft.mappingSource !== 'known' && draft.words.length > 0);
  const shown = tab ?? (draft.obstacle && !asksWords ? 'mapping' : 'preview');
  return (
    <div className={classes.stack} aria-busy={change.isPending}>
      <DraftSummary draft={draft} />
      {draft.recognised.ambiguousDates.length > 0 && (
        <AmbiguousDates draft={draft} onChoose={(dates) => change.mutate({ dates })} />
      )}
      {asksWords && (
        <WordMeanings
          draft={draft}
          busy={change.isPending}
          onMapping={(mapping) => change.mutate({ mapping })}
        />
      )}
      {draft.obstacle && !asksWords && draft.recognised.ambiguousDates.length === 0 && (
        <div className={classes.obstacle} role="alert">
          <strong>{draft.obstacle.message}</strong> {draft.obstacle.advice}
        </div>
      )}
      {change.error && <ErrorNotice error={change.error} />}
      <Tabs value={shown} onChange={setTab} keepMounted={false}>
        <TabRow
          tabs={[
            { id: 'preview', name: t('draft.preview') },
            { id: 'mapping', name: t('draft.mapping') },
            { id: 'yaml', name: t('draft.yaml') },
            {
              id: 'problems',
              name: t('draft.problems', { n: formatNumber(draft.report?.problemCount ?? 0, language) }),
            },
          ]}
          chosen={shown}
        />
        <Tabs.Panel value="preview" pt="md">
          <FactsPreview preview={draft.preview} />
        </Tabs.Panel>
        <Tabs.Panel value="mapping" pt="md">
          <MappingForm
            draft={draft}
            busy={change.isPending}
            onMapping={(mapping) => change.mutate({ mapping })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="yaml" pt="md">
          <YamlEditor
            key={draft.mapping}
            yaml={draft.mapping}
            busy={change.isPending}
            actionName={t('draft.previewAgain')}
            onSave={(mapping) => change.mutate({ mapping })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="problems" pt="md">
          <ProblemsTable
            problems={problems}
            count={draft.report?.problemCount ?? 0}
            href={`/api/drafts/${encodeURIComponent(id)}/problems.csv`}
          />
        </Tabs.Panel>
      </Tabs>
      <ImportForm draft={draft} intake={intake} />
    </div>
  );
}
