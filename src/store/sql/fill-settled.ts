import type { SettledId } from '../../core/facts/settled.ts';
import { customerQueries } from './settle-orders.ts';
import { settledQueries } from './settled-queries.ts';
import { settledColumnNames } from './settled-select.ts';
import type { Settling } from './settling.ts';
import { literal, withQueries } from './text.ts';

/** Statements that work a settled table out anew, whole or for the touched rows, as the mode says. */
export function fillSettled(settling: Settling, table: SettledId): readonly string[] {
  const touched = settling.mode.kind === 'touched' ? ` AND ${touchedRows(table)}` : '';
  return [
    `DELETE FROM ${table} WHERE workspace_id = ${literal(settling.workspace)}${touched}`,
    `INSERT INTO ${table} (${settledColumnNames(table).join(', ')}) ${settledQueries[table](settling)}`,
  ];
}

function touchedRows(table: SettledId): string {
  if (table === 'settled_lines') return 'order_key IN (SELECT key FROM touched_orders)';
  return `key IN (SELECT key FROM touched_${table.replace('settled_', '')})`;
}

/** Customers of the touched orders, before (as still settled) and now. */
export function touchedCustomers(settling: Settling): string {
  return `${withQueries(customerQueries(settling))}
    SELECT customer_key AS key FROM customers WHERE customer_key IS NOT NULL
    UNION SELECT customer_key FROM ${settling.settled('settled_orders')} AS t
    WHERE key IN (SELECT key FROM touched_orders) AND customer_key IS NOT NULL`;
}

/** Adds the other orders of those customers: which order is a customer's first concerns all of them. */
export function addOrdersOfCustomers(settling: Settling): string {
  return `INSERT INTO touched_orders SELECT DISTINCT key FROM ${settling.settled('settled_orders')} AS t
    WHERE customer_key IN (SELECT key FROM touched_customers) AND key NOT IN (SELECT key FROM touched_orders)`;
}
