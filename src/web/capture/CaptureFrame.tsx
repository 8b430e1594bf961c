import { Skeleton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DeskHead } from '../desk/DeskHead.tsx';
import { KeysHelp } from '../desk/KeysHelp.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { ErrorNotice } from '../parts/ErrorNotice.tsx';
import classes from './capture.module.css';

interface CaptureFrameProps {
  readonly here: '/leads/sources' | '/leads/persons';
  /** What the page shows, as it was asked for. */
  readonly asked: {
    readonly data: unknown;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
  readonly children: ReactNode;
}

/** The frame of a page: its head, help with the keys, and what is said while nothing has arrived. */
export function CaptureFrame({ here, asked, children }: CaptureFrameProps) {
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  const { data, error, refetch } = asked;
  return (
    <div className={classes.page} aria-busy={!data && !error}>
      <DeskHead here={here} onHelp={() => setHelp(true)} />
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      {error !== null && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data &&
        error === null &&
        [28, 220].map((height) => <Skeleton key={height} height={height} mb={14} />)}
      {(data !== undefined || error === null) && children}
    </div>
  );
}
