import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';
import classes from './parts.module.css';

/** What a query says of itself, of one page or of several. */
interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  /** Whether the data is the last answer, while the one asked for is on its way. */
  readonly isPlaceholderData: boolean;
  readonly refetch: () => unknown;
}

interface AnsweredProps<Data> {
  readonly asked: Asked<Data>;
  /** The layout that the answer will have. */
  readonly waiting: ReactNode;
  /** Whether the answer tells of nothing, so that `none` stands in its place. */
  readonly isNone: (data: Data) => boolean;
  readonly none: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked, once it is there: the last answer stays, paler, until the next one comes; a fault stands where none is. */
export function Answered<Data>({ asked, waiting, isNone, none, children }: AnsweredProps<Data>) {
  const { data, error, isPlaceholderData, refetch } = asked;
  if (data === undefined)
    return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : waiting;
  if (isNone(data)) return none;
  return (
    <div className={isPlaceholderData ? classes.stale : undefined} aria-busy={isPlaceholderData}>
      {children(data)}
    </div>
  );
}
