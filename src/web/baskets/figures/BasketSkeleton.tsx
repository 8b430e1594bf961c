import { Skeleton } from '@mantine/core';
import classes from '../baskets.module.css';

/** The page while its first answer is on its way. */
export function BasketSkeleton() {
  return (
    <div aria-busy="true">
      <div className={classes.summary}>
        {['110px', '130px', '100px', '150px', '80px'].map((width) => (
          <Skeleton key={width} height={58} width={width} />
        ))}
      </div>
      <Skeleton height={290} mb={34} />
      <Skeleton height={320} />
    </div>
  );
}
