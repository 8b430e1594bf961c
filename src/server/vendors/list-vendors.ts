import type { Answer } from '../../api/endpoints.ts';
import { localDay } from '../../core/periods/zones.ts';
import { contractOn, vendorId } from '../../core/vendors/contract.ts';
import { numberIn } from '../../store/records/desk/lead-row.ts';
import type { Desk } from '../../store/records/desk/open-desk.ts';
import type { BoughtLead } from '../../store/records/vendors/bought.ts';
import type { KeptContract } from '../../store/records/vendors/contracts.ts';
import { unnamedPurchases, vendorNames } from '../../store/sql/vendors/bought-leads.ts';
import type { Frozen } from '../http/frozen.ts';
import { listReturns } from './list-returns.ts';

type Vendor = Answer<'vendors'>['vendors'][number];

/** Beyond any number of returns that a page sums up. */
const all = 5_000;

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
  const [vendors, unnamed, proposed, asked] = await Promise.all([
    vendorsNamed(desk, contracts),
    desk.ask(unnamedPurchases),
    listReturns(desk, contracts, { state: 'proposed', vendor: null, limit: all }),
    listReturns(desk, contracts, { state: 'asked', vendor: null, limit: all }),
  ]);
  return {
    currency: desk.settings.currency,
    vendors: [...vendors].map(([id, vendor]): Frozen<Vendor> => {
      const costs = unnamed.filter((row) => vendorId(String(row.vendor)) === id);
      return {
        ...vendor,
        contract: contractOn(contracts, vendor.vendor, today),
        proposed: sumOf(proposed, id),
        asked: sumOf(asked, id),
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

function sumOf(returns: readonly BoughtLead[], vendor: string) {
  const own = returns.filter(({ lead }) => vendorId(lead.vendor ?? '') === vendor);
  return { leads: own.length, amountMinor: own.reduce((sum, { paidMinor }) => sum + (paidMinor ?? 0), 0) };
}
