import { Tabs } from '@mantine/core';
import { useEffect } from 'react';
import classes from './parts.module.css';
import { useScrollEdges } from './use-scroll-edges.ts';

interface TabRowProps {
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
}

/** Tabs in one row, which scrolls sideways where they do not fit; the chosen one is always in sight. */
export function TabRow({ tabs, chosen }: TabRowProps) {
  const place = useScrollEdges<HTMLDivElement>();
  useEffect(() => {
    const tab = place.current?.querySelector(`[data-tab="${chosen}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, place]);
  return (
    <Tabs.List ref={place} className={`${classes.tabs} ${classes.edges}`}>
      {tabs.map(({ id, name }) => (
        <Tabs.Tab key={id} value={id} data-tab={id}>
          {name}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
