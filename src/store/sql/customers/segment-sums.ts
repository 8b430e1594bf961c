import type { CustomerFieldId } from '../../../core/customers/customer-fields.ts';
import { type BookText, type CustomerFilter, customerConditions } from './customer-page.ts';

const sums = (text: BookText): string => {
  const { double } = text.dialect.types;
  const sum = (part: string): string => `CAST(coalesce(sum(${part}), 0) AS ${double})`;
  const buyers = (condition: string): string => `count(CASE WHEN c.orders > 0 AND ${condition} THEN 1 END)`;
  const [orders, revenue, margin] = ['orders', 'revenue', 'margin'].map(
    (column) => `CAST(c.${column} AS ${double})`,
  );
  return `count(*) AS customers, ${buyers('TRUE')} AS buyers, ${sum(`${orders}`)} AS orders,
    ${sum(`${orders} * ${orders}`)} AS orders_squared, ${sum(`${revenue}`)} AS revenue,
    ${sum(`${revenue} * ${revenue}`)} AS revenue_squared, ${sum(`${revenue} * ${orders}`)} AS revenue_orders,
    count(c.margin) AS with_margin, ${sum(`${margin}`)} AS margin, ${sum(`${margin} * ${margin}`)} AS margin_squared,
    ${buyers('c.orders >= 2')} AS repeaters, count(CASE WHEN c.orders_year_before > 0 THEN 1 END) AS earlier,
    count(CASE WHEN c.orders_year_before > 0 AND c.orders_year > 0 THEN 1 END) AS stayed,
    CAST(sum(c.alive) AS ${double}) AS alive, CAST(sum(c.expected_value) AS ${double}) AS expected_value`;
};

/** Sums of the customers of a filter by a field with names as values. */
export function segmentSums(text: BookText, filter: CustomerFilter, by: CustomerFieldId): string {
  return `SELECT c.${by} AS name, ${sums(text)} FROM customer_rows c
    WHERE ${customerConditions(text, filter).join(' AND ')} GROUP BY c.${by}`;
}

/** The same of all customers of a filter together. */
export function wholeSums(text: BookText, filter: CustomerFilter): string {
  return `SELECT ${sums(text)} FROM customer_rows c WHERE ${customerConditions(text, filter).join(' AND ')}`;
}

/** Customers by the segment that they were in a year before, and how many of them have ordered since. */
export function stayedSince(text: BookText): string {
  return `SELECT c.segment_before AS name, count(*) AS earlier, count(CASE WHEN c.orders_year > 0 THEN 1 END) AS stayed
    FROM customer_rows c WHERE ${customerConditions(text, { where: [] }).join(' AND ')} AND c.segment_before IS NOT NULL
    GROUP BY c.segment_before`;
}
