import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Filter } from '../address/filter-text.ts';
import { useCatalogue } from '../api/use-workspace.ts';
import { useSegmentName } from '../figures/use-segment-name.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { FilterForm } from './FilterForm.tsx';
import { operatorNames } from './operator-names.ts';
import classes from './scope.module.css';
import { useFilters } from './use-filters.ts';

function words(filter: Filter, name: string, value: (text: string) => string, t: Translate): string {
  const values = filter.values.map(value);
  const joined = filter.operator === 'between' ? values.join(' – ') : values.join(', ');
  return `${name} ${t(operatorNames[filter.operator])} ${joined}`.trim();
}

/** The filters in force; each can be changed or taken away. */
export function FilterChips() {
  const t = useT();
  const segmentName = useSegmentName();
  const { dimensions } = useCatalogue();
  const { filters, put } = useFilters();
  const [editing, setEditing] = useState<number | null>(null);
  return filters.map((filter, place) => {
    const name = dimensions.find(({ id }) => id === filter.dimension)?.name ?? filter.dimension;
    const text = words(filter, name, (value) => segmentName(filter.dimension, value), t);
    return (
      <Popover
        key={text}
        opened={editing === place}
        onChange={(opened) => setEditing(opened ? place : null)}
        position="bottom-start"
        trapFocus
        returnFocus
        withRoles={false}
      >
        <Popover.Target>
          <span className={classes.chip}>
            <button type="button" title={text} onClick={() => setEditing(place)}>
              {text}
            </button>
            <button
              type="button"
              aria-label={t('filter.remove', { filter: text })}
              onClick={() => put(place, null)}
            >
              <IconX size={14} aria-hidden="true" />
            </button>
          </span>
        </Popover.Target>
        <Popover.Dropdown>
          <FilterForm
            start={filter}
            onDone={(changed) => {
              put(place, changed);
              setEditing(null);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    );
  });
}
