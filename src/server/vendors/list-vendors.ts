import type { Answer } from '../../api/endpoints.ts';
import { localDay } from '../../core/periods/zones.ts';
import { contractOn, vendorId } from '../../core/vendors/contract.ts';
import { numberIn } from '../../store/records/desk/lead-row.ts';
import type { Desk } from '../../store/records/desk/open-desk.ts';
import type { KeptContract } from '../../store/records/vendors/contracts.ts';
import { type ReturnSum, sumReturns } from '../../store/records/vendors/returns.ts';
import { unnamedPurchases, vendorNames } from '../../store/sql/vendors/bought-leads.ts';
import type { Frozen } from '../http/frozen.ts';

type Vendor = Answer<'vendors'>['vendors'][number];

const none: ReturnSum = { leads: 0, amountMinor: 0 };

interface Named {
  readonly vendor: string;
  readonly leads: number;
  /** Local day of the latest lead; null for a vendor that only a contract names. */
  readonly lastDay: string | null;
}

/** The vendors that leads name, most leads first, then those that only a contract names; by their id. */
export async function vendorsNamed(
  desk: Desk,
  contracts: readonly KeptContract[],
): Promise<ReadonlyMap<string, Named>> {
  const vendors = new Map<string, Named>();
  for (const row of await desk.ask(vendorNames)) {
    const vendor = String(row.vendor);
    const id = vendorId(vendor);
    const known = vendors.get(id);
    const lastDay = [known?.lastDay ?? '', String(row.last_day)].toSorted().at(-1) ?? null;
    vendors.set(id, {
      vendor: known?.vendor ?? vendor,
      leads: (known?.leads ?? 0) + Number(row.leads),
      lastDay,
    });
  }
  for (const { vendor } of contracts) {
    const id = vendorId(vendor);
    if (!vendors.has(id)) vendors.set(id, { vendor, leads: 0, lastDay: null });
  }
  return vendors;
}

/** The same with their contracts, and what can go back or is awaited. */
export async function listVendors(
  desk: Desk,
  contracts: readonly KeptContract[],
): Promise<Frozen<Answer<'vendors'>>> {
  const today = localDay(desk.now, desk.settings.zone);
  const [vendors, unnamed, { proposed, asked }] = await Promise.all([
    vendorsNamed(desk, contracts),
    desk.ask(unnamedPurchases),
    sumReturns(desk, contracts),
  ]);
  return {
    currency: desk.settings.currency,
    vendors: [...vendors].map(([id, vendor]): Frozen<Vendor> => {
      const costs = unnamed.filter((row) => vendorId(String(row.vendor)) === id);
      return {
        ...vendor,
        contract: contractOn(contracts, vendor.vendor, today),
        proposed: proposed.get(id) ?? none,
        asked: asked.get(id) ?? none,
        unnamed:
          costs.length === 0
            ? null
            : {
                amountMinor: costs.reduce((sum, row) => sum + (numberIn(row.amount) ?? 0), 0),
                from: costs.map((row) => String(row.from_day)).toSorted()[0] ?? '',
                to:
                  costs
                    .map((row) => String(row.to_day))
                    .toSorted()
                    .at(-1) ?? '',
              },
      };
    }),
  };
}
