import { Checkbox, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { leadActions } from '../../../core/score/rules/rule-set.ts';
import { leadActionName } from '../../../core/score/rules/rule-words.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import type { Condition, RuleField } from './rules-questions.ts';

interface ConditionFieldsProps {
  readonly when: Condition;
  readonly fields: readonly RuleField[];
  readonly onChange: (when: Condition) => void;
}

/** What a rule looks at and what it must be. */
export function ConditionFields({ when, fields, onChange }: ConditionFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const numberOr = (value: string | number, empty: number): number => (value === '' ? empty : Number(value));
  const chosen = (feature: string) => (
    <Select
      label={t('rules.field')}
      searchable
      allowDeselect={false}
      data={fields.map(({ feature: value, name }) => ({ value, label: name }))}
      value={feature}
      onChange={(value) => {
        if (value === null || !('feature' in when)) return;
        onChange(
          when.kind === 'value' ? { ...when, feature: value, values: [] } : { ...when, feature: value },
        );
      }}
    />
  );
  switch (when.kind) {
    case 'value':
      return (
        <>
          {chosen(when.feature)}
          <TagsInput
            label={t('rules.values')}
            data={fields.find(({ feature }) => feature === when.feature)?.values ?? []}
            value={when.values}
            onChange={(values) => onChange({ ...when, values })}
          />
        </>
      );
    case 'number':
      return (
        <>
          {chosen(when.feature)}
          <NumberInput
            label={t('rules.from')}
            value={when.from ?? ''}
            onChange={(value) => onChange({ ...when, from: value === '' ? null : Number(value) })}
          />
          <NumberInput
            label={t('rules.to')}
            value={when.to ?? ''}
            onChange={(value) => onChange({ ...when, to: value === '' ? null : Number(value) })}
          />
        </>
      );
    case 'filled':
      return (
        <>
          {chosen(when.feature)}
          <Checkbox
            label={t('rules.filled')}
            checked={when.filled}
            onChange={(event) => onChange({ ...when, filled: event.currentTarget.checked })}
          />
        </>
      );
    case 'postcodes':
      return (
        <TagsInput
          label={t('rules.postcodes')}
          description={t('rules.postcodesMean')}
          value={when.begins}
          onChange={(begins) => onChange({ ...when, begins: begins.map((one) => one.toUpperCase()) })}
        />
      );
    case 'distance':
      return (
        <>
          <TextInput
            label={t('rules.around')}
            inputMode="numeric"
            maxLength={5}
            value={when.from}
            onChange={(event) => onChange({ ...when, from: event.currentTarget.value })}
          />
          <NumberInput
            label={t('rules.withinKm')}
            min={1}
            max={2000}
            value={when.withinKm}
            onChange={(value) => onChange({ ...when, withinKm: numberOr(value, 1) })}
          />
        </>
      );
    case 'action':
      return (
        <>
          <Select
            label={t('rules.action')}
            allowDeselect={false}
            data={leadActions.map((id) => ({ value: id, label: leadActionName(id, language) }))}
            value={when.action}
            onChange={(value) => {
              const action = leadActions.find((id) => id === value);
              if (action) onChange({ ...when, action });
            }}
          />
          <NumberInput
            label={t('rules.windowDays')}
            min={1}
            max={3650}
            value={when.windowDays}
            onChange={(value) => onChange({ ...when, windowDays: numberOr(value, 1) })}
          />
          <NumberInput
            label={t('rules.halfLifeDays')}
            min={1}
            max={3650}
            value={when.halfLifeDays ?? ''}
            onChange={(value) => onChange({ ...when, halfLifeDays: value === '' ? null : Number(value) })}
          />
          <NumberInput
            label={t('rules.cap')}
            min={0}
            max={100}
            value={when.cap}
            onChange={(value) => onChange({ ...when, cap: numberOr(value, 0) })}
          />
        </>
      );
  }
}
