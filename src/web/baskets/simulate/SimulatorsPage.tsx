import { Tabs } from '@mantine/core';
import { useAddress } from '../../address/use-address.ts';
import { isEmpty, useWorkspace } from '../../api/use-workspace.ts';
import { EmptyWorkspace } from '../../cockpit/EmptyWorkspace.tsx';
import { useT } from '../../i18n/use-t.ts';
import { TabRow } from '../../parts/TabRow.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { BundlePart } from './BundlePart.tsx';
import { OrdersBar, useWantedOrders } from './OrdersBar.tsx';
import { OrdersTab } from './OrdersTab.tsx';
import { PricePart } from './PricePart.tsx';
import { ShippingTab } from './ShippingTab.tsx';
import classes from './simulate.module.css';

const tabs = ['shipping', 'price', 'bundle'] as const;
const tabNames = {
  shipping: 'simulate.shipping',
  price: 'simulate.price',
  bundle: 'simulate.bundle',
} as const;

/** Paniers → Simulateurs: what would happen if, on the firm's own orders. */
export function SimulatorsPage() {
  const t = useT();
  const [address, change] = useAddress();
  const empty = isEmpty(useWorkspace());
  const { wanted, preset } = useWantedOrders();
  const tab = tabs.find((id) => id === address.tab) ?? 'shipping';
  if (empty) return <EmptyWorkspace />;
  return (
    <>
      <BasketHead />
      <OrdersBar preset={preset} />
      <Tabs
        value={tab}
        onChange={(id) => change({ tab: id === 'shipping' || id === null ? undefined : id, plan: undefined })}
      >
        <TabRow tabs={tabs.map((id) => ({ id, name: t(tabNames[id]) }))} chosen={tab} />
        <Tabs.Panel value={tab} className={classes.panel ?? ''}>
          {tab === 'shipping' && <ShippingTab wanted={wanted} />}
          {tab === 'price' && (
            <OrdersTab wanted={wanted}>{(counted) => <PricePart counted={counted} />}</OrdersTab>
          )}
          {tab === 'bundle' && (
            <OrdersTab wanted={wanted}>
              {(counted) => <BundlePart wanted={wanted} counted={counted} />}
            </OrdersTab>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
