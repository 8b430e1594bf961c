import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useT } from '../../i18n/use-t.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { EntryFields } from './EntryFields.tsx';
import { StepFields } from './StepFields.tsx';
import type { Sequence, Step } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { useSequenceAct } from './use-sequence-act.ts';

interface SequenceEditorProps {
  /** null for a new one. */
  readonly sequence: Sequence | null;
  readonly onClose: () => void;
}

type Draft = Pick<Sequence, 'name' | 'enter' | 'steps' | 'stopOnStageChange' | 'consent'>;

const blank: Draft = {
  name: '',
  enter: {
    automatic: true,
    newOnly: true,
    stages: [],
    channels: [],
    scoreBands: [],
    temperatures: [],
    products: [],
    owners: [],
    silentDays: null,
  },
  steps: [{ id: 's1', kind: 'email', subject: '', body: '' }],
  stopOnStageChange: true,
  consent: 'not_refused',
};

const newSteps = {
  email: { kind: 'email', subject: '', body: '' },
  task: { kind: 'task', title: '', type: 'call' },
  wait: { kind: 'wait', amount: 2, unit: 'days' },
} as const;

/** Ids are never given twice, so that no lead passes over a new step because it had an old one. */
function freshId(steps: readonly Step[]): string {
  return `s${Date.now().toString(36)}${steps.length}`;
}

/** Writes a sequence: who enters, its steps, what stops it. */
export function SequenceEditor({ sequence, onClose }: SequenceEditorProps) {
  const t = useT();
  const act = useSequenceAct();
  const [draft, setDraft] = useState<Draft>(() => {
    if (!sequence) return blank;
    const { name, enter, steps, stopOnStageChange, consent } = sequence;
    return { name, enter, steps, stopOnStageChange, consent };
  });
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const enter = (part: Partial<Draft['enter']>) => put({ enter: { ...draft.enter, ...part } });
  const { steps } = draft;
  const add = (kind: keyof typeof newSteps) =>
    put({ steps: [...steps, { id: freshId(steps), ...newSteps[kind] }] });
  const move = (from: number, to: number) => {
    const moved = steps.toSpliced(from, 1);
    put({ steps: moved.toSpliced(to, 0, ...steps.slice(from, from + 1)) });
  };
  const save = () =>
    act.mutate({
      send: () =>
        sequence
          ? call('changeSequence', { params: { id: sequence.id }, body: draft })
          : call('createSequence', { body: draft }),
      said: t('sequence.saved', { name: draft.name }),
      done: onClose,
    });
  return (
    <FormDialog
      onClose={onClose}
      size={760}
      title={sequence ? t('sequence.editOf', { name: sequence.name }) : t('sequence.add')}
      send={t('settings.save')}
      busy={act.isPending}
      disabled={steps.length === 0}
      onSend={save}
      others={
        <Button variant="default" onClick={onClose}>
          {t('action.close')}
        </Button>
      }
    >
      <TextInput
        required
        maxLength={80}
        data-autofocus
        label={t('sequence.name')}
        value={draft.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <EntryFields enter={draft.enter} onChange={enter} />
      {steps.map((step, index) => (
        <StepFields
          key={step.id}
          step={step}
          index={index}
          last={index === steps.length - 1}
          onChange={(changed) => put({ steps: steps.with(index, changed) })}
          onMove={(by) => move(index, index + by)}
          onRemove={() => put({ steps: steps.toSpliced(index, 1) })}
        />
      ))}
      <div className={classes.buttons}>
        <span>{t('sequence.addStep')}</span>
        <Button size="compact-sm" variant="default" onClick={() => add('email')}>
          {t('sequence.addEmail')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => add('wait')}>
          {t('sequence.addWait')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => add('task')}>
          {t('sequence.addTask')}
        </Button>
      </div>
      <Checkbox
        label={t('sequence.stopStage')}
        checked={draft.stopOnStageChange}
        onChange={(event) => put({ stopOnStageChange: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('sequence.consent')}
        description={t('sequence.consentText')}
        checked={draft.consent === 'given'}
        onChange={(event) => put({ consent: event.currentTarget.checked ? 'given' : 'not_refused' })}
      />
    </FormDialog>
  );
}
