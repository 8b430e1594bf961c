import type { ReactNode } from 'react';
import classes from './parts.module.css';

interface PanelProps {
  readonly title: ReactNode;
  /** Choices that belong to the panel. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a hair line, with a title that says its finding or its question. */
export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>{title}</h2>
        {aside && <div className={classes.panelAside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
