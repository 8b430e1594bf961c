import { Checkbox, MultiSelect, NumberInput } from '@mantine/core';
import { useWorkspace } from '../../api/use-workspace.ts';
import { useT } from '../../i18n/use-t.ts';
import { temperatureNames } from '../use-desk-words.ts';
import type { Sequence } from './sequence-questions.ts';
import classes from './sequences.module.css';
import { ValuesSelect } from './ValuesSelect.tsx';

type Enter = Sequence['enter'];

interface EntryFieldsProps {
  readonly enter: Enter;
  readonly onChange: (part: Partial<Enter>) => void;
}

/** Which leads enter a sequence by themselves: what is left empty lets all in. */
export function EntryFields({ enter, onChange }: EntryFieldsProps) {
  const t = useT();
  const { stages } = useWorkspace().settings;
  return (
    <fieldset className={classes.group}>
      <legend>{t('sequence.who')}</legend>
      <Checkbox
        label={t('sequence.automatic')}
        description={t('sequence.automaticText')}
        checked={enter.automatic}
        onChange={(event) => onChange({ automatic: event.currentTarget.checked })}
      />
      {enter.automatic && (
        <>
          <Checkbox
            label={t('sequence.newOnly')}
            checked={enter.newOnly}
            onChange={(event) => onChange({ newOnly: event.currentTarget.checked })}
          />
          <div className={classes.pair}>
            <MultiSelect
              label={t('sequence.stages')}
              placeholder={enter.stages.length === 0 ? t('sequence.any') : ''}
              data={stages
                .filter(({ means }) => means !== 'won' && means !== 'lost')
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={[...enter.stages]}
              onChange={(chosen) => onChange({ stages: chosen })}
            />
            <ValuesSelect
              label={t('desk.filterChannel')}
              dimension="channel"
              value={enter.channels}
              onChange={(channels) => onChange({ channels })}
            />
            <ValuesSelect
              label={t('desk.filterProduct')}
              dimension="product"
              value={enter.products ?? []}
              onChange={(products) => onChange({ products })}
            />
            <ValuesSelect
              label={t('desk.colOwner')}
              dimension="owner"
              value={enter.owners ?? []}
              onChange={(owners) => onChange({ owners })}
            />
            <MultiSelect
              label={t('desk.filterTemperature')}
              placeholder={enter.temperatures.length === 0 ? t('sequence.any') : ''}
              data={Object.entries(temperatureNames).map(([value, name]) => ({ value, label: t(name) }))}
              value={[...enter.temperatures]}
              onChange={(temperatures) => onChange({ temperatures })}
            />
            <ValuesSelect
              label={t('sequence.scoreBands')}
              dimension="score_band"
              value={enter.scoreBands}
              onChange={(scoreBands) => onChange({ scoreBands })}
            />
          </div>
          <NumberInput
            label={t('sequence.silentDays')}
            placeholder={t('sequence.any')}
            min={1}
            max={3650}
            allowDecimal={false}
            value={enter.silentDays ?? ''}
            onChange={(days) => onChange({ silentDays: days === '' ? null : Number(days) })}
          />
        </>
      )}
    </fieldset>
  );
}
