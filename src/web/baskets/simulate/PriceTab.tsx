import { OrdersTab } from './OrdersTab.tsx';
import { PricePart } from './PricePart.tsx';

/** Prices of all orders looked at. */
export function PriceTab() {
  return <OrdersTab>{(counted) => <PricePart counted={counted} />}</OrdersTab>;
}
