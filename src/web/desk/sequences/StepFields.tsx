import { NumberInput, Select, TextInput } from '@mantine/core';
import { taskTypes } from '../../../core/facts/fact-values.ts';
import { type Message, useT } from '../../i18n/use-t.ts';
import { PlaceButtons } from '../../parts/PlaceButtons.tsx';
import { taskTypeNames } from '../use-desk-words.ts';
import { MailFields } from './MailFields.tsx';
import type { Step } from './sequence-questions.ts';
import classes from './sequences.module.css';

const kindNames: Readonly<Record<Step['kind'], Message>> = {
  email: 'sequence.kindEmail',
  task: 'sequence.kindTask',
  wait: 'sequence.kindWait',
};

interface StepFieldsProps {
  readonly step: Step;
  readonly index: number;
  readonly last: boolean;
  readonly onChange: (step: Step) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** The fields of one step, and its place. */
export function StepFields({ step, index, last, onChange, onMove, onRemove }: StepFieldsProps) {
  const t = useT();
  const n = index + 1;
  return (
    <fieldset className={classes.group}>
      <legend>{t('sequence.step', { n, kind: t(kindNames[step.kind]) })}</legend>
      {step.kind === 'email' && <MailFields step={step} onChange={onChange} />}
      {step.kind === 'task' && (
        <div className={classes.pair}>
          <TextInput
            required
            maxLength={200}
            label={t('sequence.taskTitle')}
            value={step.title}
            onChange={(event) => onChange({ ...step, title: event.currentTarget.value })}
          />
          <Select
            label={t('desk.taskType')}
            allowDeselect={false}
            data={taskTypes.map((type) => ({ value: type, label: t(taskTypeNames[type]) }))}
            value={step.type ?? 'call'}
            onChange={(type) => onChange({ ...step, type: taskTypes.find((one) => one === type) ?? 'call' })}
          />
        </div>
      )}
      {step.kind === 'wait' && (
        <div className={classes.pair}>
          <NumberInput
            required
            min={1}
            max={1000}
            allowDecimal={false}
            label={t('sequence.amount')}
            value={step.amount}
            onChange={(amount) => onChange({ ...step, amount: Math.max(1, Number(amount) || 1) })}
          />
          <Select
            label={t('sequence.unit')}
            allowDeselect={false}
            data={[
              { value: 'days', label: t('sequence.days') },
              { value: 'hours', label: t('sequence.hours') },
            ]}
            value={step.unit}
            onChange={(unit) => onChange({ ...step, unit: unit === 'hours' ? 'hours' : 'days' })}
          />
        </div>
      )}
      <div className={classes.buttons}>
        <PlaceButtons
          labels={{
            up: t('sequence.moveUp', { n }),
            down: t('sequence.moveDown', { n }),
            remove: t('sequence.removeStep', { n }),
          }}
          first={index === 0}
          last={last}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
    </fieldset>
  );
}
