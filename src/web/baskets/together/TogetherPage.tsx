import { isEmpty, useWorkspace } from '../../api/use-workspace.ts';
import { type PageTab, TabPanels } from '../../parts/TabPanels.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { EmptyRoom } from '../EmptyRoom.tsx';
import { AfterTab } from './AfterTab.tsx';
import { ArticlesTab } from './ArticlesTab.tsx';
import { PackagesTab } from './PackagesTab.tsx';
import { RecommendTab } from './RecommendTab.tsx';
import { RulesTab } from './RulesTab.tsx';

const tabs = [
  { id: 'rules', name: 'together.rules', content: RulesTab },
  { id: 'after', name: 'together.after', content: AfterTab },
  { id: 'recommend', name: 'together.recommend', content: RecommendTab },
  { id: 'packages', name: 'together.packages', content: PackagesTab },
  { id: 'articles', name: 'together.articles', content: ArticlesTab },
] as const satisfies readonly PageTab[];

const clear = { search: undefined, order: undefined, show: undefined, articles: undefined };

/** Paniers → Ensemble: what is bought together, and what follows from it. */
export function TogetherPage() {
  if (isEmpty(useWorkspace())) return <EmptyRoom room="together" />;
  return (
    <>
      <BasketHead />
      <TabPanels tabs={tabs} clear={clear} />
    </>
  );
}
