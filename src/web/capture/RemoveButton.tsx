import { Button } from '@mantine/core';
import { useState } from 'react';

interface RemoveButtonProps {
  readonly name: string;
  /** What the second press says, since it cannot be taken back. */
  readonly really: string;
  readonly pending: boolean;
  readonly onRemove: () => void;
}

/** Removes for good what cannot be brought back: the second press does it. */
export function RemoveButton({ name, really, pending, onRemove }: RemoveButtonProps) {
  const [asked, setAsked] = useState(false);
  return (
    <Button
      variant={asked ? 'filled' : 'subtle'}
      color={asked ? 'red' : 'gray'}
      loading={pending}
      onBlur={() => setAsked(false)}
      onClick={() => (asked ? onRemove() : setAsked(true))}
    >
      {asked ? really : name}
    </Button>
  );
}
