import { useQuery } from '@tanstack/react-query';
import { sessionQuestion } from '../api/questions.ts';
import { useT } from '../i18n/use-t.ts';
import { type PageTab, TabPanels } from '../parts/TabPanels.tsx';
import { AccessTab } from './AccessTab.tsx';
import { AccountTab } from './AccountTab.tsx';
import { DemoTab } from './DemoTab.tsx';
import { RatesTab } from './RatesTab.tsx';
import { StagesTab } from './StagesTab.tsx';
import classes from './settings.module.css';
import { TeamTab } from './TeamTab.tsx';
import { WorkspaceTab } from './WorkspaceTab.tsx';

interface SettingsTab extends PageTab {
  /** Who has no use for it: members may not see accounts, and who did not sign in has none. */
  readonly notFor?: 'members' | 'visitors';
}

const first: PageTab = { id: 'workspace', name: 'settings.workspace', content: WorkspaceTab };

const others: readonly SettingsTab[] = [
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
  const user = useQuery(sessionQuestion()).data?.user;
  const shown = others.filter(
    ({ notFor }) => !(notFor === 'members' && user?.role === 'member') && !(notFor === 'visitors' && !user),
  );
  return (
    <>
      <header className={classes.pageHead}>
        <h1>{t('nav.settings')}</h1>
      </header>
      <TabPanels tabs={[first, ...shown]} />
    </>
  );
}
