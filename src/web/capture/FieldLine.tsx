import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { formFieldTypes } from '../../core/capture/form.ts';
import { useFieldName } from '../data/use-field-name.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import { PlaceButtons } from '../parts/PlaceButtons.tsx';
import classes from './capture.module.css';
import type { DraftLanguage, FieldRow } from './form-draft.ts';
import { leadTargets } from './lead-targets.ts';

const typeNames: Readonly<Record<FieldRow['type'], Message>> = {
  text: 'form.typeText',
  email: 'form.typeEmail',
  tel: 'form.typeTel',
  number: 'form.typeNumber',
  textarea: 'form.typeTextarea',
  select: 'form.typeSelect',
  checkbox: 'form.typeCheckbox',
  hidden: 'form.typeHidden',
};

interface FieldLineProps {
  readonly field: FieldRow;
  readonly place: number;
  readonly last: boolean;
  readonly language: DraftLanguage;
  readonly onChange: (part: Partial<FieldRow>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One question: what it asks, how it is answered, and what of the lead it fills in. */
export function FieldLine({ field, place, last, language, onChange, onMove, onRemove }: FieldLineProps) {
  const t = useT();
  const fieldName = useFieldName();
  const { label, type, to, required, options } = field;
  const n = place + 1;
  return (
    <li className={classes.field}>
      <TextInput
        required
        className={classes.question ?? ''}
        maxLength={2_000}
        aria-label={t('form.label', { n })}
        placeholder={t('form.label', { n })}
        value={label[language]}
        onChange={(event) => onChange({ label: { ...label, [language]: event.currentTarget.value } })}
      />
      <div className={classes.icons}>
        <PlaceButtons
          labels={{
            up: t('form.up', { n }),
            down: t('form.down', { n }),
            remove: t('form.removeField', { n }),
          }}
          first={place === 0}
          last={last}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      <Select
        aria-label={t('form.type', { n })}
        allowDeselect={false}
        data={formFieldTypes.map((one) => ({ value: one, label: t(typeNames[one]) }))}
        value={type}
        onChange={(chosen) => {
          const known = formFieldTypes.find((one) => one === chosen);
          if (known) onChange({ type: known });
        }}
      />
      <Select
        aria-label={t('form.to', { n })}
        allowDeselect={false}
        data={[
          { value: '', label: t('form.toAnswer') },
          ...[...new Set([...leadTargets, ...(to === null ? [] : [to])])].map((id) => ({
            value: id,
            label: fieldName(id),
          })),
        ]}
        value={to ?? ''}
        onChange={(chosen) => onChange({ to: chosen || null })}
      />
      <Checkbox
        label={t('form.required')}
        aria-label={t('form.requiredOf', { n })}
        checked={required}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
      {type === 'select' && (
        <Textarea
          required
          autosize
          minRows={2}
          className={classes.wide ?? ''}
          label={t('form.options')}
          value={options.map((option) => option.label[language]).join('\n')}
          onChange={(event) => onChange({ options: optionsOf(event.currentTarget.value, options, language) })}
        />
      )}
    </li>
  );
}

/** A line is a choice; its value stays when its words change, so that answers of before keep their meaning. */
function optionsOf(text: string, before: FieldRow['options'], language: DraftLanguage): FieldRow['options'] {
  return text.split('\n').map((line, place) => {
    const old = before[place];
    const label = { fr: '', en: '', ...old?.label, [language]: line };
    return { value: old?.value ?? '', label };
  });
}
