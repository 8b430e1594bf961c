import { Skeleton } from '@mantine/core';
import classes from './funnel.module.css';

const steps = ['100%', '82%', '64%', '48%', '34%', '20%'];

/** The funnel while its first answer is on its way. */
export function FunnelSkeleton() {
  return (
    <div aria-busy="true">
      <div className={classes.head}>
        <Skeleton height={22} width="70%" maw={640} />
      </div>
      {steps.map((width) => (
        <div key={width}>
          <Skeleton height={14} width={160} mb={8} />
          <Skeleton height={20} width={width} mb={26} />
        </div>
      ))}
    </div>
  );
}
