import type { Engine } from '../../engine/engine.ts';
import { type PackageCustomersReading, packageCustomers } from '../../sql/recommend/package-customers.ts';
import { type PersonShown, personIn } from '../desk/lead-row.ts';

export interface PackageCustomer {
  readonly customer: string;
  readonly person: PersonShown;
  /** Places of the articles they bought. */
  readonly has: readonly number[];
  readonly orders: number;
  /** Minor units of the workspace's currency. */
  readonly revenueMinor: number;
  /** Local day of their last order. */
  readonly lastDay: string;
}

/** A page of the customers who bought some of the articles and not all, and how many there are; 0 beyond the last page. */
export async function listPackageCustomers(
  engine: Engine,
  which: Omit<PackageCustomersReading, 'dialect'>,
): Promise<{ readonly found: number; readonly customers: readonly PackageCustomer[] }> {
  const rows = await engine.reader.run(packageCustomers({ ...which, dialect: engine.dialect }));
  return {
    found: Number(rows[0]?.found ?? 0),
    customers: rows.map((row) => ({
      customer: String(row.customer_key),
      person: personIn(row),
      has: String(row.has).split(' ').map(Number),
      orders: Number(row.orders),
      revenueMinor: Number(row.net),
      lastDay: String(row.last_day),
    })),
  };
}
