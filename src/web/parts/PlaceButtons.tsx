import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { RemoveButton } from './RemoveButton.tsx';

interface PlaceButtonsProps {
  /** What each button does, with the thing it does it to. */
  readonly labels: { readonly up: string; readonly down: string; readonly remove: string };
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** Moves a thing of a list up or down, or takes it away. */
export function PlaceButtons({ labels, first, last, onMove, onRemove }: PlaceButtonsProps) {
  return (
    <>
      <ActionIcon
        variant="transparent"
        color="gray"
        size={36}
        disabled={first}
        aria-label={labels.up}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="transparent"
        color="gray"
        size={36}
        disabled={last}
        aria-label={labels.down}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden="true" />
      </ActionIcon>
      <RemoveButton label={labels.remove} onClick={onRemove} />
    </>
  );
}
