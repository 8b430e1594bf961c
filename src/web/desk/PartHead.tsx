import type { ReactNode } from 'react';
import classes from './lead.module.css';

/** Title of a part of the lead page, with what belongs to it at the right. */
export function PartHead({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.partHead}>
      <h2>{name}</h2>
      {children}
    </div>
  );
}
