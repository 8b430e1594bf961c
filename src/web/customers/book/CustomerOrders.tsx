import { Button } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../parts/Panel.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import classes from './book.module.css';
import type { CustomerDetail } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

/** Orders shown at first. */
const few = 8;

/** The customer's orders with their lines, newest first; none says so. */
export function CustomerOrders({ orders }: Pick<CustomerDetail, 'orders'>) {
  const [all, setAll] = useState(false);
  const shown = all ? orders : orders.slice(0, few);
  const { t, minor, day, count, fieldHead } = useBookWords();
  return (
    <Panel title={t('book.orders', { count: orders.length, orders: count(orders.length) })}>
      {orders.length > 0 && (
        <Scroller label={fieldHead('orders')}>
          <table className={parts.table}>
            <thead>
              <tr>
                <th scope="col">{t('book.day')}</th>
                <th scope="col">{t('book.articles')}</th>
                <th scope="col">{t('book.where')}</th>
                <th scope="col" className={parts.number}>
                  {t('book.amount')}
                </th>
                <th scope="col" className={parts.number}>
                  {fieldHead('margin')}
                </th>
                <th scope="col" className={parts.number}>
                  {fieldHead('refunded')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((order) => (
                <tr key={order.key}>
                  <th scope="row">{day(order.day)}</th>
                  <td>
                    <ul className={classes.lines}>
                      {order.lines
                        .filter(({ product }) => product !== null)
                        .map((line) => (
                          <li key={`${line.product} ${line.netMinor} ${line.units}`}>
                            {line.units !== null && line.units !== 1 && `${count(line.units)} × `}
                            {line.product}
                          </li>
                        ))}
                    </ul>
                    {order.lines.every(({ product }) => product === null) && (order.product ?? order.key)}
                  </td>
                  <td>{order.store ?? order.channel ?? '–'}</td>
                  <td className={parts.number}>{minor(order.netMinor)}</td>
                  <td className={parts.number}>{minor(order.marginMinor)}</td>
                  <td className={parts.number}>
                    {order.refundedMinor === 0 ? '–' : minor(order.refundedMinor)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {orders.length > shown.length && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setAll(true)}>
          {t('book.more')}
        </Button>
      )}
    </Panel>
  );
}
