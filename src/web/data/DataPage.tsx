import { useT } from '../i18n/use-t.ts';
import { type PageTab, TabPanels } from '../parts/TabPanels.tsx';
import classes from './data.module.css';
import { HistoryTab } from './HistoryTab.tsx';
import { ImportTab } from './ImportTab.tsx';
import { MappingsTab } from './MappingsTab.tsx';

const tabs = [
  { id: 'import', name: 'data.import', content: ImportTab },
  { id: 'history', name: 'data.history', content: HistoryTab },
  { id: 'mappings', name: 'data.mappings', content: MappingsTab },
] as const satisfies readonly PageTab[];

const clear = { batch: undefined };

/** Données: files on their way in, what came in, and how columns become facts. */
export function DataPage() {
  const t = useT();
  return (
    <>
      <header className={classes.pageHead}>
        <h1>{t('nav.data')}</h1>
      </header>
      <TabPanels tabs={tabs} clear={clear} />
    </>
  );
}
