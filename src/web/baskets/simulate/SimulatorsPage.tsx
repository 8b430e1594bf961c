import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../core/words/figures.ts';
import { useAddress } from '../../address/use-address.ts';
import { isEmpty, useWorkspace } from '../../api/use-workspace.ts';
import { EmptyWorkspace } from '../../cockpit/EmptyWorkspace.tsx';
import { formatPeriod } from '../../format/days.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { ErrorNotice } from '../../parts/ErrorNotice.tsx';
import { TabRow } from '../../parts/TabRow.tsx';
import { BasketHead } from '../BasketHead.tsx';
import { BundlePart } from './BundlePart.tsx';
import { OrdersBar, useWantedOrders } from './OrdersBar.tsx';
import { PricePart } from './PricePart.tsx';
import { ShippingPart } from './ShippingPart.tsx';
import classes from './simulate.module.css';
import { ordersQuestion } from './simulate-questions.ts';

const tabs = ['shipping', 'price', 'bundle'] as const;
const tabNames = {
  shipping: 'simulate.shipping',
  price: 'simulate.price',
  bundle: 'simulate.bundle',
} as const;

/** Paniers → Simulateurs: what would happen if, on the firm's own orders. */
export function SimulatorsPage() {
  const t = useT();
  const language = useLanguage();
  const [address, change] = useAddress();
  const empty = isEmpty(useWorkspace());
  const { wanted, preset } = useWantedOrders();
  const tab = tabs.find((id) => id === address.tab) ?? 'shipping';
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...ordersQuestion(wanted),
    enabled: !empty,
  });
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
        <Tabs.Panel value={tab} className={classes.panel ?? ''} aria-busy={isPlaceholderData}>
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton height={520} aria-busy />}
          {data && (
            <>
              <p className={classes.about}>
                {t('simulate.about', {
                  count: data.counted.orders,
                  orders: formatNumber(data.counted.orders, language),
                  period: formatPeriod(data.counted, language),
                })}{' '}
                {t(data.counted.withTax ? 'simulate.withTax' : 'simulate.withoutTax')}{' '}
                {t('simulate.assumptionsMean')}
              </p>
              {tab === 'shipping' && <ShippingPart counted={data} />}
              {tab === 'price' && <PricePart counted={data} />}
              {tab === 'bundle' && <BundlePart wanted={wanted} counted={data} />}
            </>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
