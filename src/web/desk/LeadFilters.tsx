import { Menu, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import {
  IconArrowDown,
  IconArrowsSort,
  IconArrowUp,
  IconLayoutColumns,
  IconList,
  IconSearch,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { tooShort } from '../../core/desk/search-words.ts';
import { useT } from '../i18n/use-t.ts';
import scopeClasses from '../scope/scope.module.css';
import { AddFilter } from './AddFilter.tsx';
import deskStyles from './desk.module.css';
import { FilterChip } from './FilterChip.tsx';
import { leadSorts } from './lead-filter.ts';
import listStyles from './list.module.css';
import { sortNames } from './use-desk-words.ts';
import type { LeadsState } from './use-leads-state.ts';

/** Search, filters as chips, order, and list or board. */
export function LeadFilters({ state }: { readonly state: LeadsState }) {
  const t = useT();
  const [typed, setTyped] = useState(state.search);
  const search = useDebouncedCallback(state.setSearch, 150);
  useEffect(() => setTyped(state.search), [state.search]);
  const { sort, direction } = state.order;
  const DirectionIcon = direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <div className={listStyles.tools}>
      <TextInput
        className={listStyles.search ?? ''}
        data-search
        type="search"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        {...(tooShort(typed)
          ? {
              rightSectionWidth: 124,
              rightSection: (
                <span role="status" className={deskStyles.soft}>
                  {t('desk.searchShort')}
                </span>
              ),
            }
          : { rightSection: <kbd className={deskStyles.kbd}>/</kbd> })}
        aria-label={t('desk.search')}
        placeholder={t('desk.searchPlaceholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'Escape') return;
          event.currentTarget.blur();
          document.querySelector<HTMLElement>('[data-lead]')?.focus();
        }}
      />
      <div className={listStyles.chips}>
        {Object.entries(state.filter).map(([name, values]) => (
          <FilterChip
            key={name}
            name={name}
            values={values}
            onRemove={() => {
              const { [name]: _, ...rest } = state.filter;
              state.setFilter(rest);
            }}
          />
        ))}
        <AddFilter filter={state.filter} onFilter={state.setFilter} />
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={scopeClasses.choice} data-plain>
            <IconArrowsSort size={16} aria-hidden="true" />
            <span>{t(sortNames[sort])}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {leadSorts.map((id) => (
            <Menu.Item
              key={id}
              rightSection={id === sort && <DirectionIcon size={14} aria-hidden="true" />}
              onClick={() =>
                state.setOrder({
                  sort: id,
                  direction:
                    id === sort
                      ? direction === 'asc'
                        ? 'desc'
                        : 'asc'
                      : id === 'next_action'
                        ? 'asc'
                        : 'desc',
                })
              }
            >
              {t(sortNames[id])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SegmentedControl
        aria-label={t('desk.layout')}
        value={state.layout}
        onChange={(value) => state.setLayout(value === 'board' ? 'board' : 'list')}
        data={[
          { value: 'list', label: <Layout icon={<IconList size={16} />} name={t('desk.asList')} /> },
          {
            value: 'board',
            label: <Layout icon={<IconLayoutColumns size={16} />} name={t('desk.asBoard')} />,
          },
        ]}
      />
    </div>
  );
}

function Layout({ icon, name }: { readonly icon: React.ReactNode; readonly name: string }) {
  return (
    <span className={listStyles.layoutChoice}>
      {icon}
      <span>{name}</span>
    </span>
  );
}
