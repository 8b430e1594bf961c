import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './parts.module.css';

interface ScrollerProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table that scrolls sideways, reachable by keyboard. */
export function Scroller({ label, children }: ScrollerProps) {
  return (
    <Box component="section" className={classes.scroller ?? ''} aria-label={label} tabIndex={0}>
      {children}
    </Box>
  );
}
