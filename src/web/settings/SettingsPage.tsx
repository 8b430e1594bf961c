import { Tabs } from '@mantine/core';
import { useAddress } from '../address/use-address.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import { AccessTab } from './AccessTab.tsx';
import { DemoTab } from './DemoTab.tsx';
import { RatesTab } from './RatesTab.tsx';
import { StagesTab } from './StagesTab.tsx';
import classes from './settings.module.css';
import { WorkspaceTab } from './WorkspaceTab.tsx';

const tabs = ['workspace', 'stages', 'rates', 'access', 'demo'] as const;
const names: Readonly<Record<(typeof tabs)[number], Message>> = {
  workspace: 'settings.workspace',
  stages: 'settings.stages',
  rates: 'settings.rates',
  access: 'settings.access',
  demo: 'settings.demo',
};

/** Réglages: what decides how facts are counted, and who may see them. */
export function SettingsPage() {
  const t = useT();
  const [address, change] = useAddress();
  const tab = tabs.find((one) => one === address.tab) ?? 'workspace';
  return (
    <>
      <header className={classes.pageHead}>
        <h1>{t('nav.settings')}</h1>
      </header>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => change({ tab: next === 'workspace' ? undefined : (next ?? undefined) })}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(names[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="workspace" pt="lg">
          <WorkspaceTab />
        </Tabs.Panel>
        <Tabs.Panel value="stages" pt="lg">
          <StagesTab />
        </Tabs.Panel>
        <Tabs.Panel value="rates" pt="lg">
          <RatesTab />
        </Tabs.Panel>
        <Tabs.Panel value="access" pt="lg">
          <AccessTab />
        </Tabs.Panel>
        <Tabs.Panel value="demo" pt="lg">
          <DemoTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
