import { Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { FilterForm } from './FilterForm.tsx';
import classes from './scope.module.css';
import { useFilters } from './use-filters.ts';

/** Adds a filter. */
export function FilterEditor() {
  const t = useT();
  const { filters, put } = useFilters();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.choice} data-plain onClick={() => setOpened(!opened)}>
          <IconPlus size={16} stroke={1.6} aria-hidden="true" />
          {t('filter.add')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <FilterForm
          onDone={(filter) => {
            put(filters.length, filter);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
