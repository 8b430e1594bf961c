import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWorkspace, type Workspace } from '../api/use-workspace.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import { SettingsForm } from './SettingsForm.tsx';
import classes from './settings.module.css';
import { useChangeSettings } from './use-change-settings.ts';

const meanings = ['new', 'contacted', 'qualified', 'quote', 'won', 'lost'] as const;
const names: Readonly<Record<(typeof meanings)[number], Message>> = {
  new: 'means.new',
  contacted: 'means.contacted',
  qualified: 'means.qualified',
  quote: 'means.quote',
  won: 'means.won',
  lost: 'means.lost',
};

type Stage = Workspace['settings']['stages'][number];
/** `row` stays with a line of the form while its texts and place change. */
type Row = Stage & { readonly row: number };

/** The stages of a lead, in order, and the milestone each one means. */
export function StagesTab() {
  const t = useT();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  const [draft, setDraft] = useState<readonly Row[] | null>(null);
  const rows = draft ?? settings.stages.map((stage, row) => ({ ...stage, row }));
  const put = (place: number, part: Partial<Stage>) => {
    const old = rows[place];
    if (old) setDraft(rows.with(place, { ...old, ...part }));
  };
  const move = (place: number, by: number) => {
    const next = [...rows];
    const [moved] = next.splice(place, 1);
    if (moved) next.splice(place + by, 0, moved);
    setDraft(next);
  };
  const add = () =>
    setDraft([
      ...rows,
      {
        id: `stage-${rows.length + 1}`,
        name: '',
        means: 'contacted',
        row: Math.max(...rows.map(({ row }) => row)) + 1,
      },
    ]);
  const valid = rows.length >= 2 && rows.every(({ id, name }) => id && name);
  return (
    <SettingsForm
      sending={change}
      onSend={() =>
        change.mutate(
          { stages: rows.map(({ id, name, means }) => ({ id, name, means })) },
          { onSuccess: () => setDraft(null) },
        )
      }
      disabled={draft === null || !valid}
      others={
        <Button variant="default" onClick={add}>
          {t('stages.add')}
        </Button>
      }
    >
      <p className={classes.soft}>{t('stages.text')}</p>
      <ol className={classes.stages}>
        {rows.map((stage, place) => (
          <li key={stage.row} className={classes.stage}>
            <TextInput
              aria-label={t('stages.name', { place: place + 1 })}
              value={stage.name}
              onChange={(event) => put(place, { name: event.currentTarget.value })}
            />
            <TextInput
              aria-label={t('stages.id', { place: place + 1 })}
              value={stage.id}
              onChange={(event) => put(place, { id: event.currentTarget.value })}
            />
            <Select
              aria-label={t('stages.means', { name: stage.name })}
              allowDeselect={false}
              data={meanings.map((means) => ({ value: means, label: t(names[means]) }))}
              value={stage.means}
              onChange={(value) => {
                const means = meanings.find((one) => one === value);
                if (means) put(place, { means });
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={place === 0}
              aria-label={t('stages.up', { name: stage.name })}
              onClick={() => move(place, -1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={place === rows.length - 1}
              aria-label={t('stages.down', { name: stage.name })}
              onClick={() => move(place, 1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={rows.length <= 2}
              aria-label={t('stages.remove', { name: stage.name })}
              onClick={() => setDraft(rows.toSpliced(place, 1))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </SettingsForm>
  );
}
