import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './parts.module.css';
import { useScrollEdges } from './use-scroll-edges.ts';

interface ScrollerProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A wide table that scrolls sideways, reachable by keyboard; fades where it goes on. */
export function Scroller({ label, children }: ScrollerProps) {
  const place = useScrollEdges<HTMLElement>();
  return (
    <Box
      component="section"
      ref={place}
      className={`${classes.scroller} ${classes.edges}`}
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </Box>
  );
}
