import { Skeleton } from '@mantine/core';
import { Mark } from './Mark.tsx';
import { places } from './nav.ts';
import classes from './shell.module.css';

/** The frame while settings and catalogue are on their way: the same layout, empty. */
export function ShellSkeleton() {
  return (
    <div className={classes.shell} aria-busy="true">
      <div className={classes.rail}>
        <div className={classes.brand}>
          <Mark />
          <span className={classes.wordmark}>Filon</span>
        </div>
        <div className={classes.places}>
          {places.map(({ path }) => (
            <Skeleton key={path} className={classes.railLine ?? ''} height={14} maw={110} />
          ))}
        </div>
      </div>
      <div className={classes.column}>
        <div className={classes.page}>
          <Skeleton height={32} maw={420} mt={12} mb={36} />
          <Skeleton height={22} maw={640} mb={10} />
          <Skeleton height={14} maw={420} mb={30} />
          <Skeleton height={220} />
        </div>
      </div>
    </div>
  );
}
