import { Button } from '@mantine/core';
import { Children, type ReactNode, useState } from 'react';
import classes from './desk.module.css';
import { useDeskWords } from './use-desk-words.ts';

interface TodayGroupProps {
  readonly name: string;
  /** Lines in the order to take them. */
  readonly children: ReactNode;
  /** What stands in place of the lines where there are none, or below all of them. */
  readonly none?: ReactNode;
  readonly below?: ReactNode;
  readonly busy?: boolean;
}

/** A day's work is twenty of a kind; more of them would hide the next kind. */
const first = 20;

/** A list of Today: its first lines, and the others when asked for. */
export function TodayGroup({ name, children, none, below, busy = false }: TodayGroupProps) {
  const { t } = useDeskWords();
  const [all, setAll] = useState(false);
  const lines = Children.toArray(children);
  const hidden = all ? 0 : Math.max(0, lines.length - first);
  return (
    <section className={classes.todayGroup} aria-busy={busy}>
      <h2>{name}</h2>
      {lines.length === 0 && none}
      <ul>{hidden > 0 ? lines.slice(0, first) : lines}</ul>
      {hidden > 0 ? (
        <Button variant="subtle" mt={8} onClick={() => setAll(true)}>
          {t('desk.todayMore', { count: hidden })}
        </Button>
      ) : (
        below
      )}
    </section>
  );
}
