import { Skeleton } from '@mantine/core';
import classes from './shell.module.css';

/** The frame while settings and catalogue are on their way: the same layout, empty. */
export function ShellSkeleton() {
  return (
    <div className={classes.shell} aria-busy="true">
      <div className={classes.rail} />
      <div className={classes.column}>
        <div className={classes.page}>
          <Skeleton height={36} width="60%" mb="xl" />
          <Skeleton height={28} width="80%" mb="lg" />
          <Skeleton height={240} mb="lg" />
          <Skeleton height={280} />
        </div>
      </div>
    </div>
  );
}
