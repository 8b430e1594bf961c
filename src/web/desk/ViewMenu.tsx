import { Menu, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import type { View } from './lead-filter.ts';
import type { LeadsState } from './use-leads-state.ts';
import { definitionOf, useSavedViews } from './use-saved-views.ts';

interface ViewMenuProps {
  readonly view: View;
  readonly state: LeadsState;
}

/** What can be done with a saved view: keep what was changed, name it anew, share it, delete it. */
export function ViewMenu({ view, state }: ViewMenuProps) {
  const t = useT();
  const { change, drop } = useSavedViews(state);
  const [name, setName] = useState<string | null>(null);
  const put = (part: Partial<Pick<View, 'name' | 'shared' | 'definition'>>) =>
    change.mutate({ ...view, ...part });
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" aria-label={t('view.menu', { name: view.name })}>
            <IconChevronDown size={14} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {state.changed && (
            <Menu.Item onClick={() => put({ definition: definitionOf(state) })}>{t('view.keep')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setName(view.name)}>{t('view.rename')}</Menu.Item>
          {view.own && (
            <Menu.Item onClick={() => put({ shared: !view.shared })}>
              {t(view.shared ? 'view.unshare' : 'view.share')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => drop.mutate(view)}>
            {t('view.drop')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FormDialog
        opened={name !== null}
        onClose={() => setName(null)}
        title={t('view.rename')}
        send={t('settings.save')}
        disabled={!name?.trim()}
        onSend={() => {
          if (!name?.trim()) return;
          put({ name: name.trim() });
          setName(null);
        }}
      >
        <TextInput
          label={t('desk.viewName')}
          data-autofocus
          maxLength={80}
          value={name ?? ''}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </FormDialog>
    </>
  );
}
