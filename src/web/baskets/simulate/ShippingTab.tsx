import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { withoutShippingSentence } from '../../../core/simulate/free-from-words.ts';
import { useAddress } from '../../address/use-address.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { NoBaskets } from '../NoBaskets.tsx';
import { CountedAbout } from './CountedAbout.tsx';
import { useWantedOrders } from './OrdersBar.tsx';
import { ShippingPart } from './ShippingPart.tsx';
import { SimulatorFrame } from './SimulatorFrame.tsx';
import classes from './simulate.module.css';
import { shippingQuestion } from './simulate-questions.ts';

/** Free shipping on the orders that are sent, or on all. */
export function ShippingTab() {
  const { wanted } = useWantedOrders();
  const t = useT();
  const language = useLanguage();
  const [address, change] = useAddress();
  const which = address.orders === 'all' ? 'all' : 'shipped';
  const asked = useQuery(shippingQuestion(wanted, which));
  return (
    <SimulatorFrame asked={asked}>
      {(data) =>
        data.counted.orders === 0 ? (
          <NoBaskets />
        ) : (
          <>
            {data.withoutShipping && (
              <div className={classes.which}>
                <Select
                  size="xs"
                  w={240}
                  aria-label={t('simulate.which')}
                  allowDeselect={false}
                  data={[
                    { value: 'shipped', label: t('simulate.shipped') },
                    { value: 'all', label: t('simulate.allOrders') },
                  ]}
                  value={which}
                  onChange={(id) =>
                    change({ orders: id === 'all' ? id : undefined, plan: undefined }, { replace: true })
                  }
                />
                <span className={classes.means}>{withoutShippingSentence(data, language)}</span>
              </div>
            )}
            <CountedAbout counted={data.counted}>{t('simulate.withoutFee')}</CountedAbout>
            <ShippingPart key={data.which} counted={data} />
          </>
        )
      }
    </SimulatorFrame>
  );
}
