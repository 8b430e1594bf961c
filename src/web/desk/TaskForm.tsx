import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWorkspace } from '../api/use-workspace.ts';
import { useT } from '../i18n/use-t.ts';
import { OwnForm } from '../parts/OwnForm.tsx';
import { DuePicker } from './DuePicker.tsx';
import { quickDues } from './quick-due.ts';
import { taskTypeNames } from './use-desk-words.ts';
import classes from './writing.module.css';

type TaskType = keyof typeof taskTypeNames;
const types = Object.keys(taskTypeNames) as TaskType[];

export interface TaskGiven {
  readonly title: string;
  readonly type: TaskType;
  readonly dueAt: string | null;
}

/** Plans something to do: what kind, when, and in which words; without words the kind is its title. */
export function TaskForm({
  onTask,
  busy,
}: {
  readonly onTask: (task: TaskGiven) => void;
  readonly busy?: boolean;
}) {
  const t = useT();
  const { settings } = useWorkspace();
  const [type, setType] = useState<TaskType>('call');
  const [title, setTitle] = useState('');
  const [dueAt, setDueAt] = useState<string | null>(() => quickDues(new Date(), settings.zone).tomorrow);
  return (
    <OwnForm
      className={classes.small}
      onSend={() => {
        onTask({ title: title.trim() || t(taskTypeNames[type]), type, dueAt });
        setTitle('');
      }}
    >
      <Select
        label={t('desk.taskType')}
        data-autofocus
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={types.map((value) => ({ value, label: t(taskTypeNames[value]) }))}
        value={type}
        onChange={(value) => setType(types.find((one) => one === value) ?? 'call')}
      />
      <TextInput
        label={t('desk.taskTitle')}
        placeholder={t(taskTypeNames[type])}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DuePicker value={dueAt} onChange={setDueAt} />
      <Button type="submit" loading={busy ?? false}>
        {t('desk.planIt')}
      </Button>
    </OwnForm>
  );
}
