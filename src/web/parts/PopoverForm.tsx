import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { OwnForm } from './OwnForm.tsx';
import classes from './parts.module.css';

interface PopoverFormProps {
  /** What the button says. */
  readonly name: string;
  /** Whether the form adds one more of what stands before the button; otherwise it keeps what is there. */
  readonly adds?: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A small form below the button that opens it. */
export function PopoverForm({ name, adds = false, opened, onOpened, onSend, children }: PopoverFormProps) {
  return (
    <Popover
      opened={opened}
      onChange={onOpened}
      position={adds ? 'bottom-start' : 'bottom-end'}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          {...(adds && { color: 'gray', leftSection: <IconPlus size={14} aria-hidden="true" /> })}
          onClick={() => onOpened(!opened)}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <OwnForm className={classes.small} onSend={onSend}>
          {children}
        </OwnForm>
      </Popover.Dropdown>
    </Popover>
  );
}
