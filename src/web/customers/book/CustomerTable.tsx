import { Link } from '@tanstack/react-router';
import { customerContact } from '../../../core/customers/customer-name.ts';
import { ColumnHead } from '../../parts/ColumnHead.tsx';
import parts from '../../parts/parts.module.css';
import { Scroller } from '../../parts/Scroller.tsx';
import type { Order } from '../../parts/sort-rows.ts';
import classes from './book.module.css';
import type { Customer } from './book-questions.ts';
import { useBookWords } from './use-book-words.ts';

interface CustomerTableProps {
  readonly customers: readonly Customer[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

const sums = ['orders', 'last_day', 'revenue', 'basket', 'margin', 'alive', 'expected_value'] as const;

/** Customers as lines; each name opens the customer's page. */
export function CustomerTable({ customers, order, onOrder }: CustomerTableProps) {
  const { t, minor, day, chance, count, segment, fieldHead, nameOf } = useBookWords();
  const cellOf = ({ fields }: Customer, id: (typeof sums)[number]): string => {
    if (id === 'orders') return count(fields.orders);
    if (id === 'last_day') return day(fields.last_day);
    return id === 'alive' ? chance(fields.alive) : minor(fields[id]);
  };
  return (
    <Scroller label={t('book.title')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('book.customer')}</th>
            <th scope="col">{fieldHead('segment')}</th>
            {sums.map((id) => (
              <ColumnHead
                key={id}
                id={id}
                name={id === 'alive' ? t('book.alive') : fieldHead(id)}
                title={fieldHead(id)}
                number
                order={order}
                onOrder={onOrder}
              />
            ))}
            <th scope="col">{fieldHead('channel')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <tr key={customer.key} data-customer={customer.key}>
              <th scope="row">
                <Link to="/customers/book/$key" params={{ key: customer.key }} className={classes.name}>
                  {nameOf(customer)}
                </Link>
                {customer.person.name !== null && (
                  <span className={classes.under}>
                    {customerContact(customer.person) ?? customer.person.city ?? customer.person.email}
                  </span>
                )}
              </th>
              <td className={classes.segment}>{segment(customer.fields.segment)}</td>
              {sums.map((id) => (
                <td key={id} className={parts.number}>
                  {cellOf(customer, id)}
                </td>
              ))}
              <td>{customer.fields.channel ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
