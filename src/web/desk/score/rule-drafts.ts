import { ruleGroupIds } from '../../../core/score/rules/rule-set.ts';
import type { Condition, Rule, RuleGroup, Rules } from './rules-questions.ts';

/** Rules with every group, also those that have no rule yet. */
export function withAllGroups(rules: Rules): Rules {
  const known = new Map(rules.groups.map((group) => [group.id, group]));
  return {
    ...rules,
    groups: ruleGroupIds.map((id): RuleGroup => known.get(id) ?? { id, most: 20, rules: [] }),
  };
}

/** What a rule of each kind begins with. */
export function blankCondition(kind: Condition['kind'], feature: string): Condition {
  switch (kind) {
    case 'value':
      return { kind, feature, values: [] };
    case 'number':
      return { kind, feature, from: 0, to: null };
    case 'filled':
      return { kind, feature, filled: true };
    case 'postcodes':
      return { kind, begins: [] };
    case 'distance':
      return { kind, from: '', withinKm: 30 };
    case 'action':
      return { kind, action: 'email_clicked', windowDays: 60, halfLifeDays: 14, cap: 15 };
  }
}

const usualKind: Readonly<Record<RuleGroup['id'], Condition['kind']>> = {
  profile: 'value',
  place: 'postcodes',
  behaviour: 'action',
  company: 'filled',
};

/** A new rule of a group, told apart from all others by its id. */
export function blankRule(group: RuleGroup['id'], name: string): Rule {
  const feature = group === 'company' ? 'company_number' : 'channel';
  return {
    id: `r${crypto.randomUUID().slice(0, 12)}`,
    name,
    points: 5,
    when: blankCondition(usualKind[group], feature),
  };
}

/** Whether a rule says all it needs; one that does not is not tried yet. */
export function isComplete({ name, when }: Rule): boolean {
  if (name.trim() === '') return false;
  switch (when.kind) {
    case 'value':
      return when.values.length > 0;
    case 'postcodes':
      return when.begins.length > 0 && when.begins.every((begin) => /^\d[\dAB]\d{0,3}$/u.test(begin));
    case 'distance':
      return /^\d{5}$/u.test(when.from);
    default:
      return true;
  }
}

/** Whether all rules are complete and the thresholds are in order. */
export function isUsable({ groups, warmFrom, hotFrom }: Rules): boolean {
  return warmFrom < hotFrom && groups.every(({ rules }) => rules.every(isComplete));
}
