import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { FilterValues } from './FilterValues.tsx';
import { type Choice, choices, flags, type LeadFilter } from './lead-filter.ts';
import classes from './list.module.css';
import { useFilterWords } from './use-filter-words.ts';

interface AddFilterProps {
  readonly filter: LeadFilter;
  readonly onFilter: (filter: LeadFilter) => void;
}

/** Adds a filter: first what, then which values. */
export function AddFilter({ filter, onFilter }: AddFilterProps) {
  const t = useT();
  const words = useFilterWords();
  const [opened, setOpened] = useState(false);
  const [choice, setChoice] = useState<Choice | null>(null);
  const close = () => {
    setOpened(false);
    setChoice(null);
  };
  const put = (name: string, values: readonly string[]) => {
    const { [name]: _, ...rest } = filter;
    onFilter(values.length > 0 ? { ...rest, [name]: values } : rest);
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => (open ? setOpened(true) : close())}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => (opened ? close() : setOpened(true))}
        >
          {t('desk.addFilter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown data-own-keys className={classes.filterDrop ?? ''}>
        {choice === null ? (
          <>
            {flags.map((flag) => (
              <button
                key={flag}
                type="button"
                className={classes.option}
                onClick={() => {
                  put(flag, ['true']);
                  close();
                }}
              >
                {words.flag(flag)}
              </button>
            ))}
            <hr className={classes.line} />
            {choices.map((id) => (
              <button key={id} type="button" className={classes.option} onClick={() => setChoice(id)}>
                {words.name(id)}…
              </button>
            ))}
          </>
        ) : (
          <FilterValues
            choice={choice}
            chosen={filter[choice] ?? []}
            onChosen={(values) => put(choice, values)}
            onDone={close}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
