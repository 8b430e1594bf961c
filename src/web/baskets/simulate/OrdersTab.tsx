import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NoBaskets } from '../NoBaskets.tsx';
import { CountedAbout } from './CountedAbout.tsx';
import { useWantedOrders } from './OrdersBar.tsx';
import { SimulatorFrame } from './SimulatorFrame.tsx';
import { type CountedOrders, ordersQuestion, type Wanted } from './simulate-questions.ts';

interface OrdersTabProps {
  readonly children: (counted: CountedOrders, wanted: Wanted) => ReactNode;
}

/** A simulator on all orders looked at. */
export function OrdersTab({ children }: OrdersTabProps) {
  const { wanted } = useWantedOrders();
  const asked = useQuery(ordersQuestion(wanted));
  return (
    <SimulatorFrame asked={asked}>
      {(data) =>
        data.counted.orders === 0 ? (
          <NoBaskets />
        ) : (
          <>
            <CountedAbout counted={data.counted} />
            {children(data, wanted)}
          </>
        )
      }
    </SimulatorFrame>
  );
}
