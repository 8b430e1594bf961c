import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import classes from './simulate.module.css';

const fields = ['decision', 'today', 'climb', 'window', 'overshoot', 'fee'] as const;

interface SimulatorFrameProps<Answer> {
  readonly asked: UseQueryResult<Answer>;
  readonly children: (data: Answer) => ReactNode;
}

/** A simulator once its orders are counted; till then its room is kept, and old orders stay until new ones come. */
export function SimulatorFrame<Answer>({ asked, children }: SimulatorFrameProps<Answer>) {
  const { data, error, refetch, isPlaceholderData } = asked;
  return (
    <div aria-busy={isPlaceholderData}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && (
        <div className={classes.columns} aria-busy>
          <div className={classes.form}>
            {fields.map((field) => (
              <Skeleton key={field} height={64} />
            ))}
          </div>
          <div>
            <Skeleton height={28} maw={560} mb={34} />
            <Skeleton height={72} mb={28} />
            <Skeleton height={280} />
          </div>
        </div>
      )}
      {data !== undefined && children(data)}
    </div>
  );
}
