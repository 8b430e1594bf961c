import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { withoutShippingSentence } from '../../../core/simulate/free-from-words.ts';
import { useAddress } from '../../address/use-address.ts';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { NoBaskets } from '../NoBaskets.tsx';
import { CountedAbout } from './CountedAbout.tsx';
import { ShippingPart } from './ShippingPart.tsx';
import { SimulatorFrame } from './SimulatorFrame.tsx';
import classes from './simulate.module.css';
import { shippingQuestion, type Wanted } from './simulate-questions.ts';

/** Free shipping on the orders that are sent, or on all. */
export function ShippingTab({ wanted }: { readonly wanted: Wanted }) {
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
              <Select
                className={classes.which ?? ''}
                size="xs"
                w={280}
                label={t('simulate.which')}
                description={withoutShippingSentence(data, language)}
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
            )}
            <CountedAbout counted={data.counted}>{t('simulate.withoutFee')}</CountedAbout>
            <ShippingPart key={data.which} counted={data} />
          </>
        )
      }
    </SimulatorFrame>
  );
}
