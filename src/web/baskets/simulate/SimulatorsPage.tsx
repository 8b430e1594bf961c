import { isEmpty, useWorkspace } from '../../api/use-workspace.ts';
import { type PageTab, TabPanels } from '../../parts/TabPanels.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { EmptyRoom } from '../EmptyRoom.tsx';
import { BundleTab } from './BundleTab.tsx';
import { OrdersBar } from './OrdersBar.tsx';
import { PriceTab } from './PriceTab.tsx';
import { ShippingTab } from './ShippingTab.tsx';

const tabs = [
  { id: 'shipping', name: 'simulate.shipping', content: ShippingTab },
  { id: 'price', name: 'simulate.price', content: PriceTab },
  { id: 'bundle', name: 'simulate.bundle', content: BundleTab },
] as const satisfies readonly PageTab[];

const clear = { plan: undefined };

/** Paniers → Simulateurs: what would happen if, on the firm's own orders. */
export function SimulatorsPage() {
  if (isEmpty(useWorkspace())) return <EmptyRoom room="simulators" />;
  return (
    <>
      <BasketHead />
      <OrdersBar />
      <TabPanels tabs={tabs} clear={clear} />
    </>
  );
}
