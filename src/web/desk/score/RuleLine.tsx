import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { conditionWords } from '../../../core/score/rules/rule-words.ts';
import { formatNumber } from '../../../core/words/figures.ts';
import { type Message, useLanguage, useT } from '../../i18n/use-t.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { blankCondition, isComplete } from './rule-drafts.ts';
import classes from './rules.module.css';
import type { Condition, Rule, RuleField } from './rules-questions.ts';

const kinds = [
  ['value', 'rules.kindValue'],
  ['number', 'rules.kindNumber'],
  ['filled', 'rules.kindFilled'],
  ['postcodes', 'rules.kindPostcodes'],
  ['distance', 'rules.kindDistance'],
  ['action', 'rules.kindAction'],
] as const satisfies readonly (readonly [Condition['kind'], Message])[];

interface RuleLineProps {
  readonly rule: Rule;
  readonly fields: readonly RuleField[];
  /** Open leads that it gives points; null while that is not known. */
  readonly reached: number | null;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

/** One rule: its name and points at hand, what it looks at behind a button. */
export function RuleLine({ rule, fields, reached, onChange, onRemove }: RuleLineProps) {
  const t = useT();
  const language = useLanguage();
  const complete = isComplete(rule);
  const [opened, setOpened] = useState(!complete);
  const kind = (value: string | null) => {
    const chosen = kinds.find(([id]) => id === value)?.[0];
    if (!chosen) return;
    const feature = 'feature' in rule.when ? rule.when.feature : 'channel';
    onChange({ ...rule, when: blankCondition(chosen, feature) });
  };
  return (
    <li className={classes.rule}>
      <div className={classes.line}>
        <div className={classes.what}>
          <strong>{rule.name}</strong>
          <span className={classes.soft}>
            {complete ? conditionWords(rule.when, language) : t('rules.incomplete')}
            {reached !== null &&
              complete &&
              ` · ${t('rules.reached', { count: reached, shown: formatNumber(reached, language) })}`}
          </span>
        </div>
        <NumberInput
          className={classes.points ?? ''}
          aria-label={t('rules.pointsOf', { name: rule.name })}
          min={-100}
          max={100}
          value={rule.points}
          onChange={(value) => onChange({ ...rule, points: value === '' ? 0 : Number(value) })}
        />
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={opened}
          aria-label={t('rules.editOf', { name: rule.name })}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('rules.close') : t('rules.edit')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('rules.removeOf', { name: rule.name })}
          onClick={onRemove}
        >
          <IconTrash size={18} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </div>
      {opened && (
        <div className={classes.fields}>
          <TextInput
            label={t('rules.name')}
            maxLength={120}
            value={rule.name}
            onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
          />
          <Select
            label={t('rules.kind')}
            allowDeselect={false}
            data={kinds.map(([value, label]) => ({ value, label: t(label) }))}
            value={rule.when.kind}
            onChange={kind}
          />
          <ConditionFields
            when={rule.when}
            fields={fields}
            onChange={(when) => onChange({ ...rule, when })}
          />
        </div>
      )}
    </li>
  );
}
