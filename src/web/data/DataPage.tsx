import { Tabs } from '@mantine/core';
import { useAddress } from '../address/use-address.ts';
import { type Message, useT } from '../i18n/use-t.ts';
import { TabRow } from '../parts/TabRow.tsx';
import classes from './data.module.css';
import { HistoryTab } from './HistoryTab.tsx';
import { ImportTab } from './ImportTab.tsx';
import { MappingsTab } from './MappingsTab.tsx';

const tabs = ['import', 'history', 'mappings'] as const;
const names: Readonly<Record<(typeof tabs)[number], Message>> = {
  import: 'data.import',
  history: 'data.history',
  mappings: 'data.mappings',
};

/** Données: files on their way in, what came in, and how columns become facts. */
export function DataPage() {
  const t = useT();
  const [address, change] = useAddress();
  const tab = tabs.find((one) => one === address.tab) ?? 'import';
  return (
    <>
      <header className={classes.pageHead}>
        <h1>{t('nav.data')}</h1>
      </header>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          change({ tab: next === 'import' ? undefined : (next ?? undefined), batch: undefined })
        }
      >
        <TabRow tabs={tabs.map((id) => ({ id, name: t(names[id]) }))} chosen={tab} />
        <Tabs.Panel value="import" pt="lg">
          <ImportTab />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="lg">
          <HistoryTab />
        </Tabs.Panel>
        <Tabs.Panel value="mappings" pt="lg">
          <MappingsTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
