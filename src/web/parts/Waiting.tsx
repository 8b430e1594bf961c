import { Skeleton } from '@mantine/core';

interface WaitingProps {
  /** Whether a second, smaller sentence stands below the first. */
  readonly second?: boolean;
  /** Heights of the charts and tables below the sentences, in pixels. */
  readonly blocks: readonly [number, ...number[]];
}

/** A page's layout while its figures are on their way: sentences, then charts and tables. */
export function Waiting({ second = false, blocks }: WaitingProps) {
  const below = blocks.map((height, place) => ({
    id: `${place}`,
    height,
    last: place === blocks.length - 1,
  }));
  return (
    <div aria-busy="true">
      <Skeleton height={24} maw={640} mb={second ? 10 : 34} />
      {second && <Skeleton height={16} maw={480} mb={34} />}
      {below.map(({ id, height, last }) => (
        <Skeleton key={id} height={height} mb={last ? 0 : 34} />
      ))}
    </div>
  );
}
