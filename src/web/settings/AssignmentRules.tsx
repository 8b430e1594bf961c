import { Checkbox, Select, Switch } from '@mantine/core';
import type { Workspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './settings.module.css';

type Rules = Workspace['settings']['assignment'];

interface AssignmentRulesProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
}

/** How leads are shared out among the members. */
export function AssignmentRules({ rules, onRules }: AssignmentRulesProps) {
  const t = useT();
  const match = (id: 'area' | 'product', on: boolean) =>
    onRules({ ...rules, match: on ? [...rules.match, id] : rules.match.filter((one) => one !== id) });
  return (
    <fieldset className={classes.member}>
      <legend>{t('team.assignment')}</legend>
      <Switch
        label={t('team.automatic')}
        description={t('team.automaticText')}
        checked={rules.automatic}
        onChange={(event) => onRules({ ...rules, automatic: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('team.byArea')}
        checked={rules.match.includes('area')}
        onChange={(event) => match('area', event.currentTarget.checked)}
      />
      <Checkbox
        label={t('team.byProduct')}
        checked={rules.match.includes('product')}
        onChange={(event) => match('product', event.currentTarget.checked)}
      />
      <Select
        label={t('team.choose')}
        allowDeselect={false}
        data={[
          { value: 'round_robin', label: t('team.roundRobin') },
          { value: 'load', label: t('team.byLoad') },
        ]}
        value={rules.choose}
        onChange={(value) => onRules({ ...rules, choose: value === 'load' ? 'load' : 'round_robin' })}
      />
    </fieldset>
  );
}
