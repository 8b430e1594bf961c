import { addDays } from '../../core/periods/days.ts';
import { localDay } from '../../core/periods/zones.ts';
import { type VendorContract, vendorId } from '../../core/vendors/contract.ts';
import type { Desk } from '../../store/records/desk/open-desk.ts';
import { type BoughtLead, proposedReason, readBought } from '../../store/records/vendors/bought.ts';

/** So many leads are looked at for returns to propose; of more the newest. */
const mostLooked = 5_000;

export interface ReturnsWanted {
  readonly state: 'proposed' | 'asked' | 'accepted' | 'refused';
  /** null: all vendors. */
  readonly vendor: string | null;
  readonly limit: number;
}

/** Returns in a state; proposed ones with the fewest days left first, others newest first. */
export async function listReturns(
  desk: Desk,
  contracts: readonly VendorContract[],
  { state, vendor, limit }: ReturnsWanted,
): Promise<readonly BoughtLead[]> {
  const id = vendor === null ? null : vendorId(vendor);
  if (state === 'proposed') return (await proposedReturns(desk, contracts, id)).slice(0, limit);
  const found = await readBought(desk, contracts, { returns: true, vendor: id, limit: mostLooked });
  return found.filter(({ standing }) => standing.state === state).slice(0, limit);
}

async function proposedReturns(
  desk: Desk,
  contracts: readonly VendorContract[],
  vendor: string | null,
): Promise<readonly BoughtLead[]> {
  const under = contracts.filter((one) => vendor === null || vendorId(one.vendor) === vendor);
  if (under.length === 0) return [];
  const today = localDay(desk.now, desk.settings.zone);
  const bought = await readBought(desk, contracts, {
    vendors: [...new Set(under.map((one) => vendorId(one.vendor)))],
    from: addDays(today, -Math.max(...under.map(daysBack))),
    to: today,
    limit: mostLooked,
  });
  return bought
    .filter((one) => proposedReason(one) !== null)
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
}

/** How many calendar days a deadline can reach back: business days with week-ends, holidays and a closed month. */
function daysBack({ returnDays, returnDayKind }: VendorContract): number {
  return returnDayKind === 'calendar' ? returnDays : returnDays * 3 + 31;
}
