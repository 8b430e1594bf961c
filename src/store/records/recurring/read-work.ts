import { monthNumber, monthsBetween } from '../../../core/recurring/months.ts';
import { type BilledMonth, spreadOver } from '../../../core/recurring/reconcile.ts';
import { clientWork } from '../../sql/recurring/client-work.ts';
import { invoicesBilled } from '../../sql/recurring/invoices-billed.ts';
import type { OpenRecurring } from './open-recurring.ts';

/** Orders and hours of a client in a month, in minor units. */
export interface WorkRow {
  /** Bills a service the client subscribes to; other work; orders that name nothing; hours; hours of other work; other
   * costs; other costs of other work. */
  readonly part: 'b' | 'o' | 'u' | 'h' | 'w' | 'e' | 'x';
  readonly client: string;
  readonly month: number;
  readonly amount: bigint;
  /** Margin of orders (null where not known of all); of hours and costs, how many rows have no amount. */
  readonly extra: bigint | null;
  readonly hours: number;
}

/** Orders and hours of clients with recurring revenue, by month. */
export async function readWork(open: OpenRecurring): Promise<readonly WorkRow[]> {
  const rows = await open.store.engine.reader.run(clientWork(open.reading));
  return rows.map((row) => ({
    part: String(row.part) as WorkRow['part'],
    client: String(row.client),
    month: Number(row.month),
    amount: BigInt(String(row.amount ?? 0)),
    extra: row.extra === null || row.extra === undefined ? null : BigInt(String(row.extra)),
    hours: Number(row.hours ?? 0),
  }));
}

/** An invoice of a client. */
export interface InvoiceRow {
  readonly client: string;
  readonly number: string | null;
  readonly day: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Without tax, in minor units of the workspace's currency; null where that day's rate is missing. */
  readonly amount: bigint | null;
}

/** All invoices of clients with recurring revenue. */
export async function readInvoices(open: OpenRecurring): Promise<readonly InvoiceRow[]> {
  const rows = await open.store.engine.reader.run(invoicesBilled(open.reading));
  const day = (value: unknown) => (value === null || value === undefined ? null : String(value).slice(0, 10));
  return rows.map((row) => ({
    client: String(row.client),
    number: row.number === null || row.number === undefined ? null : String(row.number),
    day: day(row.day) ?? '',
    from: day(row.from_day),
    to: day(row.to_day),
    amount: row.amount === null || row.amount === undefined ? null : BigInt(String(row.amount)),
  }));
}

/** What was billed to a client in a month (see `BilledMonth`). */
export type Billed = Pick<BilledMonth, 'billed' | 'slack'>;

/** What was billed by client and month (`placeOf`): invoices spread over the months that they bill. */
export function billedByMonth(invoices: readonly InvoiceRow[]): ReadonlyMap<string, Billed> {
  const billed = new Map<string, Billed>();
  for (const { client, day, from, to, amount } of invoices) {
    const months = monthsBilled(from ?? day, to);
    for (const [month, part] of spreadOver(amount ?? 0n, months)) {
      const place = placeOf(client, month);
      const known = billed.get(place) ?? { billed: 0n, slack: 0n };
      const slack = known.slack + (months.length > 1 ? BigInt(months.length) : 0n);
      billed.set(place, { billed: known.billed + part, slack });
    }
  }
  return billed;
}

/** A month from the 15th to the 14th is one month, the one it begins in; so is the 1st to the 1st. */
function monthsBilled(from: string, to: string | null): readonly number[] {
  if (to === null || to <= from) return [monthNumber(from)];
  const months = monthsBetween(from, to);
  return months.length > 1 && to.slice(8) <= from.slice(8) ? months.slice(0, -1) : months;
}

/** A client's month as a key. */
export function placeOf(client: string, month: number): string {
  return `${month} ${client}`;
}
