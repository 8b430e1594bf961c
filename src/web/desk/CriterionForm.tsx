import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { OwnForm } from '../parts/OwnForm.tsx';
import { type Criterion, criterionNames } from './criterion-names.ts';
import type { LeadDetail } from './lead-filter.ts';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import writingStyles from './writing.module.css';

const answers = { yes: true, no: false, open: null } as const;
type AnswerName = keyof typeof answers;

interface CriterionFormProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
  readonly criterion: Criterion;
  readonly onDone: () => void;
}

/** What was said about a letter: the answer, on what it rests, how sure it is. */
export function CriterionForm({ lead, criterion: { criterion, latest }, act, onDone }: CriterionFormProps) {
  const { t } = useDeskWords();
  const [answer, setAnswer] = useState<AnswerName>(latest?.met === false ? 'no' : 'yes');
  const [value, setValue] = useState(latest?.value ?? '');
  const [evidence, setEvidence] = useState('');
  const [confidence, setConfidence] = useState<string | null>(null);
  const send = () =>
    act.mutate({
      send: () =>
        call('setCriterion', {
          params: { key: lead.key },
          body: {
            criterion,
            met: answers[answer],
            value: value.trim() || null,
            evidence: evidence.trim() || null,
            confidence: confidence === null ? null : Number(confidence),
            origin: 'salesperson',
          },
        }),
      said: t('desk.criterionSaid', { name: t(criterionNames[criterion]) }),
      done: onDone,
    });
  return (
    <OwnForm className={writingStyles.small} onSend={send}>
      <SegmentedControl
        fullWidth
        aria-label={t(criterionNames[criterion])}
        value={answer}
        onChange={(next) => setAnswer(next === 'no' || next === 'open' ? next : 'yes')}
        data={[
          { value: 'yes', label: t('desk.bantYes') },
          { value: 'no', label: t('desk.bantNo') },
          { value: 'open', label: t('desk.bantOpen') },
        ]}
      />
      <TextInput
        label={t('desk.bantValue')}
        autoFocus
        maxLength={500}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <TextInput
        label={t('desk.bantEvidence')}
        maxLength={2_000}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Select
        label={t('desk.bantConfidence')}
        clearable
        placeholder={t('desk.bantUnsaid')}
        data={[
          { value: '1', label: t('desk.confidenceSure') },
          { value: '0.7', label: t('desk.confidenceLikely') },
          { value: '0.4', label: t('desk.confidenceDoubtful') },
        ]}
        value={confidence}
        onChange={setConfidence}
      />
      <Button type="submit" loading={act.isPending}>
        {t('settings.save')}
      </Button>
    </OwnForm>
  );
}
