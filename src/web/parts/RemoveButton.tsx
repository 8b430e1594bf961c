import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';

interface RemoveButtonProps {
  /** Names what is taken away. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A bin that takes a line of a form away. */
export function RemoveButton({ label, disabled = false, onClick }: RemoveButtonProps) {
  return (
    <ActionIcon
      variant="transparent"
      color="gray"
      size={36}
      disabled={disabled}
      aria-label={label}
      onClick={onClick}
    >
      <IconTrash size={16} aria-hidden="true" />
    </ActionIcon>
  );
}
