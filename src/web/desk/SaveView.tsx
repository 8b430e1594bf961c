import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useT } from '../i18n/use-t.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import { viewsQuestion } from './desk-questions.ts';
import type { LeadsState } from './use-leads-state.ts';
import classes from './writing.module.css';

/** Keeps the filters, order and layout in force under a name. */
export function SaveView({ state }: { readonly state: LeadsState }) {
  const t = useT();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      call('createView', {
        body: {
          name,
          shared,
          definition: {
            filter: Object.fromEntries(Object.entries(state.filter).map(([id, values]) => [id, [...values]])),
            ...state.order,
            layout: state.layout,
          },
        },
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: viewsQuestion().queryKey });
      setOpened(false);
      setName('');
      state.choose(id);
    },
  });
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
          {t('desk.saveView')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.small}
          data-own-keys
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) save.mutate();
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
          {save.error !== null && <ErrorNotice error={save.error} />}
          <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
            {t('settings.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
