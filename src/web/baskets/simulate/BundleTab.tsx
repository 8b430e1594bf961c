import { BundlePart } from './BundlePart.tsx';
import { OrdersTab } from './OrdersTab.tsx';

/** Several products for one price, on all orders looked at. */
export function BundleTab() {
  return <OrdersTab>{(counted, wanted) => <BundlePart wanted={wanted} counted={counted} />}</OrdersTab>;
}
