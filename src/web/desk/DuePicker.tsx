import { Button, TextInput } from '@mantine/core';
import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { fieldOf, instantOfField, quickDues, quickNames, quickTexts } from './quick-due.ts';
import classes from './writing.module.css';

interface DuePickerProps {
  readonly value: string | null;
  readonly onChange: (due: string | null) => void;
}

/** When: usual times with one click, or any date and time of the workspace's zone. */
export function DuePicker({ value, onChange }: DuePickerProps) {
  const t = useT();
  const { settings } = useWorkspace();
  const dues = quickDues(new Date(), settings.zone);
  return (
    <div className={classes.duePicker}>
      <TextInput
        type="datetime-local"
        label={t('desk.due')}
        value={value === null ? '' : fieldOf(value, settings.zone)}
        onChange={(event) => onChange(instantOfField(event.currentTarget.value, settings.zone))}
      />
      <div className={classes.quick}>
        {quickNames.map((id) => (
          <Button
            key={id}
            size="compact-xs"
            variant={
              value !== null && fieldOf(value, settings.zone) === fieldOf(dues[id], settings.zone)
                ? 'light'
                : 'default'
            }
            onClick={() => onChange(dues[id])}
          >
            {t(quickTexts[id])}
          </Button>
        ))}
      </div>
    </div>
  );
}
