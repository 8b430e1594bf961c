import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { OwnForm } from '../parts/OwnForm.tsx';
import type { LeadsState } from './use-leads-state.ts';
import { definitionOf, useSavedViews } from './use-saved-views.ts';
import classes from './writing.module.css';

/** Keeps the filters, order and layout in force under a name. */
export function SaveView({ state }: { readonly state: LeadsState }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { add } = useSavedViews(state);
  const save = () =>
    add.mutate(
      { name: name.trim(), shared, definition: definitionOf(state) },
      {
        onSuccess: () => {
          setOpened(false);
          setName('');
        },
      },
    );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      position="bottom-end"
      withRoles={false}
    >
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpened(true)}>
          {t(state.view.saved ? 'view.keepAs' : 'desk.saveView')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <OwnForm
          className={classes.small}
          onSend={() => {
            if (name.trim()) save();
          }}
        >
          <TextInput
            label={t('desk.viewName')}
            data-autofocus
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t('desk.viewShared')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          {add.error !== null && <ErrorNotice error={add.error} />}
          <Button type="submit" loading={add.isPending} disabled={!name.trim()}>
            {t('settings.save')}
          </Button>
        </OwnForm>
      </Popover.Dropdown>
    </Popover>
  );
}
