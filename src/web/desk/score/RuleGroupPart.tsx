import { Button, NumberInput } from '@mantine/core';
import { ruleGroupName } from '../../../core/score/rules/rule-words.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { RuleLine } from './RuleLine.tsx';
import { blankRule } from './rule-drafts.ts';
import classes from './rules.module.css';
import type { RuleField, RuleGroup } from './rules-questions.ts';

interface RuleGroupPartProps {
  readonly group: RuleGroup;
  readonly fields: readonly RuleField[];
  readonly reached: Readonly<Record<string, number>> | null;
  readonly onChange: (group: RuleGroup) => void;
}

/** The rules of a group, with the most that they give together. */
export function RuleGroupPart({ group, fields, reached, onChange }: RuleGroupPartProps) {
  const t = useT();
  const name = ruleGroupName(group.id, useLanguage());
  const put = (rules: RuleGroup['rules']) => onChange({ ...group, rules });
  return (
    <section className={classes.group}>
      <div className={classes.groupHead}>
        <h3>{name}</h3>
        <NumberInput
          className={classes.most ?? ''}
          label={t('rules.most')}
          aria-label={t('rules.mostOf', { name })}
          min={0}
          max={100}
          value={group.most}
          onChange={(value) => onChange({ ...group, most: value === '' ? 0 : Number(value) })}
        />
      </div>
      <ul className={classes.list}>
        {group.rules.map((rule, place) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            fields={fields}
            reached={reached?.[rule.id] ?? null}
            onChange={(changed) => put(group.rules.with(place, changed))}
            onRemove={() => put(group.rules.toSpliced(place, 1))}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={t('rules.addTo', { name })}
        onClick={() => put([...group.rules, blankRule(group.id, t('rules.newRule'))])}
      >
        {t('rules.add')}
      </Button>
    </section>
  );
}
