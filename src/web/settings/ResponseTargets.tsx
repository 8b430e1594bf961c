import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { valuesQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './settings.module.css';

interface ResponseTargetsProps {
  readonly targets: Readonly<Record<string, number>>;
  /** Minutes of the channels without a target of their own. */
  readonly usual: number;
  readonly onTargets: (targets: Record<string, number>) => void;
}

/** Business minutes to the first answer by channel; an empty one has the usual target. Nothing without channels. */
export function ResponseTargets({ targets, usual, onTargets }: ResponseTargetsProps) {
  const t = useT();
  const { data } = useQuery(valuesQuestion('channel', ''));
  const found = (data?.values ?? []).map(({ value }) => value).filter((value) => value !== null);
  const channels = [...new Set([...Object.keys(targets), ...found])];
  if (channels.length === 0) return null;
  return (
    <fieldset className={classes.member}>
      <legend>{t('team.targets')}</legend>
      <p className={classes.soft}>{t('team.targetsText', { minutes: usual })}</p>
      {channels.map((channel) => (
        <NumberInput
          key={channel}
          classNames={{ root: classes.hoursRow ?? '', label: classes.hoursDay ?? '' }}
          label={channel}
          placeholder={String(usual)}
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          value={targets[channel] ?? ''}
          onChange={(value) => {
            const { [channel]: _, ...rest } = targets;
            onTargets(Number(value) >= 1 ? { ...rest, [channel]: Number(value) } : rest);
          }}
        />
      ))}
    </fieldset>
  );
}
