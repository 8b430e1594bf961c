import { Tabs } from '@mantine/core';
import { useAddress } from '../../address/use-address.ts';
import { isEmpty, useWorkspace } from '../../api/use-workspace.ts';
import { EmptyWorkspace } from '../../cockpit/EmptyWorkspace.tsx';
import { type Message, useT } from '../../i18n/use-t.ts';
import { TabRow } from '../../parts/TabRow.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { ArticlesTab } from './ArticlesTab.tsx';
import { PackagesTab } from './PackagesTab.tsx';
import { RecommendTab } from './RecommendTab.tsx';
import { RulesTab } from './RulesTab.tsx';

const tabs = ['rules', 'recommend', 'packages', 'articles'] as const;
const names: Readonly<Record<(typeof tabs)[number], Message>> = {
  rules: 'together.rules',
  recommend: 'together.recommend',
  packages: 'together.packages',
  articles: 'together.articles',
};

/** Paniers → Ensemble: what is bought together, and what follows from it. */
export function TogetherPage() {
  const t = useT();
  const [address, change] = useAddress();
  const tab = tabs.find((one) => one === address.tab) ?? 'rules';
  if (isEmpty(useWorkspace())) return <EmptyWorkspace />;
  return (
    <>
      <BasketHead />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          change({
            tab: next === 'rules' ? undefined : (next ?? undefined),
            search: undefined,
            order: undefined,
          })
        }
      >
        <TabRow tabs={tabs.map((id) => ({ id, name: t(names[id]) }))} chosen={tab} />
        <Tabs.Panel value="rules" pt="lg">
          <RulesTab />
        </Tabs.Panel>
        <Tabs.Panel value="recommend" pt="lg">
          <RecommendTab />
        </Tabs.Panel>
        <Tabs.Panel value="packages" pt="lg">
          <PackagesTab />
        </Tabs.Panel>
        <Tabs.Panel value="articles" pt="lg">
          <ArticlesTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
