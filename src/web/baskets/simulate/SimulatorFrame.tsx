import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';

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
      {data === undefined && !error && <Skeleton height={520} aria-busy />}
      {data !== undefined && children(data)}
    </div>
  );
}
