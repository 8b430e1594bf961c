import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import type { Address } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import { TabRow } from './TabRow.tsx';

export interface PageTab {
  readonly id: string;
  readonly name: Message;
  readonly content: ComponentType;
}

interface TabPanelsProps {
  /** The first is shown where the address names none. */
  readonly tabs: readonly [PageTab, ...PageTab[]];
  /** What an address says of one tab and another would misread. */
  readonly clear?: { readonly [Part in keyof Address]?: undefined };
}

/** The parts of a page as tabs; the address keeps which one is open. */
export function TabPanels({ tabs, clear = {} }: TabPanelsProps) {
  const t = useT();
  const [address, change] = useAddress();
  const [first] = tabs;
  const chosen = tabs.find(({ id }) => id === address.tab) ?? first;
  return (
    <Tabs
      value={chosen.id}
      keepMounted={false}
      onChange={(next) => change({ ...clear, tab: next === first.id ? undefined : (next ?? undefined) })}
    >
      <TabRow tabs={tabs.map(({ id, name }) => ({ id, name: t(name) }))} chosen={chosen.id} />
      {tabs.map(({ id, content: Content }) => (
        <Tabs.Panel key={id} value={id} pt="lg">
          <Content />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
