import { Skeleton } from '@mantine/core';
import type { CSSProperties } from 'react';
import classes from './cockpit.module.css';

const tiles = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The cockpit while its first answer is on its way: the same places, so that nothing jumps. */
export function CockpitSkeleton() {
  return (
    <div aria-busy="true">
      <div className={classes.head}>
        <Skeleton height={22} width="85%" maw={720} mb={10} />
        <Skeleton height={14} width="55%" maw={440} />
      </div>
      <div className={classes.tiles} style={{ '--columns': tiles.length / 2 } as CSSProperties}>
        {tiles.map((tile) => (
          <div key={tile} className={classes.tile}>
            <Skeleton height={12} width="60%" mt={6} mb={12} />
            <Skeleton height={24} width="75%" mb={12} />
            <Skeleton height={12} width="40%" mb={14} />
            <Skeleton height={20} mb={24} />
          </div>
        ))}
      </div>
      <Skeleton height={14} width={260} mt={30} mb={16} />
      <Skeleton height={230} mb={36} />
      <Skeleton height={14} width={180} mb={16} />
      {rows.map((row) => (
        <Skeleton key={row} height={28} mb={10} />
      ))}
    </div>
  );
}
