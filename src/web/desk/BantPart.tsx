import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { formatNumber } from '../format/figures.ts';
import type { Message } from '../i18n/use-t.ts';
import deskStyles from './desk.module.css';
import leadStyles from './lead.module.css';
import type { LeadDetail } from './lead-filter.ts';
import { PartHead } from './PartHead.tsx';
import type { useAct } from './use-act.ts';
import { useDeskWords } from './use-desk-words.ts';
import writingStyles from './writing.module.css';

type Criterion = LeadDetail['bant']['criteria'][number];

export const criterionNames: Readonly<Record<Criterion['criterion'], Message>> = {
  budget: 'desk.budget',
  authority: 'desk.authority',
  need: 'desk.need',
  timeline: 'desk.timeline',
};

const answers = { yes: true, no: false, open: null } as const;
type AnswerName = keyof typeof answers;

interface BantPartProps {
  readonly lead: LeadDetail;
  readonly act: ReturnType<typeof useAct>;
}

/** The four letters: what is known of each, on what it rests, and how old it is. */
export function BantPart({ lead, act }: BantPartProps) {
  const { t, language } = useDeskWords();
  const [editing, setEditing] = useState<Criterion['criterion'] | null>(null);
  const { bant } = lead;
  // A lead that its source calls qualified has nothing to fall short of until somebody asked.
  const answered = bant.criteria.filter(({ latest }) => latest?.met != null).length;
  return (
    <section className={leadStyles.part}>
      <PartHead name={t('desk.bant')}>
        <span className={deskStyles.soft}>
          {bant.reached ? t('desk.bantReached') : t('desk.bantMet', { met: bant.met, needed: bant.needed })}
        </span>
      </PartHead>
      {bant.stillHolds === false && answered >= bant.needed && (
        <p className={leadStyles.warn}>{t('desk.bantNoLonger')}</p>
      )}
      <ul className={leadStyles.bant}>
        {bant.criteria.map(({ criterion, latest }) => {
          const met = latest?.met ?? null;
          const word = t(met === null ? 'desk.bantOpen' : met ? 'desk.bantYes' : 'desk.bantNo');
          const age = latest && latest.ageDays > 0 ? t('desk.ageDays', { count: latest.ageDays }) : null;
          const sure =
            latest?.confidence == null
              ? null
              : t('desk.sure', { share: formatNumber(latest.confidence * 100, language) });
          return (
            <li key={criterion}>
              <button
                type="button"
                className={leadStyles.letter}
                data-met={met === null ? undefined : met ? 'yes' : 'no'}
                aria-expanded={editing === criterion}
                onClick={() => setEditing(editing === criterion ? null : criterion)}
              >
                <span className={leadStyles.letterName}>{t(criterionNames[criterion])}</span>
                <span className={leadStyles.letterWord}>{word}</span>
                {latest?.value && <span className={leadStyles.letterValue}>{latest.value}</span>}
                {(latest?.evidence || age || sure) && (
                  <span className={`${deskStyles.soft} ${leadStyles.letterNote}`}>
                    {[latest?.evidence ? `« ${latest.evidence} »` : null, sure, age]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                )}
              </button>
              {editing === criterion && (
                <CriterionForm
                  lead={lead}
                  criterion={{ criterion, latest }}
                  act={act}
                  onDone={() => setEditing(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface CriterionFormProps extends BantPartProps {
  readonly criterion: Criterion;
  readonly onDone: () => void;
}

function CriterionForm({ lead, criterion: { criterion, latest }, act, onDone }: CriterionFormProps) {
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
    <form
      className={writingStyles.small}
      data-own-keys
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
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
    </form>
  );
}
