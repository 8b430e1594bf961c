import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useAddress } from '../address/use-address.ts';
import { sessionQuestion } from '../api/questions.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import { TabRow } from '../parts/TabRow.tsx';
import { AccessTab } from './AccessTab.tsx';
import { AccountTab } from './AccountTab.tsx';
import { DemoTab } from './DemoTab.tsx';
import { RatesTab } from './RatesTab.tsx';
import { StagesTab } from './StagesTab.tsx';
import classes from './settings.module.css';
import { TeamTab } from './TeamTab.tsx';
import { WorkspaceTab } from './WorkspaceTab.tsx';

interface Tab {
  readonly id: string;
  readonly name: Message;
  readonly content: ComponentType;
  /** Who has no use for it: members may not see accounts, and who did not sign in has none. */
  readonly notFor?: 'members' | 'visitors';
}

const tabs: readonly Tab[] = [
  { id: 'workspace', name: 'settings.workspace', content: WorkspaceTab },
  { id: 'stages', name: 'settings.stages', content: StagesTab },
  { id: 'team', name: 'team.title', content: TeamTab },
  { id: 'rates', name: 'settings.rates', content: RatesTab },
  { id: 'access', name: 'settings.access', content: AccessTab, notFor: 'members' },
  { id: 'account', name: 'account.title', content: AccountTab, notFor: 'visitors' },
  { id: 'demo', name: 'settings.demo', content: DemoTab },
];

/** Réglages: what decides how facts are counted, and who may see them. */
export function SettingsPage() {
  const t = useT();
  const [address, change] = useAddress();
  const user = useQuery(sessionQuestion()).data?.user;
  const shown = tabs.filter(
    ({ notFor }) => !(notFor === 'members' && user?.role === 'member') && !(notFor === 'visitors' && !user),
  );
  const tab = shown.find(({ id }) => id === address.tab)?.id ?? 'workspace';
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
        <TabRow tabs={shown.map(({ id, name }) => ({ id, name: t(name) }))} chosen={tab} />
        {shown.map(({ id, content: Content }) => (
          <Tabs.Panel key={id} value={id} pt="lg">
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
