import type { SettledId } from '../../core/facts/settled.ts';
import { customerQueries } from './settle-orders.ts';
import { settledQueries } from './settled-queries.ts';
import { settledColumnNames } from './settled-select.ts';
import { fewRows, type Settling } from './settling.ts';
import { literal, withQueries } from './text.ts';

/** Two statements that clear a settled table and work it out anew, whole or for the touched rows, as the mode says. */
export function fillSettled(settling: Settling, table: SettledId): readonly [clear: string, insert: string] {
  const touched = settling.mode.kind === 'touched' ? ` AND ${touchedRows(table)}` : '';
  return [
    `DELETE FROM ${table} WHERE workspace_id = ${literal(settling.workspace)}${touched}`,
    `INSERT INTO ${table} (${settledColumnNames(table).join(', ')}) ${settledQueries[table](settling)}`,
  ];
}

/** The temporary table whose keys say what of a settled table is touched. */
export function touchedTable(table: SettledId): string {
  if (table === 'settled_lines') return 'touched_orders';
  if (table === 'settled_mrr') return 'near_subscription_changes';
  return `touched_${table.replace('settled_', '')}`;
}

function touchedRows(table: SettledId): string {
  return `${table === 'settled_lines' ? 'order_key' : 'key'} IN (SELECT key FROM ${touchedTable(table)})`;
}

/** Customers (key) of the touched orders, before (as still settled) and now. */
export function customersOfTouched(settling: Settling): string {
  return `${withQueries(customerQueries(settling), fewRows(settling))}
    SELECT customer_key AS key FROM c WHERE customer_key IS NOT NULL
    UNION SELECT customer_key FROM ${settling.settled('settled_orders')} AS t
    WHERE key IN (SELECT key FROM touched_orders) AND customer_key IS NOT NULL`;
}

/** The other orders (key) of some customers: which order is a customer's first concerns all of them. */
export function ordersOfCustomers(settling: Settling, customers: string): string {
  return `SELECT DISTINCT key FROM ${settling.settled('settled_orders')} AS t
    WHERE customer_key IN (${customers}) AND key NOT IN (SELECT key FROM touched_orders)`;
}
